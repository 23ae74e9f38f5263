import { invitationsByMonth } from "#db/queries/figures";
import type { Margin, ResolvedScope } from "#db/queries/scopes";
import { isSecret, isVisible } from "~/domain/disclosure";
import { type FigureCell, type Indicator, standardIndicator } from "~/domain/indicator";
import { type AskedGroup, type Doubt, doubtsAbout, largestBias, type Parts, partsOf } from "~/domain/leaning";
import type { Period } from "~/domain/period";
import { type Reach, reachOf } from "~/domain/results";
import type { ResultsQuery } from "~/domain/results-query";
import type { Scope } from "~/domain/scope";
import { gradeFigure } from "~/domain/statistics";
import { type FigureNeeds, type FigureRow, readFigureAnswers, readFigureTable } from "./read-figure.server";
import { type RateInTime, readRateInTime } from "./read-rate-in-time.server";
import { readWiderPeriod } from "./read-wider-period.server";

export interface RespondentRow extends FigureCell {
  key: string;
  contacts: number;
  /** Those of whom it may be told; n of the figure is how many were asked. */
  answered: number | null;
  parts: Parts | null;
  doubts: Doubt[];
}

/** Who answered, of who was asked and of who had contact, in a scope and period. */
export interface RespondentsFound {
  total: FigureCell & { contacts: number; answered: number | null };
  /** A longer period over which the response may be shown, where it may not over this one; null where there is none. */
  wider: Period | null;
  rows: Record<Margin, RespondentRow[]>;
  /** What stands in the way of leaning on all together. */
  doubts: Doubt[];
  /** In grade points: see largestBias. Null where it can't be told. */
  bias: number | null;
  inTime: RateInTime;
  /** Filters of the address that can't be used: a contact that was not answered has none of these. */
  ignored: ("language" | "medium" | "questionnaire")[];
}

const MARGINS = ["channel", "topic", "team"] as const;
const UNUSED = ["language", "medium", "questionnaire"] as const;

/** The part of a scope that contacts can be counted by. */
export const withoutStrata = ({ language: _, medium: __, questionnaire: ___, ...scope }: Scope): Scope =>
  scope;

/** Everything that /results/respondents shows for a query. */
export async function readRespondents(needs: FigureNeeds, query: ResultsQuery): Promise<RespondentsFound> {
  const { period } = query;
  const scope = withoutStrata(query.scope);
  const rate = indicator("response_rate");
  const [tables, states, grades] = await Promise.all([
    Promise.all(MARGINS.map((by) => readFigureTable(needs, rate, by, { period, scope }))),
    invitationsByMonth(needs.db, period, scope as ResolvedScope),
    readFigureAnswers(needs, indicator("grade"), { period, scope }),
  ]);
  const [channels] = tables;
  if (channels === undefined) throw new Error("Channels are a margin");
  const { total } = channels;
  const reach = reachOf(states);
  const [byChannel = [], byTopic = [], byTeam = []] = tables.map(({ rows }) =>
    rows.flatMap((row) => rowOf(row, total, reach, needs)),
  );
  const answered = isVisible(total.visibility) ? answeredOf(total) : null;
  return {
    total: { ...total, contacts: reach.contacts, answered },
    wider: isSecret(total.visibility) ? await readWiderPeriod(needs, { period, scope }, rate) : null,
    rows: { channel: byChannel, topic: byTopic, team: byTeam },
    doubts: total.figure
      ? doubtsAbout({ key: "", ...groupOf(total), contacts: reach.contacts }, reach, needs.bounds)
      : total.visibility === "hidden"
        ? ["few"]
        : [],
    bias: biasOf(byChannel, grades.answers),
    inTime: await readRateInTime(needs, { period, scope: scope as ResolvedScope }),
    ignored: UNUSED.filter((part) => query.scope[part] !== undefined),
  };
}

function rowOf(
  { key, contacts, ...cell }: FigureRow,
  total: FigureCell,
  all: Reach,
  { bounds }: FigureNeeds,
): RespondentRow[] {
  if ((contacts ?? 0) === 0 && cell.visibility === "none") return [];
  const group: AskedGroup = { key, contacts: contacts ?? 0, ...groupOf(cell) };
  const mayTell = (isVisible(cell.visibility) || cell.visibility === "none") && total.figure !== null;
  return [
    {
      key,
      ...cell,
      contacts: group.contacts,
      answered: mayTell ? group.answered : null,
      parts: mayTell ? partsOf(group, all) : null,
      doubts: mayTell ? doubtsAbout(group, all, bounds) : cell.visibility === "hidden" ? ["few"] : [],
    },
  ];
}

const answeredOf = ({ figure }: FigureCell): number => Math.round((figure?.value ?? 0) * (figure?.n ?? 0));

const groupOf = (cell: FigureCell) => ({ invited: cell.figure?.n ?? 0, answered: answeredOf(cell) });

/** Over the channels that may be told of: the others have too few answers to move a mean. */
function biasOf(channels: readonly RespondentRow[], grades: ReadonlyMap<string, number>): number | null {
  const counts = new Map(
    [...grades].flatMap(([value, n]) => (/^\d+$/.test(value) ? [[Number(value), n] as const] : [])),
  );
  const { deviation } = gradeFigure(counts);
  const told = channels.flatMap(({ contacts, answered }) =>
    answered === null ? [] : [{ contacts, answered }],
  );
  return deviation === null || told.length < 2 ? null : largestBias(told, deviation);
}

function indicator(key: string): Indicator {
  const found = standardIndicator(key);
  if (found === null) throw new Error(`There is no indicator ${key}`);
  return found;
}
