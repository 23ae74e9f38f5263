import { expect, test } from "vitest";
import { answers, responses } from "#db/schema";
import { haveTextBrowsers } from "#tests/support/find-text-browsers.mjs";
import { survey } from "#tests/support/make-survey";
import { startTown, type Town } from "#tests/support/resident-visit";
import { openTextBrowser } from "#tests/support/text-browser";

const GRADE = "Welk rapportcijfer geeft u voor dit contact?";
const textTest = test.skipIf(!haveTextBrowsers());

const given = async ({ store }: Town) =>
  Object.fromEntries(
    (await store.read.select().from(answers)).map((one) => [one.questionKey, one.value ?? one.comment]),
  );

textTest("a survey is finished in Lynx, errors first; then the answers are seen, and erased", async () => {
  const town = await startTown();
  const { token } = await survey(town, { topic: "omgevingsvergunning" });
  const lynx = await openTextBrowser("lynx", `${town.url}/s/${token}`);
  expect((await lynx.shown(GRADE)).split("Verstuur mijn antwoorden")).toHaveLength(2);
  await lynx.choose("Verstuur mijn antwoorden", GRADE);
  const wrong = await lynx.shown("Kies een cijfer van 1 tot en met 10");
  expect(wrong).toContain("Fout: ");
  expect(await town.store.read.select().from(responses)).toEqual([]);

  await lynx.choose(") 8 ", GRADE);
  await lynx.choose("Voor een deel", "Is uw vraag beantwoord?");
  await lynx.type("Café 'De Zwaan' was dicht", "Wat kunnen wij beter doen?");
  await lynx.choose("Verstuur mijn antwoorden");
  await lynx.shown("Bedankt voor uw antwoorden");
  // Lynx chooses the first answer of a question by itself; those were not given.
  expect(await given(town)).toEqual({
    grade: "8",
    resolved: "partly",
    comment: "Café 'De Zwaan' was dicht",
  });

  const again = await openTextBrowser("lynx", `${town.url}/s/${token}`);
  expect(await again.shown("U hebt deze vragen al beantwoord")).toContain("Café 'De Zwaan' was dicht");
  await again.choose("Wis mijn antwoorden");
  await again.shown("Uw antwoorden zijn gewist");
  expect(await town.store.read.select().from(responses)).toEqual([]);
});

textTest("a survey is finished in w3m, in English, with an editor for the text", async () => {
  const town = await startTown();
  const { token } = await survey(town, { topic: "paspoort" });
  const w3m = await openTextBrowser("w3m", `${town.url}/s/${token}?lang=en`, "The desk was hard to find");
  const fresh = await w3m.shown("What could we do better?");
  expect(fresh).not.toMatch(/\((•|\*)\)/);
  expect(fresh, "no word stands glued to the next").not.toMatch(/[?.][\p{L}(]/u);
  expect(fresh.split("Send my answers")).toHaveLength(2);
  await w3m.choose(") 9 ");
  await w3m.choose("Partly");
  await w3m.type("", "What could we do better?");
  await w3m.choose("Send my answers", "What could we do better?");
  await w3m.shown("Thank you for your answers");
  expect(await given(town)).toEqual({ grade: "9", resolved: "partly", comment: "The desk was hard to find" });
});
