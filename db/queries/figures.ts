import { and, between, eq, inArray, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { CHANNELS } from "~/domain/contact";
import { monthsOf, type Period } from "~/domain/period";
import type { Scope } from "~/domain/scope";
import {
  contacts,
  invitationMargins,
  invitationTallies,
  tallies,
  tallyMargins,
  teams,
  topics,
} from "../schema";
import type { Db } from "../store";

/** A scope in which 'the most used topics of each team' has become those topics. */
export type ResolvedScope = Omit<Scope, "topTopicsOfTeam"> & {
  pairs?: readonly { team: string; topic: string }[];
};

interface Cell {
  month: string;
  channel: string;
  topic: string;
  team: string;
}

type Columns = Pick<typeof tallies | typeof invitationTallies | typeof contacts, keyof Cell>;

const total = (
  of: typeof tallies.n | typeof tallyMargins.n | typeof invitationTallies.n | typeof invitationMargins.n,
) => sql`sum(${of})`.mapWith(Number);

export type Margin = "channel" | "topic" | "team";

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
    .where(and(eq(tallies.questionKey, questionKey), within(tallies, period, scope)))
    .groupBy(tallies.month, tallies.wording, tallies.value);
}

/** Answers to a question per channel, topic or team and value in one period. */
export function answersBy(db: Db, by: Margin, questionKey: string, period: Period, scope: ResolvedScope) {
  const margin = marginFor(scope);
  if (margin === by || (margin && isUnfiltered(scope))) {
    return db
      .select({
        key: tallyMargins.key,
        wording: tallyMargins.wording,
        value: tallyMargins.value,
        n: total(tallyMargins.n),
      })
      .from(tallyMargins)
      .where(withinMargin(questionKey, by, period, scope))
      .groupBy(tallyMargins.key, tallyMargins.wording, tallyMargins.value);
  }
  return db
    .select({ key: tallies[by], wording: tallies.wording, value: tallies.value, n: total(tallies.n) })
    .from(tallies)
    .where(and(eq(tallies.questionKey, questionKey), within(tallies, period, scope)))
    .groupBy(tallies[by], tallies.wording, tallies.value);
}

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
    .where(within(invitationTallies, period, scope))
    .groupBy(invitationTallies[by], invitationTallies.state);
}

export function invitationsByMonth(db: Db, period: Period, scope: ResolvedScope) {
  return db
    .select({ month: invitationTallies.month, state: invitationTallies.state, n: total(invitationTallies.n) })
    .from(invitationTallies)
    .where(within(invitationTallies, period, scope))
    .groupBy(invitationTallies.month, invitationTallies.state);
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
    .where(within(invitationTallies, period, scope))
    .groupBy(invitationTallies.team, invitationTallies.topic);
}

/**
 * The log of callback requests per month of the contact: in time, late (made after the due moment, or not made and past
 * it), and still open within its time.
 */
export async function callbacksByMonth(db: Db, period: Period, scope: ResolvedScope, now: Date) {
  const count = (when: SQL) => sql`count(*) filter (where ${when})`.mapWith(Number);
  const found = await db
    .select({
      month: contacts.month,
      all: sql`count(*)`.mapWith(Number),
      inTime: count(sql`${contacts.calledBackAt} <= ${contacts.callbackDueAt}`),
      open: count(
        sql`${contacts.calledBackAt} is null and ${contacts.callbackDueAt} >= ${sql.param(now, contacts.callbackDueAt)}`,
      ),
    })
    .from(contacts)
    .where(and(isNotNull(contacts.callbackRequestedAt), within(contacts, period, scope)))
    .groupBy(contacts.month);
  // Every request is one of the three, and asking for two costs less over years of them.
  return found.map(({ all, ...row }) => ({ ...row, late: all - row.inTime - row.open }));
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

/** A scope of one dimension at most has its sums in the margins. */
function marginFor(scope: ResolvedScope): Margin | null {
  if (scope.pairs) return null;
  const narrowed = (["channel", "topic", "team"] as const).filter((part) => scope[part] !== undefined);
  return narrowed.length > 1 ? null : (narrowed[0] ?? "channel");
}

const isUnfiltered = ({ channel, topic, team, pairs }: ResolvedScope) =>
  !channel && !topic && !team && !pairs;

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

function within(table: Columns, period: Period, scope: ResolvedScope): SQL | undefined {
  return and(
    // Each month and channel by name, so that the index leads to the topics within them.
    inArray(table.month, monthsOf(period)),
    scope.channel
      ? inArray(table.channel, scope.channel)
      : (scope.topic || scope.pairs) && inArray(table.channel, [...CHANNELS]),
    scope.topic && inArray(table.topic, scope.topic),
    scope.team && inArray(table.team, scope.team),
    scope.pairs && scope.pairs.length === 0 ? sql`1 = 0` : undefined,
    scope.pairs &&
      or(...scope.pairs.map((pair) => and(eq(table.team, pair.team), eq(table.topic, pair.topic)))),
  );
}
