import { expect, test } from "vitest";
import { nothingStored, openLink, sendAnswers, storedAnswers } from "#tests/support/answering";
import { survey } from "#tests/support/make-survey";
import { testRuntime } from "#tests/support/runtime";
import { at } from "#tests/support/time";
import { action } from "~/routes/s.$token";

test("errors stand at the top and at the question, and nothing typed is lost", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  const response = await sendAnswers(token, { resolved: "no", comment: "Het duurde <lang>" });
  const html = await response.text();
  expect(response.status).toBe(422);
  expect(html).toMatch(/<title>Fout: /);
  expect(html).toContain('<a href="#grade-1">Kies een cijfer van 1 tot en met 10');
  expect(html).toMatch(/<fieldset class="question wrong" aria-describedby="grade-error grade-ends">/);
  expect(html).toMatch(/role="alert" tabindex="-1" autofocus="" id="errors"/);
  expect(html).toMatch(/id="resolved-no" checked/);
  expect(html).toContain("Het duurde &lt;lang&gt;</textarea>");
  expect(await storedAnswers(runtime)).toEqual(nothingStored);
});

test.each(["11", "8.5", "0", "", "acht", "8\u0000"])(
  "a grade of %j is refused with a clear answer",
  async (grade) => {
    const runtime = await testRuntime();
    const { token } = await survey(runtime);
    const response = await sendAnswers(token, { grade });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain("Kies een cijfer van 1 tot en met 10");
    expect(await storedAnswers(runtime)).toEqual(nothingStored);
  },
);

test("every field doubled, missing or too long gets a page, and nothing is stored half", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  const keys = ["grade", "resolved", "friendly", "callback_promised", "callback_on_time", "comment"];
  const doubled = await sendAnswers(
    token,
    keys.flatMap((key) => [
      [key, "1"],
      [key, "2"],
    ]),
  );
  expect(doubled.status).toBe(422);
  expect((await sendAnswers(token, {})).status).toBe(422);
  expect(
    (await sendAnswers(token, Object.fromEntries(keys.map((key) => [key, "9".repeat(2000)])))).status,
  ).toBe(422);
  const huge = await sendAnswers(token, { grade: "8", comment: "x".repeat(5_000_000) });
  expect(huge.status).toBe(413);
  expect(await huge.text()).toContain("te veel tekst");
  expect(await storedAnswers(runtime)).toEqual(nothingStored);
});

test("a body that is no form gets a page", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  const request = new Request(`http://weerklank.test/s/${token}`, {
    method: "POST",
    body: '{"grade":8}',
    headers: { "Content-Type": "application/json", Origin: "http://weerklank.test" },
  });
  const response = await action({ request, params: { token }, context: {} });
  expect(response.status).toBe(400);
  expect(await storedAnswers(runtime)).toEqual(nothingStored);
});

test("a visitor who leaves while sending is no failure of ours", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  const left = new AbortController();
  const request = new Request(`http://weerklank.test/s/${token}`, {
    method: "POST",
    body: new ReadableStream({
      pull: (controller) => {
        left.abort();
        controller.error(new Error("aborted"));
      },
    }),
    duplex: "half",
    signal: left.signal,
    headers: { "Content-Type": "application/x-www-form-urlencoded", Origin: "http://weerklank.test" },
  } as RequestInit);
  await expect(action({ request, params: { token }, context: {} })).rejects.toThrow("aborted");
  expect(runtime.logged()).toBe("");
  expect(await storedAnswers(runtime)).toEqual(nothingStored);
});

test("a form from another site is refused", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  for (const headers of [{ Origin: "https://elsewhere.example" }, { "Sec-Fetch-Site": "cross-site" }]) {
    const response = await sendAnswers(token, { grade: "1" }, { headers });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain("een andere website");
  }
  expect(await storedAnswers(runtime)).toEqual(nothingStored);
});

test("null bytes, emoji and direction marks in a text are stored clean", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  expect((await sendAnswers(token, { grade: "9", comment: "a\u0000b 😀 \u202etxt مرحبا" })).status).toBe(303);
  expect((await storedAnswers(runtime)).answers.comment).toBe("ab 😀 txt مرحبا");
});

test.each([
  ["expired by date", { expiresAt: at("2026-01-05T08:59+01:00") }, 410, "Deze link werkt niet meer"],
  ["expired by state", { state: "expired" as const }, 410, "Deze link werkt niet meer"],
  ["withdrawn", { state: "not_invited" as const }, 410, "Deze link werkt niet meer"],
  ["without a questionnaire", { questionnaireVersionId: null }, 410, "Deze vragen zijn er niet meer"],
  [
    "with a questionnaire that is gone",
    { questionnaireVersionId: "gone" },
    410,
    "Deze vragen zijn er niet meer",
  ],
])("a link %s has a page of its own, and takes no answer", async (_, wish, status, title) => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime, wish);
  for (const response of [await openLink(token), await sendAnswers(token, { grade: "8" })]) {
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(`<h1>${title}</h1>`);
  }
  expect(await storedAnswers(runtime)).toEqual(nothingStored);
});

test.each(["bcdfgh23456", "x", "a/b", "../../etc/passwd", "b".repeat(10_000), "%E0%A4%A", "\u0000", "💥"])(
  "the token %j is not known, and the page tells nothing more",
  async (token) => {
    await testRuntime();
    const response = await openLink(token);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("<h1>Deze link kennen wij niet</h1>");
    expect((await sendAnswers("bcdfgh23456", { grade: "8" })).status).toBe(404);
  },
);
