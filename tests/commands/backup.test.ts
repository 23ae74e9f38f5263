import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { backUp, restore } from "#db/backup";
import { openStore } from "#db/store";
import { temporaryFolder } from "#tests/support/store";

test("a database that is in use is not replaced", async () => {
  const folder = temporaryFolder();
  const url = `file:${join(folder, "weerklank.db")}`;
  const store = await openStore(url);
  await backUp(url, join(folder, "copy.db"));
  await expect(restore(url, join(folder, "copy.db"))).rejects.toThrow("Stop Weerklank first");
  await store.close();
  await restore(url, join(folder, "copy.db"));
});

test("the secret goes along, and what was there before is kept", async () => {
  const folder = temporaryFolder();
  const path = join(folder, "weerklank.db");
  await (await openStore(`file:${path}`)).close();
  writeFileSync(`${path}.secret`, "the first secret", { mode: 0o600 });
  await backUp(`file:${path}`, join(folder, "copy.db"));
  writeFileSync(`${path}.secret`, "another secret");
  const kept = await restore(`file:${path}`, join(folder, "copy.db"));
  expect(readFileSync(`${path}.secret`, "utf8")).toBe("the first secret");
  expect(kept).toBe(`${path}.before-restore`);
  expect(existsSync(kept ?? "")).toBe(true);
  expect(readFileSync(`${kept}.secret`, "utf8")).toBe("another secret");
});

test("a backup of nothing says so", async () => {
  const folder = temporaryFolder();
  await expect(backUp(`file:${join(folder, "none.db")}`, join(folder, "copy.db"))).rejects.toThrow(
    "There is no database",
  );
});
