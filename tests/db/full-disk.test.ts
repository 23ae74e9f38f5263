import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { dialect } from "#db/dialect";
import { auditPage, recordAudit } from "#db/queries/audit";
import { isDiskFull } from "#db/storage-failure";
import { rows, type Store } from "#db/store";
import { testStore } from "#tests/support/store";
import { at } from "#tests/support/time";

const now = at("2026-01-05T09:00+01:00");
const entry = (n: number) => ({ at: now, actor: null, action: "settings.changed", subject: `n${n}` });

/** PostgreSQL's disk can't be filled from here; that its answer is known for what it is, the last test says. */
const onSqlite: typeof test | (() => void) = dialect === "sqlite" ? test : () => {};

/** From here on SQLite may take this many more pages, as on a disk with that much room. */
const leaveRoom = (store: Store, pages: number) =>
  store.write(async (tx) => {
    const [size] = await rows<{ page_count: number }>(tx, sql`pragma page_count`);
    await rows(tx, sql.raw(`pragma max_page_count = ${(size?.page_count ?? 0) + pages}`));
  });

onSqlite(
  "on a full disk a unit of work is refused whole, what was there stays, and later it works again",
  async () => {
    const store = await testStore();
    await store.write((tx) => recordAudit(tx, entry(0)));
    await leaveRoom(store, 2);
    const failure = await store
      .write(async (tx) => {
        for (let n = 1; n <= 500; n++) {
          await recordAudit(tx, { ...entry(n), detail: { text: "x".repeat(200) } });
        }
      })
      .catch((error: unknown) => error);
    expect(isDiskFull(failure)).toBe(true);
    expect((await auditPage(store.read, {}, 10)).map(({ subject }) => subject)).toEqual(["n0"]);

    await leaveRoom(store, 1000);
    await store.write((tx) => recordAudit(tx, entry(501)));
    expect(await auditPage(store.read, {}, 10)).toHaveLength(2);
  },
);

onSqlite("on a full disk what waits beside it is told so too, none of it half done", async () => {
  const store = await testStore();
  await leaveRoom(store, 1);
  const big = (n: number) =>
    store.write((tx) => recordAudit(tx, { ...entry(n), detail: { text: "x".repeat(3000) } }));
  const results = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => big(n)));
  const kept = new Set((await auditPage(store.read, {}, 100)).map(({ subject }) => subject));
  results.forEach((result, n) => {
    expect(kept.has(`n${n}`), `write ${n} was ${result.status}`).toBe(result.status === "fulfilled");
    if (result.status === "rejected") expect(isDiskFull(result.reason)).toBe(true);
  });
  expect(results.some(({ status }) => status === "rejected")).toBe(true);
});

test("other failures are not taken for a full disk", () => {
  expect(isDiskFull(new Error("database or disk is full"))).toBe(false);
  expect(isDiskFull(Object.assign(new Error("x"), { code: "SQLITE_BUSY" }))).toBe(false);
  expect(isDiskFull(Object.assign(new Error("x"), { code: "53100" }))).toBe(true);
  expect(isDiskFull("SQLITE_FULL")).toBe(false);
});
