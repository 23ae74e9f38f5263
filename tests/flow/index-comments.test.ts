import fc from "fast-check";
import { expect, test } from "vitest";
import { type CommentView, findComments } from "#db/queries/comment-search";
import { wordsThatBegin } from "#db/queries/comment-words";
import { deleteResponse, insertResponses, type StoredResponse } from "#db/queries/responses";
import { allTagMargins } from "#db/queries/tag-margins";
import { insertTag, putTag } from "#db/queries/tags";
import type { Store } from "#db/store";
import { writtenBy as written } from "#tests/support/make-comments";
import { testStore } from "#tests/support/store";
import { at } from "#tests/support/time";
import { newRandomId } from "~/domain/id";
import { workUp, workUpAll, workUpAnew } from "~/flow/work-up.server";

const view = (change: Partial<CommentView> = {}): CommentView => ({
  period: { from: "2026-01", to: "2026-06" } as CommentView["period"],
  scope: {},
  words: [],
  tag: null,
  grades: null,
  hidden: false,
  ...change,
});

const all = { after: null, back: false, size: 100 };

async function filled(...responses: StoredResponse[]): Promise<Store> {
  const store = await testStore();
  await store.write((tx) => insertResponses(tx, responses));
  await workUpAll(store);
  return store;
}

async function makeTag(store: Store, name: string, words: string[]): Promise<string> {
  const id = newRandomId();
  const now = at("2026-01-01T10:00Z");
  await store.write((tx) =>
    insertTag(tx, { id, name, words, createdAt: now, createdBy: "", changedAt: now }),
  );
  return id;
}

test("comments are found by all of their words, by grade, cell and tag", async () => {
  const store = await testStore();
  const tag = await makeTag(store, "Terugbellen", ["terugbel*", "nooit teruggebeld"]);
  const a = written("Ik wacht nog op de terugbelafspraak over mijn paspoort", { grade: 3 });
  const b = written("Paspoort was snel klaar", { grade: 9, month: "2026-05" });
  const c = written("Niemand heeft mij gebeld", { channel: "counter", topic: "afval" });
  await store.write((tx) => insertResponses(tx, [a, b, c]));
  await workUpAll(store);
  const ids = async (change: Partial<CommentView>) =>
    (await findComments(store.read, view(change), all)).map(({ responseId }) => responseId);
  expect(await ids({})).toEqual([b.id, ...[a.id, c.id].sort().reverse()]);
  expect(await ids({ words: [["paspoort"]] })).toEqual([b.id, a.id]);
  expect(await ids({ words: [["paspoort"], ["wacht", "snel"]] })).toEqual([b.id, a.id]);
  expect(await ids({ words: [["paspoort"], ["wacht"]] })).toEqual([a.id]);
  expect(await ids({ words: [["paspoort"], []] })).toEqual([]);
  expect(await ids({ tag: { ids: [tag], states: ["suggested"] } })).toEqual([a.id]);
  expect(await ids({ tag: { ids: [tag], states: ["given"] } })).toEqual([]);
  expect(await ids({ words: [["paspoort"]], tag: { ids: [tag], states: ["suggested"] } })).toEqual([a.id]);
  expect(await ids({ grades: [8, 9, 10] })).toEqual([b.id]);
  expect(await ids({ grades: [null] })).toEqual([]);
  expect(await ids({ scope: { channel: ["counter"] } })).toEqual([c.id]);
  expect(await ids({ scope: { topic: ["afval"], team: ["kcc"] }, words: [["gebeld"]] })).toEqual([c.id]);
  expect(await ids({ period: { from: "2026-05", to: "2026-05" } as CommentView["period"] })).toEqual([b.id]);
  expect(await ids({ hidden: true })).toEqual([]);
});

test("walking page by page, there and back, meets each comment once", async () => {
  const months = ["2026-01", "2026-02", "2026-04", "2026-05"];
  const store = await filled(
    ...Array.from({ length: 60 }, (_, n) =>
      written(n % 3 === 0 ? "balie paspoort" : "balie", { month: months[n % 4] as string }),
    ),
  );
  for (const words of [[], [["balie"]], [["paspoort"]], [["paspoort", "balie"]]]) {
    const whole = await findComments(store.read, view({ words }), { ...all, size: 1000 });
    expect(whole.length).toBe(words[0]?.[0] === "paspoort" && words[0].length === 1 ? 20 : 60);
    const walked = [];
    for (let after = null as (typeof whole)[number] | null; ; ) {
      const some = await findComments(store.read, view({ words }), { after, back: false, size: 7 });
      if (some.length === 0) break;
      walked.push(...some);
      after = some.at(-1) ?? null;
    }
    expect(walked).toEqual(whole);
    const back = await findComments(store.read, view({ words }), {
      after: whole.at(-1) ?? null,
      back: true,
      size: 1000,
    });
    expect(back).toEqual(whole.slice(0, -1).reverse());
  }
});

test("the words that begin with a text are found, and none besides", async () => {
  const store = await filled(
    written("terugbel terugbelverzoek terugkomen terug bezwaar bezig zzap zzapper 10 100 çelik ёлка ёлки"),
  );
  expect(await wordsThatBegin(store.read, "terugbel")).toEqual(["terugbel", "terugbelverzoek"]);
  expect(await wordsThatBegin(store.read, "bez")).toEqual(["bezig", "bezwar"]);
  expect(await wordsThatBegin(store.read, "zza")).toEqual(["zzap", "zzapper"]);
  expect(await wordsThatBegin(store.read, "10")).toEqual(["10", "100"]);
  expect(await wordsThatBegin(store.read, "елк")).toEqual(["елка", "елки"]);
  expect(await wordsThatBegin(store.read, "100%")).toEqual([]);
  expect(await wordsThatBegin(store.read, "nergens")).toEqual([]);
});

const given = fc.record({
  text: fc.constantFrom("paspoort terugbel", "afval", "terugbellen aub", "niets"),
  channel: fc.constantFrom("phone", "counter"),
  topic: fc.constantFrom("paspoort", "afval"),
  month: fc.constantFrom("2026-01", "2026-02"),
  grade: fc.integer({ min: 1, max: 10 }),
});
const step = fc.oneof(
  fc.record({ add: fc.array(given, { minLength: 1, maxLength: 3 }) }),
  fc.record({ erase: fc.nat(20) }),
  fc.record({ workUp: fc.integer({ min: 1, max: 3 }) }),
  fc.constant({ anew: true as const }),
);

test("the counts of tags equal a recount of the comments, after any sequence of steps", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
      const store = await testStore();
      const tag = await makeTag(store, "Bellen", ["terugbel*"]);
      let there: StoredResponse[] = [];
      for (const one of steps) {
        if ("add" in one) {
          const added = one.add.map(({ text, ...rest }) => written(text, rest));
          there.push(...added);
          await store.write((tx) => insertResponses(tx, added));
        } else if ("erase" in one) {
          const gone = there[one.erase % Math.max(1, there.length)];
          there = there.filter((each) => each !== gone);
          if (gone) await store.write((tx) => deleteResponse(tx, gone.receiptHash));
        } else if ("workUp" in one) await workUp(store, one.workUp);
        else await workUpAnew(store);
      }
      await workUpAll(store);
      const counts: Record<string, number[]> = {};
      for (const { month, channel, topic, team, answers } of there) {
        const grade = Number(answers[0]?.value);
        const tagged = answers[1]?.comment?.includes("terugbel") ? [tag] : [];
        for (const [margin, key] of Object.entries({ channel, topic, team }))
          for (const id of ["", ...tagged]) {
            const cell = [margin, month, key, id].join(" ");
            const [n = 0, sum = 0] = counts[cell] ?? [];
            counts[cell] = [n + 1, sum + grade];
          }
      }
      const kept = (await allTagMargins(store.read)).map(({ margin, month, key, tagId, n, sumGrade }) => [
        [margin, month, key, tagId].join(" "),
        [n, sumGrade],
      ]);
      expect(Object.fromEntries(kept)).toEqual(counts);
    }),
    { numRuns: 12 },
  );
});

test("a tag that was refused is not suggested again, and working up twice changes nothing", async () => {
  const store = await testStore();
  const tag = await makeTag(store, "Bellen", ["terugbel*"]);
  const one = written("terugbellen graag");
  await store.write((tx) => insertResponses(tx, [one]));
  await workUpAll(store);
  const key = { responseId: one.id, questionKey: "comment", month: one.month };
  await store.write((tx) => putTag(tx, tag, key, { state: "refused", by: "x", at: at("2026-01-01T10:00Z") }));
  await workUpAnew(store);
  await workUpAll(store);
  expect(await findComments(store.read, view({ tag: { ids: [tag], states: ["suggested"] } }), all)).toEqual(
    [],
  );
  expect((await allTagMargins(store.read)).filter(({ tagId }) => tagId === tag)).toEqual([]);
});
