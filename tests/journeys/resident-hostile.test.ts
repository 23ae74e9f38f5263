import { expect, test } from "vitest";
import {
  answers,
  comments,
  invitations,
  messages,
  optOuts,
  responses,
  strata,
  suspects,
  tallies,
  unreadResponses,
} from "#db/schema";
import { openBrowser } from "#tests/support/browser";
import { survey } from "#tests/support/make-survey";
import { type Sent, send } from "#tests/support/program";
import { startTown, type Town, takeTime } from "#tests/support/resident-visit";
import { openingTime } from "~/flow/opening-time.server";

/** Everything that answering may touch. */
async function stored({ store }: Town) {
  const tables = { responses, answers, comments, tallies, strata, unreadResponses, suspects, optOuts };
  const rows = await Promise.all(
    Object.entries(tables).map(async ([name, table]) => [
      name,
      (await store.read.select().from(table)).length,
    ]),
  );
  const asked = await store.read.select({ state: invitations.state }).from(invitations);
  const sent = await store.read.select({ state: messages.state }).from(messages);
  return { ...Object.fromEntries(rows), asked: asked.map(({ state }) => state), sent: sent.length };
}

const NOTHING = {
  responses: 0,
  answers: 0,
  comments: 0,
  tallies: 0,
  strata: 0,
  unreadResponses: 0,
  suspects: 0,
  optOuts: 0,
};

const openedBefore = (town: Town, token: string) =>
  `opened-at=${openingTime(town.secret, "survey", token, new Date(Date.now() - 60_000))}`;

const encoded = (text: string) => encodeURIComponent(text);
const KEYS = ["grade", "resolved", "friendly", "callback_promised", "callback_on_time", "comment"];

/** What may be sent instead of a form, and how it is refused. Each is sent with an opening time as a person's. */
const REFUSED: [name: string, status: number, make: (opened: string) => Sent][] = [
  ["nothing at all", 422, (opened) => ({ body: opened })],
  ["every field empty", 422, (opened) => ({ body: `${KEYS.map((key) => `${key}=`).join("&")}&${opened}` })],
  [
    "every field doubled, with two answers",
    422,
    (opened) => ({ body: `${KEYS.flatMap((key) => [`${key}=1`, `${key}=2`]).join("&")}&${opened}` }),
  ],
  [
    "every field too long",
    422,
    (opened) => ({ body: `${KEYS.map((key) => `${key}=${"9".repeat(4000)}`).join("&")}&${opened}` }),
  ],
  ["an array for a grade", 422, (opened) => ({ body: `grade[]=8&grade[0]=8&${opened}` })],
  ["an object for a grade", 422, (opened) => ({ body: `grade=${encoded('{"$gt":0}')}&${opened}` })],
  ["a number that is no grade", 422, (opened) => ({ body: `grade=1e1&${opened}` })],
  ["digits of another script", 422, (opened) => ({ body: `grade=${encoded("٨")}&${opened}` })],
  ["a null byte in a grade", 422, (opened) => ({ body: `grade=8%00&${opened}` })],
  ["a direction mark in a grade", 422, (opened) => ({ body: `grade=${encoded("\u202e8")}&${opened}` })],
  ["an emoji for a grade", 422, (opened) => ({ body: `grade=${encoded("🔟")}&${opened}` })],
  ["half a character", 422, (opened) => ({ body: `grade=%ED%A0%80&${opened}` })],
  ["a broken escape", 422, (opened) => ({ body: `grade=%&comment=%zz&${opened}` })],
  [
    "names of JavaScript's own",
    422,
    (opened) => ({ body: `__proto__=8&constructor=8&toString=8&${opened}` }),
  ],
  ["answers to other questions", 422, (opened) => ({ body: `speed=1&informed=2&no_such=3&${opened}` })],
  [
    "twenty thousand fields",
    413,
    (opened) => ({ body: `${Array.from({ length: 20_000 }, (_, n) => `f${n}=1`).join("&")}&${opened}` }),
  ],
  ["1,001 characters of text", 422, (opened) => ({ body: `grade=8&comment=${"x".repeat(1001)}&${opened}` })],
  ["5 MB", 413, (opened) => ({ body: `grade=8&${opened}&comment=${"x".repeat(5_000_000)}` })],
  [
    "5 MB in pieces",
    411,
    (opened) => ({ body: `grade=8&${opened}&comment=${"x".repeat(5_000_000)}`, chunked: true }),
  ],
  ["JSON", 400, () => ({ body: '{"grade":8}', headers: { "Content-Type": "application/json" } })],
  [
    "a form with a file",
    400,
    () => ({
      body: '--b\r\nContent-Disposition: form-data; name="grade"; filename="x"\r\n\r\n8\r\n--b--\r\n',
      headers: { "Content-Type": "multipart/form-data; boundary=b" },
    }),
  ],
  ["text", 400, () => ({ body: "grade=8", headers: { "Content-Type": "text/plain" } })],
  [
    "a form from another site",
    403,
    (opened) => ({ body: `grade=8&${opened}`, headers: { "Sec-Fetch-Site": "cross-site" } }),
  ],
  [
    "a form from another site, by an old browser",
    403,
    (opened) => ({
      body: `grade=8&${opened}`,
      headers: { "Sec-Fetch-Site": [], Origin: "https://elsewhere.example" },
    }),
  ],
];

test("whatever is sent instead of a form gets a page that says what is wrong, and nothing is stored, not even half", async () => {
  const town = await startTown();
  const { token } = await survey(town);
  const url = `${town.url}/s/${token}`;
  for (const [name, status, make] of REFUSED) {
    const answer = await send(url, make(openedBefore(town, token))).catch((error: Error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    expect([answer.status, answer.type], name).toEqual([status, "text/html; charset=utf-8"]);
    expect(answer.body, name).toMatch(/<h1[^>]*>[^<]+<\/h1>/);
    expect(answer.body, name).not.toMatch(/Error:|\n\s+at |node_modules/);
    expect(await stored(town), name).toEqual({ ...NOTHING, asked: ["sent"], sent: 1 });
  }
  for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS"]) {
    const { status } = await send(url, { method, body: `grade=8&${openedBefore(town, token)}` });
    expect([200, 204, 404, 405], method).toContain(status);
    expect(await stored(town), method).toEqual({ ...NOTHING, asked: ["sent"], sent: 1 });
  }
  // And after all that the link still works.
  const last = await send(url, { body: `grade=8&${openedBefore(town, token)}` });
  expect([last.status, last.location]).toEqual([303, expect.stringMatching(/\/thanks/)]);
  expect((await stored(town)).responses).toBe(1);
}, 300_000);

test("emoji, null bytes and direction marks in a text are kept as what one can read", async () => {
  const town = await startTown();
  const { token } = await survey(town);
  const comment =
    "Top\u0000 👩‍👩‍👧‍👦\u202e gniteg\u2066 \ud800 مرحبا\u200f <script>alert(1)</script>\r\nregel 2";
  const body = `grade=9&comment=${encoded(comment.replace("\ud800", ""))}%ED%A0%80&${openedBefore(town, token)}`;
  expect((await send(`${town.url}/s/${token}`, { body })).status).toBe(303);
  const kept =
    (await town.store.read.select().from(answers)).find((one) => one.comment !== null)?.comment ?? "";
  expect(kept).toContain("Top 👩‍👩‍👧‍👦 gniteg");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those must be gone
  expect(kept).not.toMatch(/[\u0000\u202a-\u202e\u2066-\u2069]/);
  const shown = await send(`${town.url}/s/${token}`, { method: "GET" });
  expect(shown.body).toContain("&lt;script&gt;");
  expect(shown.body).not.toContain("<script");
});

test("a form whose opening time is false, or another page's, is asked about once more and not counted", async () => {
  const town = await startTown();
  const { token } = await survey(town);
  const { token: other } = await survey(town);
  for (const opened of [`opened-at=${"x".repeat(500)}`, "opened-at=0", openedBefore(town, other)]) {
    const answer = await send(`${town.url}/s/${token}`, { body: `grade=8&${opened}` });
    expect([answer.status, answer.type], opened).toEqual([422, "text/html; charset=utf-8"]);
    expect(answer.body).toContain("Klopt dit zo?");
    expect(await stored(town)).toMatchObject({
      responses: 0,
      answers: 0,
      tallies: 0,
      asked: ["sent", "sent"],
    });
  }
});

test("a form that is posted without its page counts as a plain client's: whole, and once", async () => {
  const town = await startTown();
  const { token } = await survey(town);
  for (const _ of [1, 2]) {
    const answer = await send(`${town.url}/s/${token}`, { body: "grade=8&comment=Hoi" });
    expect([answer.status, answer.location]).toEqual([303, `/s/${token}/thanks`]);
  }
  expect(await stored(town)).toMatchObject({ responses: 1, answers: 2, comments: 1, suspects: 0 });
});

test("an impatient finger, and ten at once, make one answer, and everyone gets to the thanks", async () => {
  const town = await startTown();
  const { token } = await survey(town);
  const body = `grade=7&resolved=yes&${openedBefore(town, token)}`;
  const all = await Promise.all(Array.from({ length: 10 }, () => send(`${town.url}/s/${token}`, { body })));
  expect(all.map(({ status }) => status)).toEqual(Array(10).fill(303));
  expect(await stored(town)).toMatchObject({ responses: 1, answers: 2, asked: ["answered"] });

  const { token: second } = await survey(town);
  const { page } = await openBrowser({ width: 360, javaScriptEnabled: false });
  await page.goto(`${town.url}/s/${second}`);
  await page.locator("#grade-3").check({ force: true });
  await takeTime(page);
  await page.locator("#survey button[type=submit]").last().dblclick({ noWaitAfter: true });
  await page.getByRole("heading", { name: "Bedankt voor uw antwoorden" }).waitFor();
  expect(await stored(town)).toMatchObject({ responses: 2, answers: 3, suspects: 0 });
});
