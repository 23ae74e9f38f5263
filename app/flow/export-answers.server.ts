import { setImmediate } from "node:timers/promises";
import {
  answeredSeries,
  answersOf,
  type ListedResponse,
  monthsWithResponses,
  responsesOfMonth,
} from "#db/queries/answers-export";
import { answersPerCell } from "#db/queries/cell-counts";
import { registeredWordings } from "#db/queries/question-wordings";
import type { Db } from "#db/store";
import {
  isWithin,
  type Label,
  type LabelFilter,
  planRelease,
  type QuestionRelease,
  type ReleasePlan,
} from "~/domain/answers-release";
import type { DisclosureBounds } from "~/domain/disclosure";
import type { ExportValue } from "~/domain/export-table";
import { month } from "~/domain/period";
import { DONT_KNOW, type Question } from "~/domain/questionnaire";
import { releaseTree } from "~/domain/release-tree";
import { storedAnswerText } from "~/messages/answer-words";
import { type Names, nameOf } from "~/messages/scope-words";

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

/** Kinds of which the answers count in a figure; what asks for contact or a text isn't given out. */
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
  const months = await monthsWithResponses(db);
  const columns = await columnsOf(db);
  const plan = planRelease(await Promise.all(columns.map((column) => releaseOf(db, column, months, bounds))));
  return { columns, pages: pagesOf(db, plan, columns, names, filter, months) };
}

async function columnsOf(db: Db): Promise<AnswerColumn[]> {
  const [asked, wordings] = await Promise.all([answeredSeries(db), registeredWordings(db)]);
  return asked.flatMap(({ question: key, wording }) => {
    // Its newest edition.
    const known = wordings.findLast((each) => each.questionKey === key && each.wording === wording);
    return known && GIVEN_OUT.has(known.question.kind) ? [{ question: known.question, wording }] : [];
  });
}

async function releaseOf(
  db: Db,
  { question, wording }: AnswerColumn,
  months: readonly string[],
  bounds: DisclosureBounds,
): Promise<QuestionRelease> {
  const [from, to] = [months[0], months.at(-1)];
  const counts =
    from === undefined || to === undefined
      ? []
      : await answersPerCell(
          db,
          {
            question: question.key,
            wording,
            ...(question.kind === "choices" ? { only: ["+"] } : { without: [DONT_KNOW] }),
          },
          { from: month(from), to: month(to) },
        );
  return { question: question.key, wording, places: counts, labelOf: releaseTree(counts, bounds) };
}

async function* pagesOf(
  db: Db,
  plan: ReleasePlan,
  columns: readonly AnswerColumn[],
  names: Names,
  filter: LabelFilter,
  months: readonly string[],
): AsyncGenerator<ExportValue[][]> {
  const reader = new RowReader(plan, columns, names);
  // Rows that don't tell their month come last and mixed: among the others their place would tell it.
  const later: (ListedResponse & { month: string })[] = [];
  for (const ofMonth of months) {
    const told: (ListedResponse & { month: string })[] = [];
    for (const response of await responsesOfMonth(db, ofMonth)) {
      const placed = { ...response, month: ofMonth };
      const label = plan.labelOf(placed);
      if (label === null || !isWithin(label, filter)) continue;
      (label.month === null ? later : told).push(placed);
    }
    yield* readAll(db, reader, told);
  }
  yield* readAll(
    db,
    reader,
    later.sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
}

async function* readAll(
  db: Db,
  reader: RowReader,
  responses: readonly (ListedResponse & { month: string })[],
): AsyncGenerator<ExportValue[][]> {
  for (let start = 0; start < responses.length; start += AT_ONCE) {
    const page = responses.slice(start, start + AT_ONCE);
    const answers = await answersOf(
      db,
      page.map(({ id }) => id),
    );
    yield reader.rowsOf(page, answers);
    // Others have their turn.
    await setImmediate();
  }
}

const PLACE_COLUMNS = 4;

/** Makes rows of responses; what comes back is looked up once. */
class RowReader {
  private readonly places = new Map<string, { label: readonly ExportValue[]; told: readonly boolean[] }>();
  private readonly values: Map<string, ExportValue>[];
  private readonly indexes: ReadonlyMap<string, number>;

  constructor(
    private readonly plan: ReleasePlan,
    private readonly columns: readonly AnswerColumn[],
    private readonly names: Names,
  ) {
    this.values = columns.map(() => new Map());
    this.indexes = new Map(
      columns.map(({ question, wording }, index) => [`${question.key} ${wording}`, index]),
    );
  }

  rowsOf(
    responses: readonly (ListedResponse & { month: string })[],
    answers: Awaited<ReturnType<typeof answersOf>>,
  ): ExportValue[][] {
    const rows = new Map<string, { row: ExportValue[]; told: readonly boolean[]; isEmpty: boolean }>();
    for (const response of responses) {
      const { label, told } = this.placeOf(response);
      const row = [...label, ...this.columns.map(() => null)];
      rows.set(response.id, { row, told, isEmpty: true });
    }
    for (const { responseId, questionKey, wording, value } of answers) {
      const index = this.indexes.get(`${questionKey} ${wording}`);
      const found = rows.get(responseId);
      if (index === undefined || found === undefined || !found.told[index]) continue;
      found.row[PLACE_COLUMNS + index] = this.valueOf(index, value);
      found.isEmpty = false;
    }
    return [...rows.values()].flatMap(({ row, isEmpty }) => (isEmpty ? [] : [row]));
  }

  private placeOf(response: ListedResponse & { month: string }) {
    const key = JSON.stringify([response.month, response.channel, response.topic, response.team]);
    const known = this.places.get(key);
    if (known) return known;
    const label = this.plan.labelOf(response);
    const place = {
      label: label === null ? [null, null, null, null] : this.words(label),
      told: this.columns.map(({ question, wording }) => this.plan.isTold(question.key, wording, response)),
    };
    this.places.set(key, place);
    return place;
  }

  private words({ month: of, channel, topic, team }: Label): ExportValue[] {
    const name = (kind: "channel" | "topic" | "team", key: string | null) =>
      key === null ? null : nameOf(kind, key, this.names);
    return [of, name("channel", channel), name("topic", topic), name("team", team)];
  }

  private valueOf(index: number, value: string): ExportValue {
    const known = this.values[index]?.get(value);
    if (known !== undefined) return known;
    const question = this.columns[index]?.question;
    const read =
      question?.kind === "grade" && /^\d+$/.test(value)
        ? Number(value)
        : question
          ? storedAnswerText(question, value)
          : value;
    this.values[index]?.set(value, read);
    return read;
  }
}
