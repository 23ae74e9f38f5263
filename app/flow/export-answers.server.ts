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
  monthsOfSpan,
  NumberedPlaces,
  placeKey,
  yearOf,
} from "~/domain/answers-release";
import type { DisclosureBounds } from "~/domain/disclosure";
import type { DisclosureYear } from "~/domain/disclosure-view";
import type { ExportValue } from "~/domain/export-table";
import type { IndicatorSource } from "~/domain/indicator";
import { type PackedCells, packCells } from "~/domain/packed-cells";
import { DONT_KNOW, type Question } from "~/domain/questionnaire";
import { type CountedQuestion, planRelease, type ReleasePlan } from "~/domain/release-plan";
import { storedAnswerText } from "~/messages/answer-words";
import { exportNl } from "~/messages/export.nl";
import { type Names, nameOf } from "~/messages/scope-words";
import { translator } from "~/messages/translate";

const t = translator("nl", exportNl);

const CONTACT_ME = "contact_me";

/** Responses that are read at once: so long does a page of a resident wait at most. */
const AT_ONCE = 1_000;

/** A question in the file, of one series. */
export interface AnswerColumn {
  question: Question;
  wording: number;
}

/** Of which answers what may be shown is asked: of a series, counted as indicators count them, in one year. */
export interface YearAsked {
  source: IndicatorSource;
  wording: number;
  year: number;
  bounds: DisclosureBounds;
  /** How many answers count in each cell. */
  counted: PackedCells;
}

/** What pages tell of it. */
export type ToldYear = (asked: YearAsked) => Promise<DisclosureYear>;

export interface AnswersExport {
  columns: AnswerColumn[];
  /** Month, channel, topic, team and then a value for each column; page by page. */
  pages: AsyncGenerator<ExportValue[][]>;
}

/** How far a file has come: 0 to 1 of the responses were read, of which so many became rows. */
export interface AnswersWritten {
  part: number;
  rows: number;
}

/** Kinds of which the answers count in a figure. Whether somebody wants to be contacted is no figure. */
const GIVEN_OUT: ReadonlySet<Question["kind"]> = new Set(["grade", "agree5", "yes_no", "choice", "choices"]);

/**
 * All answers, a row per response, with no more of where it belongs than may be told beside pages (domain/release-plan.ts):
 * without its day, language, medium, questionnaire and open text. A filter chooses among rows as they are told. What may be
 * told is found out when the first page is asked for; answers at places that are newer than that stay out.
 */
export async function exportAnswers(
  db: Db,
  toldYear: ToldYear,
  bounds: DisclosureBounds,
  names: Names,
  filter: LabelFilter,
  onWritten: (written: AnswersWritten) => void = () => {},
): Promise<AnswersExport> {
  const answered = await answerColumns(db);
  async function* pages() {
    const places = new NumberedPlaces();
    const questions: CountedQuestion[] = [];
    // One after the other: somebody who waits for a page has to wait for one year at most.
    for (const column of answered) questions.push(await questionOf(db, column, toldYear, bounds, places));
    const plan = planRelease(places.items, questions, bounds);
    yield* pagesOf(db, new RowReader(plan, places, answered, names, filter), onWritten);
  }
  return { columns: answered, pages: pages() };
}

interface AnsweredColumn extends AnswerColumn {
  /** Months of its first and last answers. */
  first: string;
  last: string;
}

/** The questions that a file has a column for, whatever it is narrowed to. */
export async function answerColumns(db: Db): Promise<AnsweredColumn[]> {
  const [asked, wordings] = await Promise.all([answeredSeries(db), registeredWordings(db)]);
  return asked.flatMap(({ question: key, wording, first, last }) => {
    // Its newest edition.
    const known = wordings.findLast((each) => each.questionKey === key && each.wording === wording);
    return known && key !== CONTACT_ME && GIVEN_OUT.has(known.question.kind)
      ? [{ question: known.question, wording, first, last }]
      : [];
  });
}

/** As indicators count the answers to a question. */
const sourceOf = ({ key, kind }: Question): IndicatorSource =>
  kind === "grade"
    ? { kind: "mean", question: key }
    : { kind: "share", question: key, chosen: [], leftOut: [DONT_KNOW], many: kind === "choices" };

/** Which answers those are: see disclosureYear. */
const countedIn = ({ kind }: Question) =>
  kind === "grade" ? { only: GRADES } : kind === "choices" ? { only: ["+"] } : { not: DONT_KNOW };

const GRADES = Array.from({ length: 10 }, (_, index) => String(index + 1));

async function questionOf(
  db: Db,
  { question, wording, first, last }: AnsweredColumn,
  toldYear: ToldYear,
  bounds: DisclosureBounds,
  places: NumberedPlaces,
): Promise<CountedQuestion> {
  const years = new Map<string, DisclosureYear>();
  const n: number[] = [];
  const source = sourceOf(question);
  for (let year = Number(yearOf(first)); year <= Number(yearOf(last)); year += 1) {
    const counts = await answersPerPlace(db, question.key, wording, countedIn(question), year);
    const counted = packCells(
      counts.map(({ month, channel, topic, team, n }) => ({
        month: month - 1,
        at: [channel, topic, team],
        n,
      })),
    );
    const told = await toldYear({ source, wording, year, bounds, counted });
    years.set(String(year), told);
    for (const { month, at, n: counted } of told.cells()) {
      const [channel = "", topic = "", team = ""] = at;
      const of = `${year}-${String(month + 1).padStart(2, "0")}`;
      n[places.numberOf(placeKey({ month: of, channel, topic, team }))] = counted;
    }
  }
  return {
    n,
    tells: ({ span, channel, topic, team }) =>
      years
        .get(span.slice(0, 4))
        ?.mayShow({ at: [keysOf(channel), keysOf(topic), keysOf(team)], months: monthNumbers(span) }) !==
      false,
  };
}

const keysOf = (key: string | null) => (key === null ? null : [key]);

/** The months of a span, 0 to 11: the same set for the same months, so that much is reckoned once. */
function monthNumbers(span: string): ReadonlySet<number> {
  const key = span.slice(4);
  const known = numbersKnown.get(key);
  if (known) return known;
  const found = new Set(monthsOfSpan(span).map((month) => Number(month.slice(5)) - 1));
  numbersKnown.set(key, found);
  return found;
}

/** At most 17. */
const numbersKnown = new Map<string, ReadonlySet<number>>();

/** In the order of their identifiers, which are random: a row's place tells nothing, and nothing has to be kept. */
async function* pagesOf(
  db: Db,
  reader: RowReader,
  onWritten: (written: AnswersWritten) => void,
): AsyncGenerator<ExportValue[][]> {
  let written = 0;
  for (let last = ""; ; ) {
    const found = await responsesAfter(db, last, AT_ONCE);
    const end = found.at(-1);
    if (end === undefined) return onWritten({ part: 1, rows: written });
    last = end.id;
    const rows = reader.rowsOf(found);
    written += rows.length;
    onWritten({ part: partBefore(last), rows: written });
    if (rows.length > 0) yield rows;
    // Others have their turn.
    await setImmediate();
  }
}

/** Random identifiers lie evenly, so that one tells how many come before it without counting them. */
const partBefore = (id: string): number => Number.parseInt(id.slice(0, 8), 16) / 2 ** 32;

const PLACE_COLUMNS = 4;
/** Different answers are few, but for combinations of many choices; so are different rows of answers to a few questions. */
const MOST_CELLS = 20_000;
/** Characters of a row of answers that is worth keeping. */
const LONGEST_KEPT = 400;

/** Where an answer goes and what is written there. */
interface AnswerCell {
  index: number;
  value: ExportValue;
}

/** Makes rows of responses; what comes back is looked up once. */
class RowReader {
  private readonly words: (readonly ExportValue[] | null)[];
  /** By its text; null for what has no column. */
  private readonly cells = new Map<string, AnswerCell | null>();
  /** By the text of all answers of a response. */
  private readonly rows = new Map<string, readonly AnswerCell[]>();
  private readonly columnOf = new Map<string, Map<number, number>>();

  constructor(
    private readonly plan: ReleasePlan,
    private readonly places: NumberedPlaces,
    private readonly columns: readonly AnswerColumn[],
    names: Names,
    filter: LabelFilter,
  ) {
    columns.forEach(({ question: { key }, wording }, index) => {
      const series = this.columnOf.get(key) ?? new Map<number, number>();
      this.columnOf.set(key, series.set(wording, index));
    });
    this.words = plan.labels.map((label) => (isWithin(label, filter) ? wordsOf(label, names) : null));
  }

  /** A row for each response but those that stay out. */
  rowsOf(responses: readonly ListedResponse[]): ExportValue[][] {
    const rows: ExportValue[][] = [];
    for (const { place: key, answers } of responses) {
      const place = this.places.find(key);
      const words = this.words[this.plan.rows[place] ?? -1] ?? null;
      if (words === null || answers === null) continue;
      const row = new Array<ExportValue>(PLACE_COLUMNS + this.columns.length).fill(null);
      let isTold = false;
      for (const { index, value } of this.cellsOf(answers)) {
        if (!this.plan.told[index]?.[place]) continue;
        row[PLACE_COLUMNS + index] = value;
        isTold = true;
      }
      if (!isTold) continue;
      for (let index = 0; index < PLACE_COLUMNS; index += 1) row[index] = words[index] ?? null;
      rows.push(row);
    }
    return rows;
  }

  private cellsOf(answers: string): readonly AnswerCell[] {
    const known = this.rows.get(answers);
    if (known !== undefined) return known;
    const cells = eachAnswer(answers).flatMap((text) => this.cellOf(text) ?? []);
    if (this.rows.size >= MOST_CELLS) this.rows.clear();
    if (answers.length <= LONGEST_KEPT) this.rows.set(answers, cells);
    return cells;
  }

  private cellOf(text: string): AnswerCell | null {
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

function wordsOf({ span, channel, topic, team }: Label, names: Names): ExportValue[] {
  const name = (kind: "channel" | "topic" | "team", key: string | null) =>
    key === null ? null : nameOf(kind, key, names);
  return [spanText(span), name("channel", channel), name("topic", topic), name("team", team)];
}

/** "2026-Q2" as people read it; a month and a year as they are. */
function spanText(span: string): string {
  const [year = "", quarter] = span.split("-Q");
  return quarter === undefined ? span : t("answers.quarter", { year, quarter });
}
