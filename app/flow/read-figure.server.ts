import { invitationsBy, invitationsByCell } from "#db/queries/figures";
import { hasStrata, type Margin, type ResolvedScope } from "#db/queries/scopes";
import type { Db } from "#db/store";
import { dayInAmsterdam } from "~/domain/calendar";
import { type DisclosureBounds, isSecret, isVisible, visibilityOfRows } from "~/domain/disclosure";
import {
  breaksOf,
  type CountedInMonth,
  type FigureLine,
  figureLines,
  finestGrain,
  toldOf,
  wholeGrains,
} from "~/domain/figure-lines";
import { visibilityOfGrid } from "~/domain/grid-disclosure";
import {
  type Figure,
  type FigureCell,
  figureCell,
  figureOf,
  type Indicator,
  questionOf,
} from "~/domain/indicator";
import { type Month, monthOf, type Period } from "~/domain/period";
import { type Counted, type Grain, groupBy, reachOf } from "~/domain/results";
import { leadingWording, wordingsIn } from "~/domain/results-question";
import type { Scope } from "~/domain/scope";
import { evidenceBy, evidenceByCell, evidenceByMonth } from "./indicator-evidence.server";
import { resolveScope } from "./read-targets.server";

/** What every figure is read with. */
export interface FigureNeeds {
  db: Db;
  bounds: DisclosureBounds;
  now: Date;
}

/** Which counts a figure is about. */
export interface FigureQuery {
  period: Period;
  scope: Scope;
  /** The question to count where more than one was asked; without it the one that the period is about. */
  series?: number | undefined;
}

export interface FigureRow extends FigureCell {
  key: string;
  /** Contacts, asked or not; null where they can't be counted: a contact has no language and no questionnaire. */
  contacts: number | null;
}

export interface FigureTable {
  /** The question that every figure is about: one series; null where none was answered. */
  wording: number | null;
  total: FigureCell;
  rows: FigureRow[];
}

export interface ChannelTopicCell extends FigureCell {
  channel: string;
  topic: string;
  contacts: number | null;
}

export interface FigureSeries {
  grain: Grain;
  lines: FigureLine[];
  /** Where another question begins: no line crosses it. */
  breaks: Month[];
}

const MARGINS = ["channel", "topic", "team"] as const;
const NOTHING: FigureCell = { visibility: "none", n: 0, figure: null };

/** An indicator over a period with a row per channel, topic or team, as far as each may be shown. */
export async function readFigureTable(
  needs: FigureNeeds,
  indicator: Indicator,
  by: Margin,
  query: FigureQuery,
): Promise<FigureTable> {
  const scope = await resolved(needs, query);
  const [counted, rows, contacts] = await Promise.all([
    evidenceByMonth(evidenceNeeds(needs), indicator, query.period, scope),
    evidenceBy(evidenceNeeds(needs), indicator, by, query.period, scope),
    contactsBy(needs, by, query.period, scope),
  ]);
  const wording = wordingFor(indicator, query, counted);
  const isProtected = await givesAway(needs, indicator, query, scope, wording);
  const [total = NOTHING] = cellsTogether(indicator, [figureOf(indicator, counted, wording)], needs.bounds);
  const byKey = groupBy(rows, ({ key }) => key);
  const keys = [...new Set([...byKey.keys(), ...(contacts?.keys() ?? [])])];
  const cells = cellsTogether(
    indicator,
    keys.map((key) => figureOf(indicator, byKey.get(key) ?? [], wording)),
    needs.bounds,
  );
  return {
    wording,
    total: isProtected ? withheldCell(total) : total,
    rows: keys.map((key, index) => {
      const cell = cells[index] ?? NOTHING;
      return {
        key,
        ...(isProtected ? withheldCell(cell) : cell),
        contacts: contacts === null ? null : (contacts.get(key) ?? 0),
      };
    }),
  };
}

/** An indicator over a period, as far as it may be shown, and the question that it is about. */
export async function readFigureTotal(
  needs: FigureNeeds,
  indicator: Indicator,
  query: FigureQuery,
): Promise<FigureCell & { wording: number | null }> {
  const scope = await resolved(needs, query);
  const counted = await evidenceByMonth(evidenceNeeds(needs), indicator, query.period, scope);
  const wording = wordingFor(indicator, query, counted);
  const [total = NOTHING] = cellsTogether(indicator, [figureOf(indicator, counted, wording)], needs.bounds);
  const isProtected = await givesAway(needs, indicator, query, scope, wording);
  return { wording, ...(isProtected ? withheldCell(total) : total) };
}

/** An indicator over a period per channel and topic. No hidden cell follows from its row, its column and their totals. */
export async function readFigureCells(
  needs: FigureNeeds,
  indicator: Indicator,
  query: FigureQuery,
): Promise<{ wording: number | null; cells: ChannelTopicCell[] }> {
  const scope = await resolved(needs, query);
  const [counted, cells, channels] = await Promise.all([
    evidenceByMonth(evidenceNeeds(needs), indicator, query.period, scope),
    evidenceByCell(evidenceNeeds(needs), indicator, query.period, scope),
    contactsByCell(needs, query.period, scope),
  ]);
  const wording = wordingFor(indicator, query, counted);
  const isProtected = await givesAway(needs, indicator, query, scope, wording);
  const groups = groupBy(cells, ({ channel, topic }) => `${channel} ${topic}`);
  const found = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { channel, topic } = first;
    return [{ channel, topic, figure: figureOf(indicator, group, wording) }];
  });
  const visibility = visibilityOfGrid(
    found.map(({ channel, topic, figure }) => ({
      row: channel,
      column: topic,
      n: toldOf(indicator, figure),
    })),
    needs.bounds,
  );
  return {
    wording,
    cells: found.map(({ channel, topic, figure }, index) => {
      const cell = figureCell(figure, visibility[index] ?? "none");
      return {
        channel,
        topic,
        ...(isProtected ? withheldCell(cell) : cell),
        contacts: channels === null ? null : (channels.get(`${channel} ${topic}`) ?? 0),
      };
    }),
  };
}

/**
 * An indicator in time: one line per question, in whole months, quarters, half years or years, the last one as far as it has
 * come. Without a grain it is the finest in which most points have answers enough.
 */
export async function readFigureSeries(
  needs: FigureNeeds,
  indicator: Indicator,
  asked: { span: Period; scope: Scope; grain: Grain | null; series?: number | undefined },
): Promise<FigureSeries> {
  const thisMonth = monthOf(dayInAmsterdam(needs.now));
  const span = wholeGrains(asked.span, asked.grain ?? 1, thisMonth);
  const scope = await resolved(needs, { ...asked, period: asked.span });
  const all = await evidenceByMonth(evidenceNeeds(needs), indicator, span, scope);
  const protectedWordings = new Set<number>();
  for (const wording of wordingsIn(all))
    if (await givesAway(needs, indicator, { period: span }, scope, wording)) protectedWordings.add(wording);
  const counted = all.filter(
    ({ wording }) =>
      !protectedWordings.has(wording) && (asked.series === undefined || wording === asked.series),
  );
  const grain = asked.grain ?? finestGrain(indicator, counted, needs.bounds);
  const lines = figureLines(indicator, counted, grain, span, (_, points) =>
    visibilityOfRows(
      points.map(({ n }) => n),
      needs.bounds,
    ),
  );
  return { grain, lines, breaks: breaksOf(indicator, lines) };
}

const evidenceNeeds = ({ db, now }: FigureNeeds) => ({ db, today: dayInAmsterdam(now) });

const resolved = ({ db }: FigureNeeds, { scope, period }: Pick<FigureQuery, "scope" | "period">) =>
  resolveScope(db, scope, period);

/** The series that is asked for, or that most answer by the end of the period; what is no answer has one series. */
function wordingFor(
  indicator: Indicator,
  { series }: Pick<FigureQuery, "series">,
  counted: readonly CountedInMonth[],
): number | null {
  if (questionOf(indicator) === null) return 1;
  return series ?? leadingWording(counted);
}

/** Rows that together make a total, of which no hidden one follows from the others. */
function cellsTogether(
  indicator: Indicator,
  figures: readonly Figure[],
  bounds: DisclosureBounds,
): FigureCell[] {
  const visibility = visibilityOfRows(
    figures.map((figure) => toldOf(indicator, figure)),
    bounds,
  );
  return figures.map((figure, index) => figureCell(figure, visibility[index] ?? "none"));
}

const withheldCell = ({ visibility, n }: FigureCell): FigureCell => ({
  visibility: isVisible(visibility) ? "withheld" : visibility,
  n: visibility === "none" ? n : null,
  figure: null,
});

/** Whether what a filter chooses is some of the rows that the table without it hides, and not all of them. */
async function givesAway(
  needs: FigureNeeds,
  indicator: Indicator,
  { period }: Pick<FigureQuery, "period">,
  scope: ResolvedScope,
  wording: number | null,
): Promise<boolean> {
  const tables = await Promise.all(
    MARGINS.filter((by) => scope[by] !== undefined).map(async (by) => {
      const { [by]: chosen = [], ...others } = scope;
      const rows = groupBy(
        await evidenceBy(evidenceNeeds(needs), indicator, by, period, others),
        ({ key }) => key,
      );
      const cells = cellsTogether(
        indicator,
        [...rows.values()].map((counted: Counted[]) => figureOf(indicator, counted, wording)),
        needs.bounds,
      );
      const secret = [...rows.keys()].filter((_, index) => isSecret((cells[index] ?? NOTHING).visibility));
      const among = secret.filter((key) => (chosen as readonly string[]).includes(key));
      return among.length > 0 && among.length < secret.length;
    }),
  );
  return tables.some(Boolean);
}

async function contactsBy({ db }: FigureNeeds, by: Margin, period: Period, scope: ResolvedScope) {
  if (hasStrata(scope)) return null;
  const groups = groupBy(await invitationsBy(db, by, period, scope), ({ key }) => key);
  return new Map([...groups].map(([key, states]) => [key, reachOf(states).contacts]));
}

async function contactsByCell({ db }: FigureNeeds, period: Period, scope: ResolvedScope) {
  if (hasStrata(scope)) return null;
  const groups = groupBy(
    await invitationsByCell(db, period, scope),
    ({ channel, topic }) => `${channel} ${topic}`,
  );
  return new Map([...groups].map(([key, states]) => [key, reachOf(states).contacts]));
}
