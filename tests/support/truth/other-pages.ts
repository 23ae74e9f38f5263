import { STANDARD_INDICATORS } from "~/domain/indicator";
import { month } from "~/domain/period";
import type { ResultsQuery } from "~/domain/results-query";
import { readCallbacks } from "~/flow/read-callbacks.server";
import { readMovement } from "~/flow/read-movement.server";
import { readRespondents } from "~/flow/read-respondents.server";
import { readTargets } from "~/flow/read-targets.server";
import { changeOfMeans, changeOfShares, lineAt, sum, type Truth, varianceOf } from "./arithmetic";
import {
  fateOf,
  gradesIn,
  isAsked,
  leading,
  questionOf,
  townIn,
  trueFigure,
  workingDayAfter,
} from "./figures";
import { type Held, MARGINS, periodOf, rowsOf, shift, type View } from "./view";

/** /targets and the scoreboard: value, interval and where the trend leads. */
export async function holdTargets({ store, town, now, today, bounds, by }: Held): Promise<void> {
  const thisMonth = today.slice(0, 7);
  for (const { target, measured, reading, expectation, verdict, period, through } of await readTargets(
    store.read,
    bounds,
    now,
  )) {
    // What may not be shown isn't: that is another test's.
    if (!measured || reading.value === null) continue;
    const where = `target ${target.indicator} ${JSON.stringify(target.scope)} by ${target.by}`;
    const [from, to] = [shift(thisMonth, -11), thisMonth];
    by.same(`${where} period`, [period.from, period.to], [from, to]);
    const { topTopicsOfTeam, ...named } = target.scope;
    const used = topTopicsOfTeam === undefined ? null : mostUsed(town, from, to, topTopicsOfTeam);
    const isUsed = ({ team, topic }: { team: string; topic: string }) =>
      used?.has(`${team} ${topic}`) ?? true;
    const all = { answered: town.answered.filter(isUsed), contacts: town.contacts.filter(isUsed) };
    const recent = townIn(all, { from: shift(thisMonth, -23), to, ...named });
    const question = questionOf(target.indicator);
    const wording = question === null ? 1 : leading(recent.answered, question);
    const own = townIn(all, { from, to, ...named });
    const truth = trueFigure(target.indicator, own, wording, today);
    by.figure(where, reading, truth);
    if (today > target.by) by.same(`${where} verdict`, verdict, verdictOnceOver(target, truth));
    if (expectation.from !== "trend") continue;
    const points = Array.from({ length: 24 }, (_, index) => {
      const inMonth = shift(thisMonth, index - 23);
      const { n, value } = trueFigure(
        target.indicator,
        townIn(recent, { from: inMonth, to: inMonth }),
        wording,
        today,
      );
      return { x: index - 23 + 0.5, y: value ?? 0, w: n };
    })
      .filter(({ w }) => w > 0)
      // Through the months that may be told: which those are isn't reckoned here, but that they are not small ones.
      .filter(({ x }) => through.some((each) => each === shift(thisMonth, x - 0.5)));
    by.same(`${where} through`, points.length, through.length);
    by.same(`${where} through few`, points.filter(({ w }) => w < 10).length, 0);
    const line = lineAt(points, monthsFrom(thisMonth, target.by));
    const [least, most] = target.indicator === "grade" ? [1, 10] : [0, 1];
    const cut = (value: number) => Math.min(most as number, Math.max(least as number, value));
    by.interval(`${where} expected`, expectation.projected, {
      value: cut(line.value),
      low: cut(line.low),
      high: cut(line.high),
    });
    const reaches = (value: number) =>
      target.direction === "at_least" ? value >= target.bound : value <= target.bound;
    if (today <= target.by)
      by.same(`${where} verdict`, verdict, reaches(cut(line.value)) ? "on_course" : "behind");
  }
}

/** Once its day has come: met or missed, 'within margin' where the interval holds the bound. */
function verdictOnceOver(
  { direction, bound }: { direction: "at_least" | "at_most"; bound: number },
  { value, low, high }: Truth,
): string {
  const holdsBound = (low ?? bound) < bound && bound <= (high ?? bound);
  const isThere = direction === "at_least" ? (value ?? 0) >= bound : (value ?? 0) <= bound;
  const isInside = direction === "at_least" ? holdsBound : (low ?? bound) <= bound && bound < (high ?? bound);
  return `${isThere ? "met" : "missed"}${isInside ? "_within_margin" : ""}`;
}

/** Months from the beginning of one to the end of a day. */
function monthsFrom(thisMonth: string, day: string): number {
  const whole =
    (Number(day.slice(0, 4)) - Number(thisMonth.slice(0, 4))) * 12 +
    Number(day.slice(5, 7)) -
    Number(thisMonth.slice(5));
  const days = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();
  return whole + Number(day.slice(8)) / days;
}

/** The topics of each team that had most contacts: "team topic". */
function mostUsed(town: Held["town"], from: string, to: string, most: number): Set<string> {
  const counts = new Map<string, { team: string; topic: string; n: number }>();
  for (const { team, topic } of townIn(town, { from, to }).contacts) {
    const cell = counts.get(`${team} ${topic}`) ?? { team, topic, n: 0 };
    counts.set(`${team} ${topic}`, { ...cell, n: cell.n + 1 });
  }
  const teams = new Set([...counts.values()].map(({ team }) => team));
  const found = [...teams].flatMap((team) =>
    [...counts.values()]
      .filter((cell) => cell.team === team)
      .sort((a, b) => b.n - a.n || (a.topic < b.topic ? -1 : 1))
      .slice(0, most)
      .map(({ topic }) => `${team} ${topic}`),
  );
  return new Set(found);
}

/** /results/callbacks: promised, in time, late and open, by the log and by residents. */
export async function holdCallbacks(held: Held, view: View): Promise<void> {
  const { store, town, now, today, bounds, by } = held;
  const query: ResultsQuery = { period: periodOf(view), scope: view.scope, compare: "previous-year" };
  const found = await readCallbacks({ db: store.read, bounds, now }, query, month(view.from));
  const which = rowsOf(view);
  const own = townIn(town, which);
  const before = townIn(town, { ...which, from: shift(view.from, -12), to: shift(view.to, -12) });
  const asked = leading(own.answered, "callback_on_time");
  const where = `callbacks ${view.name}`;
  const said = trueFigure("callbacks_late", own, asked, today);
  if (found.experienced.figure) by.figure(`${where} experienced`, found.experienced.figure, said);
  if (found.experienced.change)
    by.interval(
      `${where} experienced, change`,
      found.experienced.change,
      changeOfShares(said, trueFigure("callbacks_late", before, asked, today)),
    );
  const log = trueFigure("callbacks_late_logged", own, 1, today);
  if (found.logged?.figure) by.figure(`${where} logged`, found.logged.figure, log);
  if (found.logged?.change)
    by.interval(
      `${where} logged, change`,
      found.logged.change,
      changeOfShares(log, trueFigure("callbacks_late_logged", before, 1, today)),
    );
  const fates = (contacts: Held["town"]["contacts"]) => {
    const all = contacts.map((contact) => fateOf(contact, today));
    const number = (fate: string) => all.filter((each) => each === fate).length;
    return { inTime: number("in_time"), late: number("late"), open: number("open") };
  };
  if (found.fates) by.same(`${where} fates`, found.fates, fates(own.contacts));
  for (const margin of MARGINS)
    for (const row of found.rows[margin]) {
      const in_ = townIn(own, { ...which, [margin]: [row.key] });
      const at = `${where} ${margin} ${row.key}`;
      if (row.experienced.figure)
        by.figure(
          `${at} experienced`,
          row.experienced.figure,
          trueFigure("callbacks_late", in_, asked, today),
        );
      if (row.logged?.figure)
        by.figure(`${at} logged`, row.logged.figure, trueFigure("callbacks_late_logged", in_, 1, today));
      if (row.fates) by.same(`${at} fates`, row.fates, fates(in_.contacts));
    }
  for (const { from, to, experienced, wording, logged } of found.quarters) {
    const in_ = townIn(town, { ...which, from, to });
    if (experienced.figure)
      by.figure(
        `${where} ${from} experienced`,
        experienced.figure,
        trueFigure("callbacks_late", in_, wording, today),
      );
    if (logged?.figure)
      by.figure(`${where} ${from} logged`, logged.figure, trueFigure("callbacks_late_logged", in_, 1, today));
  }
}

/** Every callback request is due at the end of the second working day after it. */
export function holdDueDays({ town, by }: Held, workingDays: number): void {
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Amsterdam",
    dateStyle: "short",
    timeStyle: "medium",
  });
  for (const { requestedAt, dueAt } of town.contacts) {
    if (requestedAt === null || dueAt === null) continue;
    const due = workingDayAfter(format.format(requestedAt).slice(0, 10), workingDays);
    by.same(`due ${new Date(requestedAt).toISOString()}`, format.format(dueAt), `${due} 23:59:59`);
  }
}

/** "Is it moving": the mean beside earlier times. */
export async function holdMovement(held: Held, view: View): Promise<void> {
  const { store, town, now, today, bounds, by } = held;
  const query: ResultsQuery = { period: periodOf(view), scope: view.scope, compare: "previous-year" };
  const which = rowsOf(view);
  const own = townIn(town, which);
  const wording = leading(own.answered, "grade");
  const grade = STANDARD_INDICATORS.find(({ key }) => key === "grade");
  if (grade === undefined) throw new Error("there is no mean grade");
  const found = await readMovement({ db: store.read, bounds, now }, grade, query, wording, month("2023-11"));
  for (const { kind, period, before, change } of found ?? []) {
    const then = townIn(town, { ...which, from: period.from, to: period.to });
    const where = `movement ${view.name} ${kind}`;
    if (before.figure) {
      const { n, mean, low, high } = before.figure;
      by.figure(where, { n, value: mean, low, high }, trueFigure("grade", then, wording, today));
    }
    if (change)
      by.interval(
        `${where} change`,
        change,
        changeOfMeans(gradesIn(own.answered, wording), gradesIn(then.answered, wording)),
      );
  }
}

/** /results/respondents: who answered, of whom, and how far off a mean could be by that. */
export async function holdRespondents(held: Held, view: View): Promise<void> {
  const { store, town, now, today, bounds, by } = held;
  const query: ResultsQuery = { period: periodOf(view), scope: view.scope, compare: "none" };
  const found = await readRespondents({ db: store.read, bounds, now }, query);
  const { language: _, medium: __, questionnaire: ___, ...which } = rowsOf(view);
  const own = townIn(town, which);
  const where = `respondents ${view.name}`;
  const answeredIn = (contacts: Held["town"]["contacts"]) =>
    contacts.filter(({ state }) => state === "answered").length;
  by.count(`${where} contacts`, found.total.contacts, own.contacts.length);
  if (found.total.answered !== null)
    by.count(`${where} answered`, found.total.answered, answeredIn(own.contacts));
  if (found.total.figure) by.figure(where, found.total.figure, trueFigure("response_rate", own, 1, today));
  for (const margin of MARGINS)
    for (const { key, contacts, answered, parts, figure } of found.rows[margin]) {
      const in_ = townIn(own, { ...which, [margin]: [key] });
      const at = `${where} ${margin} ${key}`;
      by.count(`${at} contacts`, contacts, in_.contacts.length);
      if (answered !== null) by.count(`${at} answered`, answered, answeredIn(in_.contacts));
      if (figure) by.figure(at, figure, trueFigure("response_rate", in_, 1, today));
      if (parts) {
        by.value(`${at} of contacts`, parts.ofContacts, in_.contacts.length / own.contacts.length);
        by.value(`${at} of answers`, parts.ofAnswers, answeredIn(in_.contacts) / answeredIn(own.contacts));
      }
    }
  if (found.bias !== null) {
    const told = found.rows.channel.flatMap(({ key, answered }) => (answered === null ? [] : [key]));
    const groups = told.map((key) => {
      const contacts = own.contacts.filter(({ channel }) => channel === key);
      return { contacts: contacts.length, rate: answeredIn(contacts) / Math.max(1, contacts.length) };
    });
    const all = sum(groups.map(({ contacts }) => contacts));
    const mean = sum(groups.map(({ contacts, rate }) => contacts * rate)) / all;
    const spread = Math.sqrt(sum(groups.map(({ contacts, rate }) => contacts * (rate - mean) ** 2)) / all);
    const grades = gradesIn(own.answered, leading(own.answered, "grade"));
    by.value(`${where} bias`, found.bias, (spread / mean) * Math.sqrt(varianceOf(grades)));
  }
  for (const { from, to, figure } of found.inTime.points) {
    if (figure === null || found.inTime.grain !== "month") continue;
    const in_ = townIn(own, { ...which, from: from.slice(0, 7), to: to.slice(0, 7) });
    by.figure(`${where} ${from}`, figure, trueFigure("response_rate", in_, 1, today));
    by.count(`${where} ${from} asked`, figure.n, in_.contacts.filter(isAsked).length);
  }
}
