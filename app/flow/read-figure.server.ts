import { invitationsBy, invitationsByCell } from "#db/queries/figures";
import type { Margin, ResolvedScope } from "#db/queries/scopes";
import type { Db } from "#db/store";
import { dayInAmsterdam } from "~/domain/calendar";
import type { DisclosureBounds, Visibility } from "~/domain/disclosure";
import {
  breaksOf,
  type CountedInMonth,
  type FigureLine,
  figureLines,
  finestGrain,
  wholeGrains,
} from "~/domain/figure-lines";
import {
  type Figure,
  type FigureCell,
  figureCell,
  figureOf,
  type Indicator,
  questionOf,
} from "~/domain/indicator";
import { type Month, monthOf, type Period } from "~/domain/period";
import { type Counted, type Grain, groupBy, sumBy } from "~/domain/results";
import { leadingWording, wordingsIn } from "~/domain/results-question";
import type { Scope } from "~/domain/scope";
import { isOfResponses } from "~/domain/scope";
import { cellKey, disclosureFor } from "./disclosure.server";
import { evidenceBy, evidenceByCell, evidenceByMonth } from "./indicator-evidence.server";
import { resolveScope } from "./resolve-scope.server";

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

export interface FigureTotal extends FigureCell {
  /** The question that the figure is about: one series; null where none was answered. */
  wording: number | null;
  /** Another period that may be shown where this one may not, around it or before; null where it may, or none may. */
  wider: Period | null;
}

export interface FigureRow extends FigureCell {
  key: string;
  /** Contacts, asked or not; null where they can't be counted: a contact has no language and no questionnaire. */
  contacts: number | null;
}

export interface FigureTable {
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

/** An indicator over a period, as far as it may be shown, and the question that it is about. */
export async function readFigureTotal(
  needs: FigureNeeds,
  indicator: Indicator,
  query: FigureQuery,
): Promise<FigureTotal> {
  const { counted: _, ...total } = await readTotal(needs, indicator, query, await resolved(needs, query));
  return total;
}

/** The same with what was counted, per answer; nothing where it may not be shown. */
export async function readFigureAnswers(
  needs: FigureNeeds,
  indicator: Indicator,
  query: FigureQuery,
): Promise<FigureTotal & { answers: ReadonlyMap<string, number> }> {
  const { counted, ...total } = await readTotal(needs, indicator, query, await resolved(needs, query));
  const answers = new Map<string, number>();
  if (total.figure)
    for (const { wording, value, n } of counted)
      if (wording === total.wording && n > 0) answers.set(value, (answers.get(value) ?? 0) + n);
  return { ...total, answers };
}

async function readTotal(
  needs: FigureNeeds,
  indicator: Indicator,
  query: FigureQuery,
  scope: ResolvedScope,
): Promise<FigureTotal & { counted: CountedInMonth[] }> {
  const counted = await evidenceByMonth(evidenceNeeds(needs), indicator, query.period, scope);
  const wording = wordingFor(indicator, query, counted);
  const { total, wider } = await disclosureFor(needs, indicator, wording, query.period, scope);
  return { wording, wider, counted, ...cellWith(needs, figureOf(indicator, counted, wording), total) };
}

/** An indicator over a period with a row per channel, topic or team, as far as each may be shown. */
export async function readFigureTable(
  needs: FigureNeeds,
  indicator: Indicator,
  by: Margin,
  query: FigureQuery,
): Promise<FigureTable> {
  const scope = await resolved(needs, query);
  const [{ wording, wider: _, counted: __, ...total }, rows, contacts] = await Promise.all([
    readTotal(needs, indicator, query, scope),
    evidenceBy(evidenceNeeds(needs), indicator, by, query.period, scope),
    contactsBy(needs, by, query.period, scope),
  ]);
  const visibility = (await disclosureFor(needs, indicator, wording, query.period, scope)).rows(by);
  const byKey = groupBy(rows, ({ key }) => key);
  const keys = [...new Set([...byKey.keys(), ...(contacts?.keys() ?? [])])];
  return {
    wording,
    total,
    rows: keys.map((key) => ({
      key,
      ...cellWith(needs, figureOf(indicator, byKey.get(key) ?? [], wording), visibility.get(key)),
      contacts: contacts === null ? null : (contacts.get(key) ?? 0),
    })),
  };
}

/** An indicator over a period per channel and topic. No hidden cell follows from its row, its column and their totals. */
export async function readFigureCells(
  needs: FigureNeeds,
  indicator: Indicator,
  query: FigureQuery,
): Promise<{ wording: number | null; cells: ChannelTopicCell[] }> {
  const scope = await resolved(needs, query);
  const [{ wording }, cells, contacts] = await Promise.all([
    readTotal(needs, indicator, query, scope),
    evidenceByCell(evidenceNeeds(needs), indicator, query.period, scope),
    contactsByCell(needs, query.period, scope),
  ]);
  const { cells: visibility } = await disclosureFor(needs, indicator, wording, query.period, scope);
  const groups = groupBy(cells, keyOfCell());
  return {
    wording,
    cells: [...groups].flatMap(([key, group]) => {
      const [first] = group;
      if (first === undefined) return [];
      return [
        {
          channel: first.channel,
          topic: first.topic,
          ...cellWith(needs, figureOf(indicator, group, wording), visibility.get(key)),
          contacts: contacts === null ? null : (contacts.get(key) ?? 0),
        },
      ];
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
  const scope = await resolved(needs, { ...asked, period: asked.span });
  const widest = wholeGrains(asked.span, asked.grain ?? 12, thisMonth);
  const all = await evidenceByMonth(evidenceNeeds(needs), indicator, widest, scope);
  const counted = all.filter(({ wording }) => asked.series === undefined || wording === asked.series);
  const grain = asked.grain ?? finestGrain(indicator, counted, needs.bounds);
  const span = wholeGrains(asked.span, grain, thisMonth);
  const within = counted.filter(({ month }) => span.from <= month && month <= span.to);
  const rules = new Map(
    await Promise.all(
      wordingsIn(within).map(async (wording) => {
        const disclosure = await disclosureFor(needs, indicator, wording, span, scope);
        return [wording, disclosure.points(grain)] as const;
      }),
    ),
  );
  const lines = figureLines(indicator, within, grain, span, (wording, from, figure) =>
    cellWith(needs, figure, rules.get(wording)?.get(from)),
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
  counted: readonly (Counted & { month: string })[],
): number | null {
  if (questionOf(indicator) === null) return 1;
  return series ?? leadingWording(counted);
}

/** What the rules know nothing of has nothing counted; if something came in just now it isn't shown yet. */
function cellWith({ bounds }: FigureNeeds, figure: Figure, visibility: Visibility | undefined): FigureCell {
  // Whatever the rules say of a view: so few are never shown.
  if (figure.n > 0 && figure.n < bounds.hiddenBelow) return figureCell(figure, "hidden");
  if (visibility !== undefined) return figureCell(figure, visibility);
  return figureCell(figure, figure.n === 0 ? "none" : "hidden");
}

/** Every contact has one invitation, so that all of these together are the contacts. */
async function contactsBy({ db }: FigureNeeds, by: Margin, period: Period, scope: ResolvedScope) {
  if (isOfResponses(scope)) return null;
  return sumBy(await invitationsBy(db, by, period, scope), ({ key }) => key);
}

async function contactsByCell({ db }: FigureNeeds, period: Period, scope: ResolvedScope) {
  if (isOfResponses(scope)) return null;
  return sumBy(await invitationsByCell(db, period, scope), keyOfCell());
}

/** As cellKey; rows of one cell follow each other, and share their key. */
function keyOfCell() {
  let last = { channel: "", topic: "" };
  let key = cellKey("", "");
  return (each: { channel: string; topic: string }): string => {
    if (each.channel !== last.channel || each.topic !== last.topic) key = cellKey(each.channel, each.topic);
    last = each;
    return key;
  };
}
