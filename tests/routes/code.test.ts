import { expect, test } from "vitest";
import { allTallies } from "#db/queries/tallies";
import { responses } from "#db/schema";
import { door } from "#tests/support/make-door";
import { survey } from "#tests/support/make-survey";
import { testRuntime } from "#tests/support/runtime";
import { spellToken } from "~/domain/token";
import { placeOfLink } from "~/flow/answer-place.server";
import { openingTime } from "~/flow/opening-time.server";
import { recordAnswers } from "~/flow/record-response.server";
import { receiptOf } from "~/flow/secrets.server";
import { loader as home } from "~/routes/_index";
import { action, loader } from "~/routes/code";
import { loader as openSurvey } from "~/routes/s.$token";

const at = (path: string, init?: RequestInit) => ({
  request: new Request(`http://weerklank.test${path}`, init),
  params: {},
  context: {},
});
const send = (fields: Record<string, string>, query = "") =>
  action(
    at(`/code${query}`, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { Origin: "http://weerklank.test" },
    }),
  );

async function answered() {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  const form = new URLSearchParams({ grade: "4", comment: "Te lang gewacht" });
  await recordAnswers(runtime, await placeOfLink(runtime, token, runtime.now()), form, null);
  return { runtime, token, receipt: receiptOf(runtime.secret, token) };
}

test("the start page has a box for a code, and is open to everybody", async () => {
  await testRuntime();
  const response = await home(at("/"));
  const html = await response.text();
  expect(response.status).toBe(200);
  expect(html).toMatch(/<form method="post" action="\/code"/);
  expect(html).not.toContain("<script");
  expect(response.headers.get("x-robots-tag")).toBeNull();
});

test("a link's code leads to its questions, however it was typed", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  for (const typed of [token, spellToken(token).toUpperCase(), ` ${token} `]) {
    const response = await send({ code: typed });
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe(`/s/${token}`);
  }
  expect((await send({ code: token }, "?lang=en")).headers.get("location")).toBe(`/s/${token}?lang=en`);
});

test("a receipt shows the answers, and changes nothing", async () => {
  const { runtime, receipt } = await answered();
  const html = await (await send({ code: spellToken(receipt) })).text();
  expect(html).toContain("Te lang gewacht");
  expect(html).toContain('<dd dir="auto">4</dd>');
  expect(await runtime.store.read.select().from(responses)).toHaveLength(1);
});

test("a receipt erases the answers and their counts, once, and the link stays used", async () => {
  const { runtime, token, receipt } = await answered();
  const before = new Date(runtime.now().getTime() - 60_000);
  const form = {
    code: receipt,
    erase: "yes",
    "opened-at": openingTime(runtime.secret, "erase", receipt, before),
  };
  const [first, second] = await Promise.all([send(form), send(form)]);
  expect([first?.status, second?.status].sort()).toEqual([200, 404]);
  expect(await runtime.store.read.select().from(responses)).toEqual([]);
  expect(await allTallies(runtime.store.read)).toEqual([]);
  const again = await openSurvey({ ...at(`/s/${token}`), params: { token } });
  expect(again.status).toBe(200);
  expect(await again.text()).toContain("U hebt deze vragen al beantwoord");
});

// A 404 counts as a guess, and whoever guesses often has to wait; a typing error counts for nothing.
test.each([
  ["", 422],
  ["abc", 422],
  ["bcdfgh23456", 404],
  ["bcdfgh234567", 404],
  ["x".repeat(10_000), 422],
  ["<script>", 422],
  ["\u0000", 422],
])("the code %j is not known, and what was typed comes back", async (code, status) => {
  await testRuntime();
  const response = await send({ code });
  const html = await response.text();
  expect(response.status).toBe(status);
  expect(html).toContain("Deze code kennen wij niet");
  expect(html).not.toContain("<script");
});

test("opening the address for codes only leads to the start page", async () => {
  const { runtime, receipt } = await answered();
  const response = await loader(at(`/code?code=${receipt}&erase=yes`));
  expect(response.headers.get("location")).toBe("/");
  expect(await runtime.store.read.select().from(responses)).toHaveLength(1);
});

test("erasing from another site is refused", async () => {
  const { runtime, receipt } = await answered();
  const response = await action(
    at("/code", {
      method: "POST",
      body: new URLSearchParams({ code: receipt, erase: "yes" }),
      headers: { Origin: "https://elsewhere.example" },
    }),
  );
  expect(response.status).toBe(403);
  expect(await runtime.store.read.select().from(responses)).toHaveLength(1);
});

test("a button to erase that is pressed within two seconds erases nothing: the page asks once more", async () => {
  const { runtime, token, receipt } = await answered();
  const opened = runtime.now().getTime();
  const page = await (await openSurvey({ ...at(`/s/${token}`), params: { token } })).text();
  const press = (html: string) =>
    send({
      code: receipt,
      erase: "yes",
      "opened-at": /name="opened-at" value="([^"]+)"/.exec(html)?.[1] ?? "",
    });
  runtime.setNow(new Date(opened + 1500));
  const tooSoon = await press(page);
  const again = await tooSoon.text();
  expect(tooSoon.status).toBe(422);
  expect(again).toContain("Weet u het zeker?");
  expect(again).toContain("Te lang gewacht");
  expect((await send({ code: receipt, erase: "yes", "opened-at": "made up" })).status).toBe(422);
  expect(await runtime.store.read.select().from(responses)).toHaveLength(1);

  runtime.setNow(new Date(opened + 3000));
  expect(await (await press(again)).text()).toContain("Uw antwoorden zijn gewist");
  expect(await runtime.store.read.select().from(responses)).toEqual([]);
});

test("the code of a door leads to its questions, in whatever way it was typed; that of signed links does not", async () => {
  const town = await testRuntime();
  const poster = await door(town, { code: "bcdfgh23" });
  await door(town, { code: "kmnprt45", kind: "link" });
  for (const code of ["bcdfgh23", "BCDF-GH23", " bcdf gh23 ", "BCDF\u2011GHZ3"])
    expect((await send({ code })).headers.get("location")).toBe(`/d/${poster.code}`);
  expect((await send({ code: "kmnprt45" })).status).toBe(404);
});

test("the start page in another language keeps a code that is half typed, and looks nothing up", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  const shown = await send({ code: spellToken(token), "in-language": "tr" }, "?lang=tr");
  expect(shown.status).toBe(200);
  const html = await shown.text();
  expect(html).toContain('<html lang="tr"');
  expect(html).toContain(`value="${spellToken(token)}"`);
  expect(html).not.toContain('id="code-error"');
  expect(html).toContain('action="/code?lang=tr"');
  expect(shown.headers.get("cache-control")).toBe("no-store");
  const odd = await send({ code: "x".repeat(10_000), "in-language": "klingon" }, "?lang=klingon");
  expect(odd.status).toBe(200);
  expect(await odd.text()).toContain(`value="${"x".repeat(60)}"`);
});
