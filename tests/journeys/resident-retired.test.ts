import { expect, test } from "vitest";
import { answers, responses } from "#db/schema";
import { door } from "#tests/support/make-door";
import { survey } from "#tests/support/make-survey";
import { send } from "#tests/support/program";
import { draftWith, reworded } from "#tests/support/publishing";
import { startTown, type Town } from "#tests/support/resident-visit";
import { publishDraft } from "~/flow/publish-draft.server";
import { retireQuestionnaire } from "~/flow/questionnaire-use.server";

const EDITOR = { id: null, name: "Els Editor", role: "editor" } as never;
const OLD = "Welk rapportcijfer geeft u voor dit contact?";
const NEW = "Hoe was uw gesprek met ons?";
/** Longer than a form must lie open at least. */
const AS_A_PERSON = 2_200;
/** By these ways a form comes in: as our own pages send it, and as one that only the framework takes. */
const WAYS: [name: string, headers: Record<string, string>][] = [
  ["as a page sends it", {}],
  ["in another encoding of its content", { "Content-Encoding": "identity" }],
];

const publishNext = async (town: Town, key: string) => {
  const known = { store: town.store, now: town.now, editor: EDITOR };
  const draft = await draftWith(known, key, reworded("grade", NEW));
  const decisions = { grade: { decision: "different" as const } };
  const done = await publishDraft(town.store, EDITOR, key, { ...draft, decisions }, town.now());
  expect(done.ok).toBe(true);
};

const fieldsOf = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  ) as Record<string, string>;

const stored = async ({ store }: Town) => ({
  versions: (await store.read.select({ version: responses.questionnaireVersionId }).from(responses)).map(
    ({ version }) => version,
  ),
  answers: (await store.read.select().from(answers)).map(
    ({ questionKey, wording, value, comment }) => `${questionKey} ${wording} ${value ?? comment}`,
  ),
});

test("a form of a version that a newer one replaced, and that was retired then, counts under its own version", async () => {
  const town = await startTown();
  const links = [await survey(town), await survey(town)];
  const urls = links.map(({ token }) => `${town.url}/s/${token}`);
  const { code } = await door(town, { channel: "phone" });
  urls.push(`${town.url}/d/${code}`);
  const pages = await Promise.all(urls.map((url) => send(url, { method: "GET" })));
  const forms = pages.map(({ body }) => fieldsOf(body));
  for (const { body } of pages) expect(body).toContain(OLD);
  const late = {
    url: urls[2] as string,
    form: fieldsOf((await send(urls[2] as string, { method: "GET" })).body),
  };

  await publishNext(town, "phone");
  // Who comes now gets the new question by the code; the links that were sent keep theirs.
  // Published by another process than the one that shows it: within some seconds.
  const shown = () => send(urls[2] as string, { method: "GET" });
  await expect.poll(async () => (await shown()).body.includes(NEW), { timeout: 10_000 }).toBe(true);
  expect((await send(urls[0] as string, { method: "GET" })).body).toContain(OLD);
  await retireQuestionnaire(town.store, EDITOR, "phone", town.now());
  expect((await send(urls[0] as string, { method: "GET" })).body).toContain(OLD);
  await expect.poll(async () => (await shown()).status, { timeout: 10_000 }).toBe(410);

  await new Promise((resolve) => setTimeout(resolve, AS_A_PERSON));
  const ways = [WAYS[0], WAYS[1], WAYS[0]];
  for (const [index, url] of urls.entries()) {
    const form = { ...forms[index] };
    delete form["leave-empty"];
    const [name, headers] = ways[index] as (typeof WAYS)[number];
    const wrong = await send(url, { headers, body: String(new URLSearchParams({ ...form, grade: "11" })) });
    expect([wrong.status, wrong.type], name).toEqual([422, "text/html; charset=utf-8"]);
    expect(wrong.body, name).toContain(OLD);
    const body = String(new URLSearchParams({ ...form, grade: "8", comment: "Prima" }));
    for (const _ of [1, 2]) {
      const answer = await send(url, { headers, body });
      expect([answer.status, answer.location], name).toEqual([303, expect.stringMatching(/\/thanks/)]);
    }
  }
  const { versions, answers: given } = await stored(town);
  expect(versions).toHaveLength(3);
  expect(new Set(versions).size).toBe(1);
  expect(given.sort()).toEqual([...Array(3).fill("comment 1 Prima"), ...Array(3).fill("grade 1 8")]);

  // A form without the mark of a page of ours is none of that version: it gets a clear page, and nothing is stored.
  const madeUp = new URLSearchParams({ ...late.form, "opened-at": "x".repeat(31), grade: "1" });
  const refused = await send(late.url, { body: String(madeUp) });
  expect([refused.status, refused.type]).toEqual([410, "text/html; charset=utf-8"]);
  expect(refused.body).toContain("Deze vragen zijn er niet meer");
  expect((await stored(town)).versions).toHaveLength(3);
}, 120_000);
