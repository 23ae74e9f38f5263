import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bounces } from "#db/schema";
import { mailed } from "#tests/support/bounce";
import { statesOf } from "#tests/support/make-invitation";
import { minutes } from "#tests/support/outbox";
import { temporaryFolder } from "#tests/support/store";
import { startBounceMaildir, takeInMaildir } from "~/flow/bounce-maildir.server";

function maildir() {
  const folder = join(temporaryFolder(), "bounces");
  for (const name of ["cur", "new", "tmp"]) mkdirSync(join(folder, name), { recursive: true });
  return { folder, put: (name: string, raw: Buffer) => writeFileSync(join(folder, "new", name), raw) };
}

test("what lies in the maildir is taken in and moved, and a second look finds nothing", async () => {
  const town = await mailed(["a", "b"]);
  const { folder, put } = maildir();
  put("1.M1.host", await town.report("postfix-unknown-user.eml", "a"));
  put("2.M2.host", await town.report("auto-reply-sieve.eml", "b"));
  put("3.M3.host", Buffer.from("geen bericht"));
  writeFileSync(join(folder, "tmp", "4.M4.host"), "half");
  expect(await takeInMaildir(town, folder)).toEqual({ recorded: 1, auto_reply: 1, not_a_report: 1 });
  expect(await takeInMaildir(town, folder)).toEqual({});
  expect(readdirSync(join(folder, "new"))).toEqual([]);
  expect(readdirSync(join(folder, "cur")).sort()).toEqual([
    "1.M1.host:2,S",
    "2.M2.host:2,S",
    "3.M3.host:2,S",
  ]);
  expect(readdirSync(join(folder, "tmp"))).toEqual(["4.M4.host"]);
  expect(await statesOf(town.store)).toEqual({ a: "bounced", b: "sent" });
});

test("two processes at one maildir count each report once", async () => {
  const names = Array.from({ length: 20 }, (_, n) => `r${n}`);
  const town = await mailed(names);
  const { folder, put } = maildir();
  for (const name of names) put(name, await town.report("exchange-mailbox-full.eml", name));
  await Promise.all([1, 2, 3].map(() => takeInMaildir(town, folder)));
  expect(await town.store.read.select().from(bounces)).toHaveLength(20);
  expect(readdirSync(join(folder, "cur"))).toHaveLength(20);
});

test("what can't be read is set aside, and the others are taken in", async () => {
  const town = await mailed(["a"]);
  const { folder, put } = maildir();
  mkdirSync(join(folder, "new", "1.folder"));
  put("2.M2.host", await town.report("qmail.eml", "a"));
  expect(await takeInMaildir(town, folder)).toEqual({ recorded: 1, unreadable: 1 });
  expect(existsSync(join(folder, ".unreadable", "new", "1.folder"))).toBe(true);
});

test("what the database could not take stays, and is taken in once it can", async () => {
  const town = await mailed(["a"]);
  const { folder, put } = maildir();
  put("1.M1.host", await town.report("qmail.eml", "a"));
  const away = {
    ...town,
    store: { ...town.store, write: () => Promise.reject(new Error("the database is away")) },
  };
  expect(await takeInMaildir(away, folder)).toEqual({ failed: 1 });
  expect(readdirSync(join(folder, "new"))).toEqual(["1.M1.host"]);
  expect(await takeInMaildir(town, folder)).toEqual({ recorded: 1 });
});

test("the loop takes in what comes, makes the folder where there is none, and stops in order", async () => {
  const town = await mailed(["a"]);
  const folder = join(temporaryFolder(), "not-yet");
  const loop = startBounceMaildir({ ...town, now: () => minutes(10) }, folder, 20);
  await expect.poll(() => existsSync(join(folder, "new"))).toBe(true);
  writeFileSync(join(folder, "new", "1"), await town.report("exim-dsn.eml", "a"));
  await expect.poll(() => readdirSync(join(folder, "cur"))).toEqual(["1:2,S"]);
  await loop.stop();
  expect(await statesOf(town.store)).toEqual({ a: "bounced" });
});
