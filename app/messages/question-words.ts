import type { Language } from "~/domain/languages";
import { type ChangedPart, SCALE_PARTS, translationsBetween } from "~/domain/question-likeness";
import { hasOptions, type Question } from "~/domain/questionnaire";
import type { QuestionChange } from "~/domain/questionnaire-changes";
import { listText } from "./dutch";
import { languagesNl } from "./languages.nl";
import { questionnaireChangesNl } from "./questionnaire-changes.nl";
import { translator } from "./translate";

const t = translator("nl", questionnaireChangesNl);

export const languagesText = (languages: readonly Language[]): string =>
  listText(languages.map((language) => languagesNl[language]));

/** "‘Ja’, ‘Voor een deel’ en ‘Nee’". */
const answersText = (question: Question): string =>
  hasOptions(question)
    ? listText((question.options ?? []).map(({ text }) => `‘${text.nl}’`))
    : t("answers.none");

/** To whom a question is put, in the words of the answers it hangs on. */
function conditionText({ showIf }: Question, questions: readonly Question[]): string {
  if (!showIf) return t("value.everyone");
  const other = questions.find(({ key }) => key === showIf.key);
  const values = showIf.is.map((value) => `‘${answerText(value, other)}’`);
  return t("value.after", { values: listText(values), question: other?.text.nl ?? showIf.key });
}

const ANSWERS: Record<string, string> = { yes: "Ja", no: "Nee", dont_know: "Weet niet" };

function answerText(value: string, question: Question | undefined): string {
  return question?.options?.find((option) => option.value === value)?.text.nl ?? ANSWERS[value] ?? value;
}

/** One sentence about one way in which a question changed. */
export function partText(
  part: ChangedPart,
  { before, after }: QuestionChange,
  questions: { before: readonly Question[]; after: readonly Question[] },
): string {
  if (before === null || after === null) return "";
  const quoted = (text: string | undefined) => (text?.trim() ? `‘${text.trim()}’` : t("value.none"));
  switch (part) {
    case "kind":
      return t("part.kind", {
        before: t(`kindName.${before.kind}`),
        after: t(`kindName.${after.kind}`),
      });
    case "options":
    case "direction":
    case "option_texts":
    case "option_order":
      return t(`part.${part}`, { before: answersText(before), after: answersText(after) });
    case "hint":
      return t("part.hint", { before: quoted(before.hint?.nl), after: quoted(after.hint?.nl) });
    case "condition":
      return t("part.condition", {
        before: conditionText(before, questions.before),
        after: conditionText(after, questions.after),
      });
    case "look":
      return t("part.look", {
        before: t(`look.${before.look ?? "words"}`),
        after: t(`look.${after.look ?? "words"}`),
      });
    case "translation":
    case "translation_added":
    case "translation_removed": {
      const { changed, added, removed } = translationsBetween(before, after);
      const languages = { translation: changed, translation_added: added, translation_removed: removed }[
        part
      ];
      return t(`part.${part}`, { languages: languagesText(languages) });
    }
    default:
      return t(`part.${part}`);
  }
}

/** What a change does to the trend; `names`: where else the question is asked. */
export function effectText(change: QuestionChange, names: readonly string[]): string {
  const from = change.from ?? 1;
  const to = change.to ?? from;
  const others = listText(names.map((name) => `‘${name}’`));
  switch (change.outcome) {
    case "starts":
      return t(change.after?.kind === "open" ? "effect.startsOpen" : "effect.starts", { to });
    case "joins":
      return names.length > 0 ? t("effect.joinsIn", { to, names: others }) : t("effect.joins", { to });
    case "goes_on":
      return t(change.isKnown ? "effect.known" : "effect.goes_on", { to });
    case "breaks":
      if (change.kind === "added") return t("effect.breaksElsewhere", { to });
      if (change.isKnown) return t("effect.breaksKnown", { from, to });
      return change.parts.some((part) => SCALE_PARTS.includes(part))
        ? t("effect.breaks", { from, to })
        : t("effect.different", { from, to });
    case "stops":
      return names.length > 0 ? t("effect.stopsHere", { from, names: others }) : t("effect.stops", { from });
    case "undecided":
      return t("effect.undecided", { from });
    case "none":
      return t("effect.none");
  }
}

/** "keuze: ‘Ja’ en ‘Nee’". */
export const questionKindText = (question: Question): string =>
  hasOptions(question)
    ? `${t(`kindName.${question.kind}`)}: ${answersText(question)}`
    : t(`kindName.${question.kind}`);
