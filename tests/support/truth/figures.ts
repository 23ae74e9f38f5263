import { meanWithInterval, shareWithInterval, type Truth } from "./arithmetic";
import type { Answered, Contacted, Town } from "./town";

// Every figure by its definition, from the rows.

/** Which rows: of each part that is named one of its values. */
export interface Rows {
  from: string;
  to: string;
  channel?: readonly string[] | undefined;
  topic?: readonly string[] | undefined;
  team?: readonly string[] | undefined;
  language?: readonly string[] | undefined;
  medium?: readonly string[] | undefined;
  questionnaire?: readonly string[] | undefined;
}

type Part = Exclude<keyof Rows, "from" | "to">;
const PARTS: Part[] = ["channel", "topic", "team", "language", "medium", "questionnaire"];

/** Rows of one array by their months, found once. */
const known = new WeakMap<readonly object[], Map<string, object[]>>();

function byMonth<Row extends { month: string }>(all: readonly Row[]): Map<string, Row[]> {
  const found = (known.get(all) as Map<string, Row[]> | undefined) ?? new Map<string, Row[]>();
  if (found.size === 0)
    for (const row of all) {
      const inMonth = found.get(row.month);
      if (inMonth) inMonth.push(row);
      else found.set(row.month, [row]);
    }
  known.set(all, found);
  return found;
}

export const among = <Row extends { month: string }>(all: readonly Row[], which: Rows): Row[] =>
  [...byMonth(all)]
    .filter(([month]) => month >= which.from && month <= which.to)
    .flatMap(([, rows]) =>
      rows.filter((row) =>
        PARTS.every((part) => which[part]?.includes(String((row as Record<string, unknown>)[part])) ?? true),
      ),
    );

const AGREED = ["1", "2"];
const GRADES = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];

/** What the standard indicators are, as the product's page on its domain has them. */
export const SHARES: Record<string, { question: string; of: readonly string[] }> = {
  share_8_or_higher: { question: "grade", of: ["8", "9", "10"] },
  share_insufficient: { question: "grade", of: ["1", "2", "3", "4", "5"] },
  resolved: { question: "resolved", of: ["yes"] },
  ease: { question: "ease", of: AGREED },
  speed: { question: "speed", of: AGREED },
  informed: { question: "informed", of: AGREED },
  clear_language: { question: "clear_language", of: AGREED },
  friendly: { question: "friendly", of: AGREED },
  expert: { question: "expert", of: AGREED },
  heard: { question: "heard", of: AGREED },
  surprised: { question: "surprised", of: AGREED },
  callbacks_late: { question: "callback_on_time", of: ["later", "not_yet"] },
};

export const questionOf = (indicator: string): string | null =>
  indicator === "grade" ? "grade" : (SHARES[indicator]?.question ?? null);

/** The question that most answered in the last month in which anybody answered it; the newest of equals. */
export function leading(answered: readonly Answered[], question: string): number | null {
  const given = answered.flatMap((each) => {
    const answer = each.answers.get(question);
    return answer && answer.value !== null ? [{ month: each.month, wording: answer.wording }] : [];
  });
  const last = given
    .map(({ month }) => month)
    .sort()
    .at(-1);
  const counts = new Map<number, number>();
  for (const { month, wording } of given)
    if (month === last) counts.set(wording, (counts.get(wording) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || b - a)[0]?.[0] ?? null;
}

/** What was answered to one question, in one wording. */
export const valuesOf = (answered: readonly Answered[], question: string, wording: number | null): string[] =>
  answered.flatMap((each) => {
    const answer = each.answers.get(question);
    return answer?.wording === wording && answer.value !== null ? [answer.value] : [];
  });

export const gradesIn = (answered: readonly Answered[], wording: number | null): number[] =>
  valuesOf(answered, "grade", wording)
    .filter((value) => GRADES.includes(value))
    .map(Number);

const dayFormat = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });
/** "2026-03-05" in the Netherlands. */
export const dayOf = (moment: number): string => dayFormat.format(moment);

/** What became of a callback request by a day; null for a contact without one. */
export function fateOf({ requestedAt, dueAt, calledBackAt }: Contacted, today: string) {
  if (requestedAt === null || dueAt === null) return null;
  if (calledBackAt !== null) return calledBackAt <= dueAt ? "in_time" : "late";
  return dayOf(dueAt) < today ? "late" : "open";
}

/** Days on which the town hall is closed by law, 2023 to 2027: Easter is from its table, the others move with it. */
const EASTERS = ["2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28"];
const after = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const HOLIDAYS = new Set(
  EASTERS.flatMap((easter) => {
    const year = easter.slice(0, 4);
    const kingsDay = new Date(`${year}-04-27T12:00Z`).getUTCDay() === 0 ? "04-26" : "04-27";
    const fixed = ["01-01", kingsDay, "12-25", "12-26", ...(Number(year) % 5 === 0 ? ["05-05"] : [])];
    return [
      ...fixed.map((each) => `${year}-${each}`),
      ...[0, 1, 39, 49, 50].map((days) => after(easter, days)),
    ];
  }),
);

/** The nth working day after a day. */
export function workingDayAfter(day: string, n: number): string {
  let [found, left] = [day, n];
  while (left > 0) {
    found = after(found, 1);
    const weekday = new Date(`${found}T12:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !HOLIDAYS.has(found)) left -= 1;
  }
  return found;
}

/** The service norms of the demonstration: calls within 30 seconds, reports within 5 working days. */
export const NORMS: Record<string, (contact: Contacted, today: string) => boolean | null> = {
  telefoon_30_seconden: ({ channel, waitSeconds }) =>
    channel !== "phone" || waitSeconds === null ? null : waitSeconds <= 30,
  meldingen_5_werkdagen: ({ channel, occurredAt, handledAt }, today) => {
    if (channel !== "report") return null;
    const due = workingDayAfter(dayOf(occurredAt), 5);
    if (handledAt !== null) return dayOf(handledAt) <= due;
    return due < today ? false : null;
  },
};

const REACHED = ["sent", "delivered", "answered", "expired"];
export const isAsked = ({ state }: Contacted): boolean => REACHED.includes(state ?? "");

/** An indicator over some rows; of answers only those to `wording`. */
export function trueFigure(
  indicator: string,
  { answered, contacts }: Town,
  wording: number | null,
  today: string,
): Truth {
  if (indicator === "grade") return meanWithInterval(gradesIn(answered, wording));
  const share = SHARES[indicator];
  if (share) {
    const known = valuesOf(answered, share.question, wording).filter((value) => value !== "dont_know");
    return shareWithInterval(known.filter((value) => share.of.includes(value)).length, known.length);
  }
  if (indicator === "response_rate") {
    const asked = contacts.filter(isAsked);
    return shareWithInterval(asked.filter(({ state }) => state === "answered").length, asked.length);
  }
  const norm = NORMS[indicator];
  if (norm) {
    const met = contacts.map((contact) => norm(contact, today)).filter((each) => each !== null);
    return shareWithInterval(met.filter(Boolean).length, met.length);
  }
  const fates = contacts
    .map((contact) => fateOf(contact, today))
    .filter((fate) => fate === "in_time" || fate === "late");
  const wanted = indicator === "callbacks_in_time" ? "in_time" : "late";
  return shareWithInterval(fates.filter((fate) => fate === wanted).length, fates.length);
}

/** The rows of a municipality that a view is about. */
export const townIn = (town: Town, which: Rows): Town => ({
  answered: among(town.answered, which),
  contacts: among(town.contacts, which),
});
