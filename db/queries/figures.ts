import { and, between, eq, inArray, type SQL, sql } from "drizzle-orm";
import { monthsOf, type Period } from "~/domain/period";
import { invitationMargins, invitationTallies, tallies, tallyMargins, teams, topics } from "../schema";
import type { Db } from "../store";
import { isUnfiltered, type Margin, marginFor, ofStrata, type ResolvedScope, within } from "./scopes";

const total = (
  of: typeof tallies.n | typeof tallyMargins.n | typeof invitationTallies.n | typeof invitationMargins.n,
) => sql`sum(${of})`.mapWith(Number);

/** Answers to a question per month and value: what a line in time and every total of months is made of. */
export function answersByMonth(db: Db, questionKey: string, period: Period, scope: ResolvedScope) {
  const margin = marginFor(scope);
  if (margin) {
    return db
      .select({
        month: tallyMargins.month,
        wording: tallyMargins.wording,
        value: tallyMargins.value,
        n: total(tallyMargins.n),
      })
      .from(tallyMargins)
      .where(withinMargin(questionKey, margin, period, scope))
      .groupBy(tallyMargins.month, tallyMargins.wording, tallyMargins.value);
  }
  return db
    .select({ month: tallies.month, wording: tallies.wording, value: tallies.value, n: total(tallies.n) })
    .from(tallies)
    .where(
      and(
        eq(tallies.questionKey, questionKey),
        within(tallies, monthsOf(period), scope),
        ofStrata(db, scope),
      ),
    )
    .groupBy(tallies.month, tallies.wording, tallies.value);
}

/** Answers to a question per channel, topic and value. */
export function answersByCell(db: Db, questionKey: string, period: Period, scope: ResolvedScope) {
  const { channel, topic, wording, value } = tallies;
  return db
    .select({ channel, topic, wording, value, n: total(tallies.n) })
    .from(tallies)
    .where(
      and(
        eq(tallies.questionKey, questionKey),
        within(tallies, monthsOf(period), scope),
        ofStrata(db, scope),
      ),
    )
    .groupBy(channel, topic, wording, value);
}

/**
 * Answers to a question per channel, topic or team and value: `n` in the period, `before` in the one it is compared with.
 * Both in one look, as most of what two long periods cover is the same.
 */
export async function answersBy(
  db: Db,
  by: Margin,
  questionKey: string,
  { period, before = null }: { period: Period; before?: Period | null },
  scope: ResolvedScope,
) {
  const margin = marginFor(scope);
  if (margin === by || (margin && isUnfiltered(scope))) {
    const { key, wording, value } = tallyMargins;
    const keys = scope[by];
    return db
      .select({ key, wording, value, ...inEach(tallyMargins, period, before) })
      .from(tallyMargins)
      .where(
        and(
          eq(tallyMargins.questionKey, questionKey),
          eq(tallyMargins.margin, by),
          inArray(tallyMargins.month, monthsOfBoth(period, before)),
          keys && inArray(key, keys),
        ),
      )
      .groupBy(key, wording, value);
  }
  const { [by]: key, wording, value } = tallies;
  return db
    .select({ key, wording, value, ...inEach(tallies, period, before) })
    .from(tallies)
    .where(
      and(
        eq(tallies.questionKey, questionKey),
        within(tallies, monthsOfBoth(period, before), scope),
        ofStrata(db, scope),
      ),
    )
    .groupBy(key, wording, value);
}

function inEach(of: typeof tallies | typeof tallyMargins, period: Period, before: Period | null) {
  if (before === null) return { n: total(of.n), before: sql`0`.mapWith(Number) };
  const during = ({ from, to }: Period) =>
    sql`coalesce(sum(${of.n}) filter (where ${between(of.month, from, to)}), 0)`.mapWith(Number);
  return { n: during(period), before: during(before) };
}

const monthsOfBoth = (period: Period, before: Period | null) => [
  ...new Set([...monthsOf(period), ...(before === null ? [] : monthsOf(before))]),
];

/** Invitations per channel, topic or team and state. Every contact has one, so that all states together are the contacts. */
export function invitationsBy(db: Db, by: Margin, period: Period, scope: ResolvedScope) {
  const margin = marginFor(scope);
  if (margin === by || (margin && isUnfiltered(scope))) {
    const keys = scope[by];
    return db
      .select({
        key: invitationMargins.key,
        state: invitationMargins.state,
        n: total(invitationMargins.n),
      })
      .from(invitationMargins)
      .where(
        and(
          eq(invitationMargins.margin, by),
          between(invitationMargins.month, period.from, period.to),
          keys && inArray(invitationMargins.key, keys),
        ),
      )
      .groupBy(invitationMargins.key, invitationMargins.state);
  }
  return db
    .select({ key: invitationTallies[by], state: invitationTallies.state, n: total(invitationTallies.n) })
    .from(invitationTallies)
    .where(within(invitationTallies, monthsOf(period), scope))
    .groupBy(invitationTallies[by], invitationTallies.state);
}

/** Invitations per month and state. */
export function invitationsByMonth(db: Db, period: Period, scope: ResolvedScope) {
  const margin = marginFor(scope);
  if (margin) {
    const { month, state, n, key } = invitationMargins;
    const keys = scope[margin];
    return db
      .select({ month, state, n: total(n) })
      .from(invitationMargins)
      .where(
        and(
          eq(invitationMargins.margin, margin),
          between(month, period.from, period.to),
          keys && inArray(key, keys),
        ),
      )
      .groupBy(month, state);
  }
  const { month, state, n } = invitationTallies;
  return db
    .select({ month, state, n: total(n) })
    .from(invitationTallies)
    .where(within(invitationTallies, monthsOf(period), scope))
    .groupBy(month, state);
}

/** Invitations per channel, topic and state. */
export function invitationsByCell(db: Db, period: Period, scope: ResolvedScope) {
  const { channel, topic, state, n } = invitationTallies;
  return db
    .select({ channel, topic, state, n: total(n) })
    .from(invitationTallies)
    .where(within(invitationTallies, monthsOf(period), scope))
    .groupBy(channel, topic, state);
}

/** Contacts per team and topic, for the most used topics. */
export function topicVolumes(db: Db, period: Period, scope: ResolvedScope) {
  return db
    .select({
      team: invitationTallies.team,
      topic: invitationTallies.topic,
      contacts: total(invitationTallies.n),
    })
    .from(invitationTallies)
    .where(within(invitationTallies, monthsOf(period), scope))
    .groupBy(invitationTallies.team, invitationTallies.topic);
}

/** The first and last month that hold an answer to a question; undefined without any. */
export async function answeredMonths(
  db: Db,
  questionKey: string,
): Promise<{ first: string; last: string } | null> {
  const [found] = await db
    .select({
      first: sql<string | null>`min(${tallyMargins.month})`,
      last: sql<string | null>`max(${tallyMargins.month})`,
    })
    .from(tallyMargins)
    .where(and(eq(tallyMargins.questionKey, questionKey), eq(tallyMargins.margin, "channel")));
  return found?.first && found.last ? { first: found.first, last: found.last } : null;
}

export function topicNames(db: Db) {
  return db
    .select({ key: topics.key, name: topics.name, team: topics.team })
    .from(topics)
    .orderBy(topics.name);
}

export function teamNames(db: Db) {
  return db.select({ key: teams.key, name: teams.name }).from(teams).orderBy(teams.name);
}

function withinMargin(
  questionKey: string,
  margin: Margin,
  period: Period,
  scope: ResolvedScope,
): SQL | undefined {
  const keys = scope[margin];
  return and(
    eq(tallyMargins.questionKey, questionKey),
    eq(tallyMargins.margin, margin),
    between(tallyMargins.month, period.from, period.to),
    keys && inArray(tallyMargins.key, keys),
  );
}
