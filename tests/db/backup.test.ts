import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { backUp, restore } from "#db/backup";
import { readSettings, writeSettings } from "#db/queries/settings";
import { openStore } from "#db/store";
import { emptyDatabaseUrl, temporaryFolder } from "#tests/support/store";
import { at } from "#tests/support/time";

const now = at("2026-01-05T09:00+01:00");

async function nameIn(url: string): Promise<string> {
  const store = await openStore(url);
  const { organisation } = await readSettings(store.read);
  await store.close();
  return organisation.name;
}

async function rename(url: string, name: string): Promise<void> {
  const store = await openStore(url);
  const { organisation } = await readSettings(store.read);
  await store.write((tx) => writeSettings(tx, "organisation", { ...organisation, name }, now));
  await store.close();
}

test("a backup brings back what there was, and not what came after", async () => {
  const url = await emptyDatabaseUrl();
  const file = join(temporaryFolder(), "copy.backup");
  await rename(url, "Gemeente Voorheen");
  await backUp(url, file);
  await rename(url, "Gemeente Nadien");
  await restore(url, file);
  expect(await nameIn(url)).toBe("Gemeente Voorheen");
});

test("a backup is whole while others write", async () => {
  const url = await emptyDatabaseUrl();
  const file = join(temporaryFolder(), "copy.backup");
  const store = await openStore(url);
  let busy = true;
  const writing = (async () => {
    for (let n = 0; busy; n++) {
      const { organisation } = await readSettings(store.read);
      await store.write(async (tx) => {
        await writeSettings(tx, "organisation", { ...organisation, name: `Gemeente ${n}` }, now);
        await writeSettings(
          tx,
          "policy",
          { ...(await readSettings(tx)).policy, linkDays: 1 + (n % 300) },
          now,
        );
      });
    }
  })();
  await backUp(url, file);
  busy = false;
  await writing;
  await store.close();
  await restore(url, file);
  const restored = await openStore(url);
  const { organisation, policy } = await readSettings(restored.read);
  await restored.close();
  const n = Number(organisation.name.replace("Gemeente ", ""));
  if (organisation.name !== "Gemeente") expect(policy.linkDays).toBe(1 + (n % 300));
});

test("a file that is no backup is refused and changes nothing", async () => {
  const url = await emptyDatabaseUrl();
  await rename(url, "Gemeente Heel");
  const file = join(temporaryFolder(), "no.backup");
  writeFileSync(file, "this is a shopping list\n".repeat(100));
  await expect(restore(url, file)).rejects.toThrow(/./);
  await expect(restore(url, `${file}.gone`)).rejects.toThrow(/There is no file/);
  expect(await nameIn(url)).toBe("Gemeente Heel");
});
