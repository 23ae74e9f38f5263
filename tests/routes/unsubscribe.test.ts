import { expect, test } from "vitest";
import { optOuts, responses } from "#db/schema";
import { survey } from "#tests/support/make-survey";
import { testRuntime } from "#tests/support/runtime";
import { action as answer, loader as openSurvey } from "~/routes/s.$token";
import { action, loader } from "~/routes/unsubscribe.$token";

const args = (token: string, init?: RequestInit, path = "unsubscribe") => ({
  request: new Request(`http://weerklank.test/${path}/${token}`, init),
  params: { token },
  context: {},
});

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
    const response = await action(args(token, { method: "POST", body: new URLSearchParams() }));
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
  await action(args(token, { method: "POST", body: new URLSearchParams() }));
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
