import type { Period } from "~/domain/period";
import { teams, topics } from "../schema";
import type { Db } from "../store";
import { type AnswerCounted, answersTo, groupedBy, inAllOf, invitationStates } from "./counted-kinds";
import { heldMonths, heldSums, heldSumsByMonth } from "./held-counts";
import type { Margin, ResolvedScope } from "./scopes";

/** Answers to a question per month and value: what a line in time and every total of months is made of. */
export async function answersByMonth(
  db: Db,
  questionKey: string,
  period: Period,
  scope: ResolvedScope,
): Promise<{ month: string; wording: number; value: string; n: number }[]> {
  const rows = await heldSumsByMonth(db, answersTo(questionKey), period, inAllOf(scope));
  return rows.map(({ month, what: { wording, value }, n }) => ({ month, wording, value, n }));
}

/** Answers to a question per channel, topic and value. */
export async function answersByCell(
  db: Db,
  questionKey: string,
  period: Period,
  scope: ResolvedScope,
): Promise<{ channel: string; topic: string; wording: number; value: string; n: number }[]> {
  const rows = await heldSums(db, answersTo(questionKey), period, byChannelAndTopic(scope));
  return cellsOf(rows, (channel, topic, { what: { wording, value }, n }) => ({
    channel,
    topic,
    wording,
    value,
    n,
  }));
}

/**
 * Answers to a question per channel, topic or team and value: `n` in the period, `before` in the one it is compared with.
 */
export async function answersBy(
  db: Db,
  by: Margin,
  questionKey: string,
  { period, before = null }: { period: Period; before?: Period | null },
  scope: ResolvedScope,
): Promise<{ key: string; wording: number; value: string; n: number; before: number }[]> {
  const read = (each: Period) =>
    heldSums(
      db,
      answersTo(questionKey),
      each,
      groupedBy(scope, by, (place) => place[by]),
    );
  const [now, then] = await Promise.all([read(period), before ? read(before) : []]);
  const found = new Map<string, { key: string; wording: number; value: string; n: number; before: number }>();
  const rowOf = (key: string, { wording, value }: AnswerCounted) => {
    const name = JSON.stringify([key, wording, value]);
    const row = found.get(name) ?? { key, wording, value, n: 0, before: 0 };
    found.set(name, row);
    return row;
  };
  for (const { group, what, n } of now) rowOf(group, what).n = n;
  for (const { group, what, n } of then) rowOf(group, what).before = n;
  return [...found.values()];
}

const byChannelAndTopic = (scope: ResolvedScope) =>
  groupedBy(scope, "cell", ({ channel, topic }) => `${channel}\n${topic}`);

/** Rows of one group follow each other: its channel and topic are taken apart once. */
function cellsOf<Row extends { group: string }, Cell>(
  rows: readonly Row[],
  cellOf: (channel: string, topic: string, row: Row) => Cell,
): Cell[] {
  let last = "";
  let channel = "";
  let topic = "";
  return rows.map((row) => {
    if (row.group !== last || topic === "") {
      last = row.group;
      const at = last.indexOf("\n");
      channel = last.slice(0, at);
      topic = last.slice(at + 1);
    }
    return cellOf(channel, topic, row);
  });
}

/** Invitations per channel, topic or team and state. Every contact has one, so that all states together are the contacts. */
export async function invitationsBy(db: Db, by: Margin, period: Period, scope: ResolvedScope) {
  const rows = await heldSums(
    db,
    invitationStates,
    period,
    groupedBy(scope, by, (place) => place[by]),
  );
  return rows.map(({ group: key, what: state, n }) => ({ key, state, n }));
}

/** Invitations per month and state. */
export async function invitationsByMonth(db: Db, period: Period, scope: ResolvedScope) {
  const rows = await heldSumsByMonth(db, invitationStates, period, inAllOf(scope));
  return rows.map(({ month, what: state, n }) => ({ month, state, n }));
}

/** Invitations per channel, topic and state. */
export async function invitationsByCell(db: Db, period: Period, scope: ResolvedScope) {
  const rows = await heldSums(db, invitationStates, period, byChannelAndTopic(scope));
  return cellsOf(rows, (channel, topic, { what: state, n }) => ({ channel, topic, state, n }));
}

/** Contacts per team and topic, for the most used topics. */
export async function topicVolumes(db: Db, period: Period, scope: ResolvedScope) {
  const by = groupedBy(scope, "team and topic", ({ team, topic }) => `${team}\n${topic}`);
  const volumes = new Map<string, number>();
  for (const { group, n } of await heldSums(db, invitationStates, period, by))
    volumes.set(group, (volumes.get(group) ?? 0) + n);
  return [...volumes].map(([group, contacts]) => {
    const at = group.indexOf("\n");
    return { team: group.slice(0, at), topic: group.slice(at + 1), contacts };
  });
}

/** The first and last month that hold an answer to a question; null without any. */
export const answeredMonths = (db: Db, questionKey: string) => heldMonths(db, answersTo(questionKey));

export function topicNames(db: Db) {
  return db
    .select({ key: topics.key, name: topics.name, team: topics.team })
    .from(topics)
    .orderBy(topics.name);
}

export function teamNames(db: Db) {
  return db.select({ key: teams.key, name: teams.name }).from(teams).orderBy(teams.name);
}
