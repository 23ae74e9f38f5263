import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { dialect } from "#db/dialect";
import { settings, topics } from "#db/schema";
import { NestedWriteError, NewerDatabaseError, openStore, rows } from "#db/store";
import { emptyDatabaseUrl, testStore } from "#tests/support/store";
import { at } from "#tests/support/time";

const seenAt = at("2026-01-05T09:00+01:00");
const topic = (key: string) => ({ key, name: key, firstSeenAt: seenAt });

test("what is written can be read back with its types", async () => {
  const store = await testStore();
  await store.write((tx) =>
    tx.insert(settings).values({ key: "a", value: { deep: [1] }, changedAt: seenAt }),
  );
  await store.write((tx) => tx.insert(topics).values(topic("paspoort")));
  expect(await store.read.select().from(settings)).toEqual([
    { key: "a", value: { deep: [1] }, changedAt: seenAt },
  ]);
  expect(await store.read.select().from(topics)).toEqual([
    { key: "paspoort", name: "paspoort", team: null, named: false, firstSeenAt: seenAt },
  ]);
});

test("a unit of work that fails leaves nothing, and takes nothing else with it", async () => {
  const store = await testStore();
  const outcomes = await Promise.allSettled([
    store.write((tx) => tx.insert(topics).values(topic("a"))),
    store.write(async (tx) => {
      await tx.insert(topics).values(topic("b"));
      throw new Error("no");
    }),
    store.write((tx) => tx.insert(topics).values(topic("c"))),
  ]);
  expect(outcomes.map((outcome) => outcome.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  const found = await store.read.select({ key: topics.key }).from(topics).orderBy(topics.key);
  expect(found.map((row) => row.key)).toEqual(["a", "c"]);
});

test("a unit of work that breaks a constraint is refused alone", async () => {
  const store = await testStore();
  const outcomes = await Promise.allSettled([
    store.write((tx) => tx.insert(topics).values(topic("a"))),
    store.write((tx) => tx.insert(topics).values(topic("a"))),
    store.write((tx) => tx.insert(topics).values(topic("b"))),
  ]);
  expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "fulfilled", "rejected"]);
});

test("a write within a write is an error", async () => {
  const store = await testStore();
  const nested = store.write(() => store.write(async () => 1));
  await expect(nested).rejects.toBeInstanceOf(NestedWriteError);
});

test.each(["first", "second"])("the %s test that leaves a row begins without any", async (key) => {
  const store = await testStore();
  expect(await store.read.select().from(topics)).toEqual([]);
  await store.write((tx) => tx.insert(topics).values(topic(key)));
});

test("many writes at once are all kept", async () => {
  const store = await testStore();
  await Promise.all(
    Array.from({ length: 500 }, (_, i) => store.write((tx) => tx.insert(topics).values(topic(`t${i}`)))),
  );
  const [row] = await rows<{ n: number | string }>(store.read, sql`select count(*) as n from topics`);
  expect(Number(row?.n)).toBe(500);
});

test("the reading connection can't change anything", async () => {
  const store = await testStore();
  if (dialect !== "sqlite") return;
  await expect((async () => store.read.delete(topics).where(eq(topics.key, "a")))()).rejects.toThrow();
});

test("a prepared read finds its row", async () => {
  const store = await testStore();
  await store.write((tx) => tx.insert(topics).values(topic("a")));
  const find = store.prepareOne<[name: string]>("select name from topics where key = ?");
  expect(await find("a")).toEqual(["a"]);
  expect(await find("z")).toBeUndefined();
});

test("a database of a newer version is refused, and says so", async () => {
  const url = await emptyDatabaseUrl();
  const store = await openStore(url);
  const migrations = dialect === "sqlite" ? sql`__drizzle_migrations` : sql`drizzle.__drizzle_migrations`;
  await store.write((tx) =>
    rows(tx, sql`insert into ${migrations} (hash, created_at) values ('x', 9999999999999) returning 1`),
  );
  await store.close();
  await expect(openStore(url)).rejects.toBeInstanceOf(NewerDatabaseError);
});

test("two processes that open a new database at once both succeed", async () => {
  const url = await emptyDatabaseUrl();
  const stores = await Promise.all([openStore(url), openStore(url)]);
  await Promise.all(stores.map((store) => store.close()));
});

test("of two writes that wait for each other both are done", async () => {
  const store = await testStore();
  await store.write((tx) => tx.insert(topics).values([topic("a"), topic("b")]));
  // Each holds its first row until both have one; on SQLite they can't be under way at once.
  let holding = 0;
  const rename = (first: string, second: string) =>
    store.write(async (tx) => {
      await tx.update(topics).set({ name: first }).where(eq(topics.key, first));
      holding += 1;
      for (let wait = 0; dialect === "postgresql" && holding < 2 && wait < 100; wait += 1)
        await rows(tx, sql`select pg_sleep(0.02)`);
      await tx
        .update(topics)
        .set({ name: `${first}${second}` })
        .where(eq(topics.key, second));
    });
  await Promise.all([rename("a", "b"), rename("b", "a")]);
  const named = await store.read.select({ name: topics.name }).from(topics);
  expect(["a,ab", "b,ba"]).toContain(
    named
      .map(({ name }) => name)
      .sort()
      .join(),
  );
});

test("hundreds of reads and writes at once stay apart: what fails leaves nothing, and takes nothing else with it", async () => {
  const store = await testStore();
  const numbers = Array.from({ length: 300 }, (_, n) => n);
  const reading = Array.from({ length: 1200 }, () => store.read.select({ key: topics.key }).from(topics));
  const outcomes = await Promise.allSettled([
    ...reading,
    ...numbers.map((n) =>
      store.write(async (tx) => {
        await tx.insert(topics).values(topic(`topic-${n}`));
        await tx
          .update(topics)
          .set({ named: true })
          .where(eq(topics.key, `topic-${n}`));
        if (n % 3 === 0) throw new RangeError("no");
      }),
    ),
  ]);
  const failures = outcomes.filter((each) => each.status === "rejected").map(({ reason }) => reason);
  expect(failures.filter((error) => !(error instanceof RangeError))).toEqual([]);
  expect(failures).toHaveLength(100);
  const kept = await store.read.select({ key: topics.key, named: topics.named }).from(topics);
  expect(kept.map(({ key }) => key).sort()).toEqual(
    numbers.flatMap((n) => (n % 3 === 0 ? [] : [`topic-${n}`])).sort(),
  );
  expect(kept.every(({ named }) => named)).toBe(true);
});
