import { expect, test } from "vitest";
import { nothingStored, openLink, openThanks, sendAnswers, storedAnswers } from "#tests/support/answering";
import { publishEveryKind } from "#tests/support/every-kind";
import { survey } from "#tests/support/make-survey";
import { testRuntime } from "#tests/support/runtime";
import { LANGUAGE_NAMES, LANGUAGES } from "~/domain/languages";
import { openingTime } from "~/flow/opening-time.server";
import { loader as home } from "~/routes/_index";
import { loader as figures } from "~/routes/figures";
import { loader as privacy } from "~/routes/privacy";

const linksIn = (html: string) =>
  [...html.matchAll(/<a href="\?lang=(..)[^"]*" hrefLang="(..)" lang="(..)"[^>]*>([^<]+)</g)].map((match) =>
    match.slice(1),
  );
const buttonsIn = (html: string) =>
  [...html.matchAll(/<button [^>]*value="(..)" formaction="\?lang=(..)" lang="(..)"[^>]*>([^<]+)</g)].map(
    (match) => match.slice(1),
  );
const everyOther = (language: string) =>
  LANGUAGES.filter((one) => one !== language).map((one) => [one, one, one, LANGUAGE_NAMES[one]]);

test("a survey offers the languages of its version, each in its own words", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime, { language: "ar" });
  const html = await (await openLink(token)).text();
  expect(html).toContain('<html lang="ar" dir="rtl">');
  expect(buttonsIn(html)).toEqual(everyOther("ar"));
  expect(html).toContain("ما الدرجة التي تعطونها");
});

test("a version that is there in two languages is not shown in a third, and its thanks are in every one", async () => {
  const runtime = await testRuntime();
  const questionnaireVersionId = await publishEveryKind(runtime.store, runtime.now());
  const { token } = await survey(runtime, { questionnaireVersionId, language: "ar" });
  for (const query of ["", "?lang=tr"]) {
    const html = await (await openLink(token, query)).text();
    expect(html).toContain('<html lang="nl" dir="ltr">');
    expect(buttonsIn(html)).toEqual([["en", "en", "en", "English"]]);
  }
  expect(await (await openLink(token, "?lang=en")).text()).toContain('<html lang="en"');
  await sendAnswers(token, { grade: "8" }, { query: "?lang=en" });
  expect(linksIn(await (await openThanks(token, "?lang=en")).text())).toEqual(everyOther("en"));
  const again = await (await openLink(token, "?lang=uk")).text();
  expect(linksIn(again).map(([language]) => language)).toEqual(["nl"]);
});

test("another language keeps all that was filled in, says of nothing that it is wrong, and stores nothing", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  const typed = {
    grade: "4",
    callback_promised: "yes",
    callback_on_time: "later",
    comment: "Bel <b>0612345678</b>",
  };
  const opened = openingTime(runtime.secret, "survey", token, runtime.now());
  const sent = await sendAnswers(
    token,
    { ...typed, "opened-at": opened, "in-language": "ar" },
    { query: "?lang=ar" },
  );
  const html = await sent.text();
  expect(sent.status).toBe(200);
  expect(html).toContain('<html lang="ar" dir="rtl">');
  expect(html).not.toContain('id="errors"');
  expect(html).toMatch(/id="grade-4"[^>]*checked/);
  expect(html).toMatch(/id="callback_on_time-later"[^>]*checked/);
  expect(html).toContain("Bel &lt;b&gt;0612345678&lt;/b&gt;</textarea>");
  expect(html).toContain(`name="opened-at" value="${opened}"`);
  expect(await storedAnswers(runtime)).toEqual(nothingStored);
  const empty = await sendAnswers(token, { "in-language": "uk" }, { query: "?lang=uk" });
  expect(await languageOf(empty)).toBe("uk");
  const unknown = await sendAnswers(token, { ...typed, "in-language": "xx" }, { query: "?lang=xx" });
  expect(await languageOf(unknown)).toBe("nl");
});

test("another language is asked of a link that can't be answered: it says so in that language", async () => {
  const runtime = await testRuntime();
  const expired = await survey(runtime, { expiresAt: runtime.now() });
  const sent = await sendAnswers(expired.token, { grade: "4", "in-language": "pl" });
  expect([sent.status, await languageOf(sent)]).toEqual([410, "pl"]);
  const unknown = await sendAnswers("bbbbbbbbbbb", { "in-language": "pl" });
  expect([unknown.status, await languageOf(unknown)]).toEqual([404, "pl"]);
});

test("a form that was asked to be confirmed asks so in the other language, and counts once", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  const doubted = await (await sendAnswers(token, { grade: "4" }, { openFor: 500 })).text();
  const place = /name="kept-apart" value="(\d)"/.exec(doubted)?.[1] ?? "";
  const again = { grade: "4", "kept-apart": place };
  const html = await (await sendAnswers(token, { ...again, "in-language": "en" }, { openFor: 5000 })).text();
  expect(html).toContain(`name="kept-apart" value="${place}"`);
  expect(html).toContain('id="again"');
  expect((await sendAnswers(token, again, { openFor: 5000 })).status).toBe(303);
  expect((await storedAnswers(runtime)).responses).toHaveLength(1);
});

const TURKISH_FIRST = { "Accept-Language": "tr-TR,tr;q=0.9,en-US;q=0.8,en;q=0.7" };
const languageOf = async (response: Response | Promise<Response>) =>
  /<html lang="(..)"/.exec(await (await response).text())?.[1];

test("a page is in the language of the address, else of the contact, else of the browser, else in Dutch", async () => {
  const runtime = await testRuntime();
  const known = (await survey(runtime, { language: "ar" })).token;
  const unknown = (await survey(runtime, { language: null })).token;
  const open = (token: string, query: string, headers: Record<string, string>) =>
    languageOf(openLink(token, query, "GET", headers));
  expect(await open(known, "?lang=pl", TURKISH_FIRST)).toBe("pl");
  expect(await open(known, "", TURKISH_FIRST)).toBe("ar");
  expect(await open(unknown, "", TURKISH_FIRST)).toBe("tr");
  expect(await open(unknown, "", {})).toBe("nl");
  const inTwo = await publishEveryKind(runtime.store, runtime.now());
  const { token } = await survey(runtime, { questionnaireVersionId: inTwo, language: "ar" });
  expect(await open(token, "", TURKISH_FIRST)).toBe("en");
  expect(await open("bbbbbbbbbbb", "", TURKISH_FIRST)).toBe("tr");
});

test("pages that no contact belongs to follow the browser, and say that they do", async () => {
  await testRuntime();
  const page = (path: string, headers: Record<string, string>) => ({
    request: new Request(`http://weerklank.test${path}`, { headers }),
    params: {},
    context: {},
  });
  for (const loader of [home, figures, privacy]) {
    expect(await languageOf(loader(page("/", TURKISH_FIRST)))).toBe("tr");
    expect(await languageOf(loader(page("/?lang=nl", TURKISH_FIRST)))).toBe("nl");
    expect(await languageOf(loader(page("/", {})))).toBe("nl");
    expect((await loader(page("/", {}))).headers.get("vary")).toBe("Accept-Language");
  }
  const html = await (await home(page("/", TURKISH_FIRST))).text();
  expect(html).toContain('action="/code"');
  expect(html).toContain('href="/figures?lang=tr"');
});
