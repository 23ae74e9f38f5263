import { LANGUAGES, type Language } from "./languages";
import { hasOptions, type LocalText, type Question } from "./questionnaire";

/** What can differ between two versions of one question, in the order in which it is told. */
export const CHANGED_PARTS = [
  "kind",
  "options",
  "direction",
  "text",
  "option_texts",
  "hint",
  "condition",
  "option_order",
  "look",
  "translation",
  "translation_added",
  "translation_removed",
  "required",
  "optional",
  "moved",
] as const;
export type ChangedPart = (typeof CHANGED_PARTS)[number];

/** A change of scale: answers before and after can't stand on one line, whatever anybody decides. */
export const SCALE_PARTS: readonly ChangedPart[] = ["kind", "options", "direction"];
/** Somebody must say whether it is still the same question. */
export const ASKED_PARTS: readonly ChangedPart[] = ["text", "option_texts", "hint", "condition"];
/** Somebody may say that it is another question; nobody has to. */
export const OPEN_PARTS: readonly ChangedPart[] = ["option_order", "look", "translation"];

/** Spaces and line ends that nobody sees don't make another text. */
const seen = (text: string | undefined): string => (text ?? "").normalize("NFC").replace(/\s+/g, " ").trim();
const sameDutch = (one?: LocalText, other?: LocalText) => seen(one?.nl) === seen(other?.nl);
const codesOf = (question: Question): string[] =>
  hasOptions(question) ? (question.options ?? []).map(({ value }) => value) : [];

/** Why the answers to two questions can't be put on one line; null if they can. The same in both directions. */
export function scaleChange(one: Question, other: Question): "kind" | "options" | "direction" | null {
  if (one.kind !== other.kind) return "kind";
  const [codes, others] = [codesOf(one), codesOf(other)];
  if (codes.length !== others.length || !codes.every((code) => others.includes(code))) return "options";
  const isReversed = codes.length > 1 && codes.every((code, index) => code === others.at(-1 - index));
  if (one.kind === "choice" && isReversed) return "direction";
  return changePlaces(one, other) || changePlaces(other, one) ? "direction" : null;
}

/** Whether an answer's text moved to another code, as where 'Ja' and 'Nee' changed places. */
function changePlaces(one: Question, other: Question): boolean {
  if (!hasOptions(one)) return false;
  const texts = new Map((one.options ?? []).map(({ value, text }) => [value, seen(text.nl)]));
  return (other.options ?? []).some(({ value, text }) => {
    const now = seen(text.nl);
    if (now === "" || now === texts.get(value)) return false;
    return [...texts].some(([code, was]) => code !== value && was === now);
  });
}

/** Whether two questions ask the same in Dutch, of the same answers: then they are the same question for every trend. */
export function asksTheSame(one: Question, other: Question): boolean {
  return scaleChange(one, other) === null && wordingParts(one, other).length === 0;
}

function wordingParts(one: Question, other: Question): ChangedPart[] {
  const texts = new Map((other.options ?? []).map(({ value, text }) => [value, text]));
  const sameOptions =
    !hasOptions(one) || (one.options ?? []).every(({ value, text }) => sameDutch(text, texts.get(value)));
  return [
    ...(sameDutch(one.text, other.text) ? [] : ["text" as const]),
    ...(sameOptions ? [] : ["option_texts" as const]),
    ...(sameDutch(one.hint, other.hint) ? [] : ["hint" as const]),
  ];
}

/** Everything in which a question differs from what it was, but for its place; in the order of CHANGED_PARTS. */
export function differences(before: Question, after: Question): ChangedPart[] {
  const scale = scaleChange(before, after);
  const order = scale === null && codesOf(before).join() !== codesOf(after).join();
  const found: (ChangedPart | false)[] = [
    scale ?? false,
    ...wordingParts(before, after),
    !sameCondition(before, after) && "condition",
    order && "option_order",
    (before.look ?? "words") !== (after.look ?? "words") && "look",
    ...translationParts(before, after),
    !before.required && after.required && "required",
    before.required && !after.required && "optional",
  ];
  return CHANGED_PARTS.filter((part) => found.includes(part));
}

function sameCondition({ showIf: one }: Question, { showIf: other }: Question): boolean {
  const text = (condition: Question["showIf"]) =>
    condition ? `${condition.key} ${[...new Set(condition.is)].sort().join()}` : "";
  return text(one) === text(other);
}

function translationParts(before: Question, after: Question): ChangedPart[] {
  const { changed, added, removed } = translationsBetween(before, after);
  return [
    ...(changed.length > 0 ? ["translation" as const] : []),
    ...(added.length > 0 ? ["translation_added" as const] : []),
    ...(removed.length > 0 ? ["translation_removed" as const] : []),
  ];
}

/** Languages other than Dutch whose texts changed, that came, and that went. */
export function translationsBetween(
  before: Question,
  after: Question,
): { changed: Language[]; added: Language[]; removed: Language[] } {
  const changed: Language[] = [];
  const added: Language[] = [];
  const removed: Language[] = [];
  for (const language of LANGUAGES) {
    if (language === "nl") continue;
    const [was, is] = [textsIn(before, language), textsIn(after, language)];
    const [had, has] = [hasTexts(was), hasTexts(is)];
    if (!had && has) added.push(language);
    else if (had && !has) removed.push(language);
    else if (had && differ(was, is)) changed.push(language);
  }
  return { changed, added, removed };
}

/** Texts by what they belong to, so that another order or another answer alone is no new translation. */
function textsIn(question: Question, language: Language): Map<string, string> {
  return new Map([
    ["text", seen(question.text[language])],
    ["hint", seen(question.hint?.[language])],
    ...(hasOptions(question) ? (question.options ?? []) : []).map(
      ({ value, text }) => [`option ${value}`, seen(text[language])] as const,
    ),
  ]);
}

const hasTexts = (texts: Map<string, string>) => [...texts.values()].some((text) => text !== "");
const differ = (was: Map<string, string>, is: Map<string, string>) =>
  [...was].some(([name, text]) => is.has(name) && is.get(name) !== text);
