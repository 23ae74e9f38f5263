import { LANGUAGES, type Language } from "~/domain/languages";
import { depthOf, pageOrder } from "~/domain/question-order";
import {
  hasOptions,
  type LocalText,
  type Question,
  type QuestionKind,
  type QuestionnaireContent,
} from "~/domain/questionnaire";
import { withoutBrokenCharacters } from "~/domain/questionnaire-content";
import { estimatedSeconds } from "~/domain/questionnaire-length";
import { type ContentProblem, problemsOf } from "~/domain/questionnaire-problems";
import type { DraftForm } from "./workspace";

/** A question as its card's head and its neighbours know it. */
export interface CardState {
  id: string;
  key: string;
  /** Its number on the page; null for a text between the questions. */
  number: number | null;
  place: number;
  of: number;
  kind: QuestionKind;
  text: string;
  look: Question["look"];
  required: boolean;
  depth: number;
  /** The question it hangs on, and the answers it waits for, in words of the question's own. */
  after: { number: number | null; text: string; answers: string[]; kind: QuestionKind } | null;
  problems: ContentProblem[];
}

/** The draft at a moment, and what follows from it. */
export interface Snapshot {
  content: QuestionnaireContent;
  /** In the order of `content.questions`. */
  ids: readonly string[];
  /** The questions of `content`, by id. */
  questions: ReadonlyMap<string, Question>;
  cards: ReadonlyMap<string, CardState>;
  problems: readonly ContentProblem[];
  /** Questions that everybody gets, those that some get, and the seconds that they take together. */
  size: { questions: number; more: number; seconds: number };
  /** Texts still to be written, per language of the draft. */
  missing: ReadonlyMap<Language, number>;
  /** What was taken away last, and can be brought back. */
  removed: { id: string; text: string; place: number } | null;
}

/** A stored draft as a form. */
export function formOf(
  content: QuestionnaireContent,
  newId: () => string,
): { values: DraftForm; order: string[] } {
  const questions = content.questions.map((question) => ({
    id: newId(),
    question: structuredClone(question),
  }));
  return {
    values: {
      title: { ...content.title },
      languages: [...content.languages],
      questions: Object.fromEntries(questions.map(({ id, question }) => [id, question])),
    },
    order: pageOrder(
      questions.map(({ id, question }) => ({ id, key: question.key, showIf: question.showIf })),
    ),
  };
}

/** A form as it is stored: without empty translations, and without what a kind has no use for. */
export const contentOf = (values: DraftForm, order: readonly string[]): QuestionnaireContent => ({
  ...headOf(values),
  questions: order.map((id) => stored(values.questions[id] as Question)),
});

const headOf = ({ title, languages }: DraftForm): Omit<QuestionnaireContent, "questions"> => ({
  title: filled(title),
  languages: LANGUAGES.filter((one) => one === "nl" || languages.includes(one)),
});

/** A copy in all that may change: the form goes on changing what it holds. */
function stored(question: Question): Question {
  const { hint, options, look, showIf, ...rest } = question;
  const kept: Question = { ...rest, text: filled(question.text) };
  if (hint && Object.values(hint).some((text) => text?.trim())) kept.hint = filled(hint);
  if (hasOptions(question)) {
    kept.options = (options ?? []).map(({ value, text }) => ({ value, text: filled(text) }));
  }
  if (look && look !== "words" && question.kind === "agree5") kept.look = look;
  if (showIf) kept.showIf = { ...showIf, is: [...showIf.is] };
  return kept;
}

function filled(typed: LocalText): LocalText {
  const text = withoutBrokenCharacters(typed);
  const others = Object.entries(text).filter(([language, words]) => language !== "nl" && words?.trim());
  return { nl: text.nl ?? "", ...Object.fromEntries(others) };
}

/**
 * Whatever is the same as in the one before is the very same object, so that nothing is drawn anew for it. `touched`: the
 * questions that may be others than before; without it all may be.
 */
export function snapshotOf(
  values: DraftForm,
  order: readonly string[],
  removed: { id: string; place: number } | undefined,
  before?: Snapshot,
  touched?: ReadonlySet<string>,
): Snapshot {
  const questions = questionsOf(values, order, before, touched);
  const head = headOf(values);
  const ids = same(order, before?.ids);
  const isSame =
    before !== undefined &&
    ids === before.ids &&
    ids.every((id) => questions.get(id) === before.questions.get(id)) &&
    isAlike(head, { title: before.content.title, languages: before.content.languages });
  if (isSame && removed?.id === before.removed?.id) return before;
  const content = isSame ? before.content : { ...head, questions: [...questions.values()] };
  const problems = problemsOf(content);
  const gone = removed && values.questions[removed.id];
  return {
    content,
    ids,
    questions,
    cards: cardsOf(content, order, problems, before),
    problems: same(problems, before?.problems),
    size: same(sizeOf(content), before?.size),
    missing: missingIn(content, problems),
    removed: same(
      removed === undefined || gone === undefined ? null : { ...removed, text: gone.text.nl },
      before?.removed,
    ),
  };
}

const questionsOf = (
  values: DraftForm,
  order: readonly string[],
  before?: Snapshot,
  touched?: ReadonlySet<string>,
): Map<string, Question> =>
  new Map(
    order.map((id) => {
      const was = before?.questions.get(id);
      const isUntouched = was !== undefined && touched !== undefined && !touched.has(id);
      return [id, isUntouched ? was : same(stored(values.questions[id] as Question), was)];
    }),
  );

function cardsOf(
  { questions }: QuestionnaireContent,
  order: readonly string[],
  problems: readonly ContentProblem[],
  before?: Snapshot,
): Map<string, CardState> {
  const ordered = questions.map((one, place) => ({
    id: order[place] as string,
    key: one.key,
    showIf: one.showIf,
  }));
  const numbers = numbersOf(questions);
  const problemsAt = new Map<number | null, ContentProblem[]>();
  for (const problem of problems) {
    const others = problemsAt.get(problem.question);
    if (others) others.push(problem);
    else problemsAt.set(problem.question, [problem]);
  }
  return new Map(
    questions.map((question, place) => {
      const id = order[place] as string;
      const other = question.showIf ? questions.findIndex(({ key }) => key === question.showIf?.key) : -1;
      const parent = questions[other];
      const state: CardState = {
        id,
        key: question.key,
        number: numbers[place] ?? null,
        place,
        of: questions.length,
        kind: question.kind,
        text: question.text.nl,
        look: question.look,
        required: question.required,
        depth: question.showIf ? depthOf(ordered, id) : 0,
        after: parent
          ? {
              number: numbers[other] ?? null,
              text: parent.text.nl,
              kind: parent.kind,
              answers: (question.showIf?.is ?? []).map(
                (value) => parent.options?.find((option) => option.value === value)?.text.nl ?? value,
              ),
            }
          : null,
        problems: problemsAt.get(place) ?? [],
      };
      return [id, same(state, before?.cards.get(id))];
    }),
  );
}

/** The number that each question has for a reader; a text between them has none. */
export function numbersOf(questions: readonly Question[]): (number | null)[] {
  let number = 0;
  return questions.map(({ kind }) => (kind === "text" ? null : ++number));
}

function sizeOf(content: QuestionnaireContent): Snapshot["size"] {
  const asked = content.questions.filter(({ kind }) => kind !== "text");
  const more = asked.filter(({ showIf }) => showIf).length;
  return { questions: asked.length - more, more, seconds: estimatedSeconds(content) };
}

function missingIn(
  content: QuestionnaireContent,
  problems: readonly ContentProblem[],
): Map<Language, number> {
  return new Map(
    content.languages.map((language) => [
      language,
      problems.filter((problem) => problem.code === "missing" && problem.language === language).length,
    ]),
  );
}

const isAlike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function same<Value>(value: Value, before: Value | undefined): Value {
  return before !== undefined && isAlike(before, value) ? before : value;
}

export const questionIn = ({ questions }: Snapshot, id: string): Question | undefined => questions.get(id);
