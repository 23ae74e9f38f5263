import { setImmediate } from "node:timers/promises";
import {
  answeredSeries,
  answersPerPlace,
  eachAnswer,
  type ListedResponse,
  readAnswer,
  responsesAfter,
} from "#db/queries/answers-export";
import { registeredWordings } from "#db/queries/question-wordings";
import type { Db } from "#db/store";
import {
  isWithin,
  type Label,
  type LabelFilter,
  Numbered,
  type Place,
  placeOf,
  planRelease,
  type QuestionRelease,
  type ReleasePlan,
} from "~/domain/answers-release";
import type { DisclosureBounds } from "~/domain/disclosure";
import type { ExportValue } from "~/domain/export-table";
import { DONT_KNOW, type Question } from "~/domain/questionnaire";
import { releaseTree } from "~/domain/release-tree";
import { storedAnswerText } from "~/messages/answer-words";
import { type Names, nameOf } from "~/messages/scope-words";

const CONTACT_ME = "contact_me";

/** Responses that are read at once: so long does a page of a resident wait at most. */
const AT_ONCE = 1_000;

/** A question in the file, of one series. */
export interface AnswerColumn {
  question: Question;
  wording: number;
}

export interface AnswersExport {
  columns: AnswerColumn[];
  /** Month, channel, topic, team and then a value for each column; page by page. */
  pages: AsyncGenerator<ExportValue[][]>;
}

/** Kinds of which the answers count in a figure. Whether somebody wants to be contacted is no figure. */
const GIVEN_OUT: ReadonlySet<Question["kind"]> = new Set(["grade", "agree5", "yes_no", "choice", "choices"]);

/**
 * All answers, a row per response, with no more of where it belongs than may be told (domain/answers-release.ts): without
 * its day, language, medium, questionnaire and open text. A filter chooses among rows as they are told.
 */
export async function exportAnswers(
  db: Db,
  bounds: DisclosureBounds,
  names: Names,
  filter: LabelFilter,
): Promise<AnswersExport> {
  const columns = await columnsOf(db);
  const places = new Numbered<Place>();
  const labels = new Numbered<Label>();
  const releases: QuestionRelease[] = [];
  // One after the other: each is large, and only its numbers are kept.
  for (const column of columns) releases.push(await releaseOf(db, column, bounds, places, labels));
  const plan = planRelease(releases, places.items.length);
  const reader = new RowReader(plan, places, labels, columns, names, filter);
  return { columns, pages: pagesOf(db, reader) };
}

async function columnsOf(db: Db): Promise<AnswerColumn[]> {
  const [asked, wordings] = await Promise.all([answeredSeries(db), registeredWordings(db)]);
  return asked.flatMap(({ question: key, wording }) => {
    // Its newest edition.
    const known = wordings.findLast((each) => each.questionKey === key && each.wording === wording);
    return known && key !== CONTACT_ME && GIVEN_OUT.has(known.question.kind)
      ? [{ question: known.question, wording }]
      : [];
  });
}

async function releaseOf(
  db: Db,
  { question, wording }: AnswerColumn,
  bounds: DisclosureBounds,
  places: Numbered<Place>,
  labels: Numbered<Label>,
): Promise<QuestionRelease> {
  const which = question.kind === "choices" ? { only: "+" } : { not: DONT_KNOW };
  const counts = await answersPerPlace(db, question.key, wording, which);
  const numbers = counts.map(({ place }) => places.numberAt(place, placeOf));
  const n = new Int32Array(places.items.length);
  numbers.forEach((number, index) => {
    n[number] = counts[index]?.n ?? 0;
  });
  const given = releaseTree(places.items, n, bounds);
  return { n, labels: Int32Array.from(given, (label) => (label === null ? -1 : labels.numberOf(label))) };
}

/** In the order of their identifiers, which are random: a row's place tells nothing, and nothing has to be kept. */
async function* pagesOf(db: Db, reader: RowReader): AsyncGenerator<ExportValue[][]> {
  for (let last = ""; ; ) {
    const found = await responsesAfter(db, last, AT_ONCE);
    const end = found.at(-1);
    if (end === undefined) return;
    last = end.id;
    const rows = reader.rowsOf(found);
    if (rows.length > 0) yield rows;
    // Others have their turn.
    await setImmediate();
  }
}

const PLACE_COLUMNS = 4;
/** Different answers are few, but for combinations of many choices. */
const MOST_CELLS = 50_000;

/** Makes rows of responses; what comes back is looked up once. */
class RowReader {
  private readonly words: (readonly ExportValue[] | null)[];
  /** By its text, where an answer goes and what is written there; null for what has no column. */
  private readonly cells = new Map<string, { index: number; value: ExportValue } | null>();
  private readonly columnOf = new Map<string, Map<number, number>>();

  constructor(
    private readonly plan: ReleasePlan,
    private readonly places: Numbered<Place>,
    labels: Numbered<Label>,
    private readonly columns: readonly AnswerColumn[],
    names: Names,
    filter: LabelFilter,
  ) {
    columns.forEach(({ question: { key }, wording }, index) => {
      const series = this.columnOf.get(key) ?? new Map<number, number>();
      this.columnOf.set(key, series.set(wording, index));
    });
    this.words = labels.items.map((label) => (isWithin(label, filter) ? wordsOf(label, names) : null));
  }

  /** A row for each response but those that stay out. */
  rowsOf(responses: readonly ListedResponse[]): ExportValue[][] {
    const rows: ExportValue[][] = [];
    for (const { place: key, answers } of responses) {
      const place = this.places.at(key);
      const words = this.words[this.plan.labels[place] ?? -1] ?? null;
      if (words === null || answers === null) continue;
      const row = new Array<ExportValue>(PLACE_COLUMNS + this.columns.length).fill(null);
      let isTold = false;
      for (const text of eachAnswer(answers)) {
        const cell = this.cellOf(text);
        if (cell === null || !this.plan.told[cell.index]?.[place]) continue;
        row[PLACE_COLUMNS + cell.index] = cell.value;
        isTold = true;
      }
      if (!isTold) continue;
      for (let index = 0; index < PLACE_COLUMNS; index += 1) row[index] = words[index] ?? null;
      rows.push(row);
    }
    return rows;
  }

  private cellOf(text: string): { index: number; value: ExportValue } | null {
    const known = this.cells.get(text);
    if (known !== undefined) return known;
    const { question: key, wording, value } = readAnswer(text);
    const index = this.columnOf.get(key)?.get(wording);
    const question = index === undefined ? undefined : this.columns[index]?.question;
    const cell = index === undefined || !question ? null : { index, value: valueIn(question, value) };
    if (this.cells.size >= MOST_CELLS) this.cells.clear();
    this.cells.set(text, cell);
    return cell;
  }
}

const valueIn = (question: Question, value: string): ExportValue =>
  question.kind === "grade" && /^\d+$/.test(value) ? Number(value) : storedAnswerText(question, value);

function wordsOf({ month: of, channel, topic, team }: Label, names: Names): ExportValue[] {
  const name = (kind: "channel" | "topic" | "team", key: string | null) =>
    key === null ? null : nameOf(kind, key, names);
  return [of, name("channel", channel), name("topic", topic), name("team", team)];
}
