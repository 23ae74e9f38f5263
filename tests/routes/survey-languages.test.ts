import { expect, test } from "vitest";
import { openLink, openThanks, sendAnswers } from "#tests/support/answering";
import { publishEveryKind } from "#tests/support/every-kind";
import { survey } from "#tests/support/make-survey";
import { testRuntime } from "#tests/support/runtime";
import { LANGUAGE_NAMES, LANGUAGES } from "~/domain/languages";

const linksIn = (html: string) =>
  [...html.matchAll(/<a href="\?lang=(..)[^"]*" hrefLang="(..)" lang="(..)"[^>]*>([^<]+)</g)].map((match) =>
    match.slice(1),
  );
const everyOther = (language: string) =>
  LANGUAGES.filter((one) => one !== language).map((one) => [one, one, one, LANGUAGE_NAMES[one]]);

test("a survey offers the languages of its version, each in its own words", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime, { language: "ar" });
  const html = await (await openLink(token)).text();
  expect(html).toContain('<html lang="ar" dir="rtl">');
  expect(linksIn(html)).toEqual(everyOther("ar"));
  expect(html).toContain("ما الدرجة التي تعطونها");
});

test("a version that is there in two languages is not shown in a third, and its thanks are in every one", async () => {
  const runtime = await testRuntime();
  const questionnaireVersionId = await publishEveryKind(runtime.store, runtime.now());
  const { token } = await survey(runtime, { questionnaireVersionId, language: "ar" });
  for (const query of ["", "?lang=tr"]) {
    const html = await (await openLink(token, query)).text();
    expect(html).toContain('<html lang="nl" dir="ltr">');
    expect(linksIn(html)).toEqual([["en", "en", "en", "English"]]);
  }
  expect(await (await openLink(token, "?lang=en")).text()).toContain('<html lang="en"');
  await sendAnswers(token, { grade: "8" }, { query: "?lang=en" });
  expect(linksIn(await (await openThanks(token, "?lang=en")).text())).toEqual(everyOther("en"));
  const again = await (await openLink(token, "?lang=uk")).text();
  expect(linksIn(again).map(([language]) => language)).toEqual(["nl"]);
});
