import { expect, test } from "vitest";
import { type AuditRow, auditActors, auditPage, recordAudit } from "#db/queries/audit";
import { auditTrail } from "#db/schema";
import type { Store } from "#db/store";
import { quickestOf } from "#tests/support/spent";
import { testStore } from "#tests/support/store";
import { at } from "#tests/support/time";
import { newId } from "~/domain/id";

const start = at("2026-01-05T09:00+01:00").getTime();
const KINDS = ["settings.changed", "target.changed", "account.added", "api_key.revoked"];

async function fill(store: Store, total: number): Promise<void> {
  for (let from = 0; from < total; from += 1000) {
    await store.write(async (tx) => {
      await tx.insert(auditTrail).values(
        Array.from({ length: Math.min(1000, total - from) }, (_, n) => ({
          id: newId(),
          // Ten in the same millisecond: the order must not depend on the clock alone.
          at: new Date(start + Math.floor((from + n) / 10)),
          userId: (from + n) % 5 === 0 ? null : `user${(from + n) % 5}`,
          actor: `Persoon ${(from + n) % 5}`,
          action: KINDS[(from + n) % KINDS.length] as string,
          subject: `onderwerp ${from + n}`,
          detail: { before: n, after: n + 1 },
        })),
      );
    });
  }
}

test("paging through the audit trail shows every line once, newest first", async () => {
  const store = await testStore();
  await fill(store, 137);
  const seen: AuditRow[] = [];
  for (let cursor: AuditRow | undefined; ; ) {
    const page = await auditPage(store.read, {}, 25, cursor);
    seen.push(...page.slice(0, 25));
    if (page.length <= 25) break;
    cursor = seen.at(-1);
  }
  expect(new Set(seen.map(({ id }) => id)).size).toBe(137);
  const moments = seen.map((row) => row.at.getTime());
  expect(moments).toEqual([...moments].sort((one, other) => other - one));
});

test("the audit trail is filtered by who, what and when together", async () => {
  const store = await testStore();
  await fill(store, 400);
  const bySystem = await auditPage(store.read, { by: "system", kind: "account" }, 400);
  expect(bySystem.every((row) => row.userId === null && row.action === "account.added")).toBe(true);
  expect(bySystem).toHaveLength(20);
  const early = await auditPage(store.read, { from: new Date(start + 1), until: new Date(start + 3) }, 400);
  expect(early).toHaveLength(20);
  expect(await auditPage(store.read, { kind: "acc%" }, 10)).toEqual([]);
  expect(await auditPage(store.read, { by: "' or 1=1 --" }, 10)).toEqual([]);
  expect(await auditActors(store.read)).toHaveLength(5);
});

test("a hundred thousand lines are as quick to page through at the end as at the beginning", async () => {
  const store = await testStore();
  await fill(store, 100_000);
  const middle = { at: new Date(start + 5_000), id: "ffffffff-ffff-ffff-ffff-ffffffffffff" };
  const last = { at: new Date(start + 6), id: "ffffffff-ffff-ffff-ffff-ffffffffffff" };
  for (const cursor of [undefined, middle, last]) {
    expect((await auditPage(store.read, {}, 50, cursor)).length).toBeGreaterThan(50);
    expect(await quickestOf(() => auditPage(store.read, {}, 50, cursor))).toBeLessThan(250);
  }
  const chosen = () => auditPage(store.read, { by: "user3", kind: "target" }, 50);
  expect(await chosen()).toHaveLength(51);
  expect(await quickestOf(chosen)).toBeLessThan(500);
}, 120_000);

test("what is recorded names the person, or the program itself", async () => {
  const store = await testStore();
  const jo = { userId: "u1", name: "Jo", email: "jo@voorbeeld.example" };
  await store.write(async (tx) => {
    await recordAudit(tx, { at: new Date(start), actor: jo, action: "target.changed", subject: "Doel 1" });
    await recordAudit(tx, {
      at: new Date(start + 1),
      actor: null,
      action: "settings.changed",
      subject: "Beleid",
    });
  });
  const rows = await auditPage(store.read, {}, 10);
  expect(rows.map(({ actor, userId }) => [actor, userId])).toEqual([
    ["systeem", null],
    ["Jo (jo@voorbeeld.example)", "u1"],
  ]);
});

test("a line is only there if what it tells about is there", async () => {
  const store = await testStore();
  const failure = store.write(async (tx) => {
    await recordAudit(tx, { at: new Date(start), actor: null, action: "settings.changed", subject: "x" });
    throw new Error("the change itself failed");
  });
  await expect(failure).rejects.toThrow("the change itself failed");
  expect(await auditPage(store.read, {}, 10)).toEqual([]);
});
