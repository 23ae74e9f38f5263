import { expect, test } from "vitest";
import { liftSuppression, suppress, suppressed, suppressionPage } from "#db/queries/suppressions";
import { testStore } from "#tests/support/store";
import { at } from "#tests/support/time";

const now = at("2026-01-05T09:00+01:00");
const later = (ms: number) => new Date(now.getTime() + ms);
const hard = (personHash: string) => ({
  personHash,
  medium: "email" as const,
  cause: "hard_bounce" as const,
  status: "5.1.1",
  invitationId: "i1",
  actor: null,
});

test("an address is suppressed once, keeps its first cause, and can be lifted", async () => {
  const store = await testStore();
  expect(await store.write((tx) => suppress(tx, hard("p"), now))).toBe(true);
  const again = { ...hard("p"), cause: "office" as const, actor: "Erik" };
  expect(await store.write((tx) => suppress(tx, again, later(1)))).toBe(false);
  expect(await suppressed(store.read, ["p", "q"])).toEqual(new Map([["p", { ...hard("p"), at: now }]]));
  expect(await store.write((tx) => liftSuppression(tx, "p"))).toMatchObject({ cause: "hard_bounce" });
  expect(await store.write((tx) => liftSuppression(tx, "p"))).toBeNull();
  expect((await suppressed(store.read, ["p"])).size).toBe(0);
});

test("any number of addresses can be looked up, also none", async () => {
  const store = await testStore();
  await store.write((tx) => suppress(tx, hard("p2999"), now));
  const all = Array.from({ length: 3_000 }, (_, n) => `p${n}`);
  expect([...(await suppressed(store.read, all)).keys()]).toEqual(["p2999"]);
  expect((await suppressed(store.read, [])).size).toBe(0);
});

test("pages of suppressed addresses join up, newest first, also within one millisecond", async () => {
  const store = await testStore();
  await store.write(async (tx) => {
    for (let n = 0; n < 25; n++)
      await suppress(tx, hard(`p${String(n).padStart(2, "0")}`), later(Math.floor(n / 10)));
  });
  const seen: string[] = [];
  let cursor: { at: Date; personHash: string } | undefined;
  for (;;) {
    const rows = await suppressionPage(store.read, { size: 10, cursor });
    const page = rows.slice(0, 10);
    seen.push(...page.map((row) => row.personHash));
    if (rows.length <= 10) break;
    cursor = page.at(-1);
  }
  expect(seen).toHaveLength(25);
  expect(new Set(seen).size).toBe(25);
  expect(seen[0]).toBe("p24");
});
