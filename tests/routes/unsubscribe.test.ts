import { expect, test } from "vitest";
import { optOuts, responses } from "#db/schema";
import { survey } from "#tests/support/make-survey";
import { type TestRuntime, testRuntime } from "#tests/support/runtime";
import { openingTime } from "~/flow/opening-time.server";
import { action as answer, loader as openSurvey } from "~/routes/s.$token";
import { action, loader } from "~/routes/unsubscribe.$token";

const args = (token: string, init?: RequestInit, path = "unsubscribe") => ({
  request: new Request(`http://weerklank.test/${path}/${token}`, init),
  params: { token },
  context: {},
});

/** The form on the page, sent a minute after it was opened. */
const pressed = ({ secret, now }: TestRuntime, token: string) => {
  const opened = openingTime(secret, "opt_out", token, new Date(now().getTime() - 60_000));
  return args(token, { method: "POST", body: new URLSearchParams({ "opened-at": opened }) });
};

test("opening the page to opt out changes nothing, however often a mail scanner does", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  for (const method of ["GET", "HEAD", "GET"]) {
    const response = await loader(args(token, { method }));
    expect(response.status).toBe(200);
    if (method === "GET") expect(await response.text()).toContain("Meld mij af");
  }
  expect(await runtime.store.read.select().from(optOuts)).toEqual([]);
});

test("the button opts the person out, and twice is the same as once", async () => {
  const runtime = await testRuntime();
  const { token, person } = await survey(runtime);
  for (const _ of [1, 2]) {
    const response = await action(pressed(runtime, token));
    expect(response.status).toBe(200);
    expect(await response.text()).toContain("U bent afgemeld");
  }
  expect(await runtime.store.read.select().from(optOuts)).toEqual([
    { personHash: person, at: runtime.now(), via: "link" },
  ]);
});

test.each([
  ["a form", new URLSearchParams({ "List-Unsubscribe": "One-Click" })],
  [
    "a form in parts",
    (() => {
      const form = new FormData();
      form.set("List-Unsubscribe", "One-Click");
      return form;
    })(),
  ],
])("a mail program's one click opts out without any header of a browser, sent as %s", async (_, body) => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  const response = await action(args(token, { method: "POST", body }));
  expect(response.status).toBe(200);
  expect(await runtime.store.read.select().from(optOuts)).toMatchObject([{ via: "one_click" }]);
});

test("after an opt-out the link has a page of its own, and takes no answer", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  await action(pressed(runtime, token));
  const opened = await openSurvey(args(token, {}, "s"));
  const sent = await answer(args(token, { method: "POST", body: new URLSearchParams({ grade: "8" }) }, "s"));
  for (const response of [opened, sent]) {
    expect(response.status).toBe(410);
    expect(await response.text()).toContain("U hebt zich afgemeld");
  }
  expect(await runtime.store.read.select().from(responses)).toEqual([]);
});

test("an unknown link, or one whose person is forgotten, can't opt anybody out", async () => {
  const runtime = await testRuntime();
  const forgotten = await survey(runtime, { email: null });
  for (const token of ["bcdfgh23456", "x", "b".repeat(10_000), forgotten.token]) {
    expect((await loader(args(token))).status).toBe(404);
    const response = await action(args(token, { method: "POST", body: new URLSearchParams() }));
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("Afmelden lukt niet met deze link");
  }
  expect(await runtime.store.read.select().from(optOuts)).toEqual([]);
});

test("a button pressed within two seconds opts nobody out: the page asks once more, and then it counts", async () => {
  const runtime = await testRuntime();
  const { token, person } = await survey(runtime);
  const opened = runtime.now().getTime();
  const page = await (await loader(args(token))).text();
  const press = (html: string) => {
    const opening = /name="opened-at" value="([^"]+)"/.exec(html)?.[1] ?? "";
    return action(args(token, { method: "POST", body: new URLSearchParams({ "opened-at": opening }) }));
  };
  runtime.setNow(new Date(opened + 2000));
  const tooSoon = await press(page);
  const again = await tooSoon.text();
  expect(tooSoon.status).toBe(422);
  expect(again).toMatch(/role="status" tabindex="-1" autofocus="" id="again"/);
  expect(again).toContain("Weet u het zeker?");
  expect((await press(again)).status).toBe(422);
  expect(await runtime.store.read.select().from(optOuts)).toEqual([]);

  runtime.setNow(new Date(opened + 3001));
  expect(await (await press(again)).text()).toContain("U bent afgemeld");
  expect(await runtime.store.read.select().from(optOuts)).toMatchObject([
    { personHash: person, via: "link" },
  ]);
});

test("a form to opt out with a made-up opening time is asked about once more, and one without counts", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  const send = (fields: Record<string, string>) =>
    action(args(token, { method: "POST", body: new URLSearchParams(fields) }));
  expect((await send({ "opened-at": "0mf2x1aaAAAAAAAAAAA" })).status).toBe(422);
  expect(await runtime.store.read.select().from(optOuts)).toEqual([]);
  expect((await send({})).status).toBe(200);
  expect(await runtime.store.read.select().from(optOuts)).toHaveLength(1);
});

test("one page's opening time is of no use with another link or another form", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  const other = await survey(runtime);
  const before = new Date(runtime.now().getTime() - 60_000);
  for (const opening of [
    openingTime(runtime.secret, "opt_out", other.token, before),
    openingTime(runtime.secret, "survey", token, before),
    openingTime("another secret", "opt_out", token, before),
  ]) {
    const body = new URLSearchParams({ "opened-at": opening });
    expect((await action(args(token, { method: "POST", body }))).status).toBe(422);
  }
  expect(await runtime.store.read.select().from(optOuts)).toEqual([]);
});

test("whoever got a text opts out by way of the survey, where a link leads to the page with the button", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  const html = await (await openSurvey(args(token, {}, "s"))).text();
  expect(html).toContain('<a href="?stop&amp;lang=nl">Ik wil geen vragen meer krijgen</a>');
  const stop = (query: string) =>
    openSurvey({
      request: new Request(`http://weerklank.test/s/${token}${query}`),
      params: { token },
      context: {},
    });
  expect((await stop("?stop")).headers.get("location")).toBe(`/unsubscribe/${token}`);
  expect((await stop("?stop&lang=en")).headers.get("location")).toBe(`/unsubscribe/${token}?lang=en`);
  const strange = await openSurvey({
    request: new Request("http://weerklank.test/s/x?stop"),
    params: { token: "//elsewhere.example/\r\nx" },
    context: {},
  });
  expect(strange.headers.get("location")).toBe("/unsubscribe/%2F%2Felsewhere.example%2F%0D%0Ax");
  expect(await runtime.store.read.select().from(optOuts)).toEqual([]);
});

test("the page speaks the language of the resident's message, unless the address asks for the other", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime, { language: "en" });
  expect(await (await loader(args(token))).text()).toContain("No more questions from us?");
  const dutch = new Request(`http://weerklank.test/unsubscribe/${token}?lang=nl`);
  const page = await loader({ request: dutch, params: { token }, context: {} });
  expect(await page.text()).toContain("Geen vragen meer van ons?");
  expect(await (await action(pressed(runtime, token))).text()).toContain("You have opted out");
});
