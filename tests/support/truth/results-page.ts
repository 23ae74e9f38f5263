import type { ResultsQuery } from "~/domain/results-query";
import { readResults } from "~/flow/read-results.server";
import { changeOfMeans, changeOfShares, varianceOf, weighted } from "./arithmetic";
import { among, fateOf, gradesIn, isAsked, leading, townIn, trueFigure } from "./figures";
import { type Held, periodOf, rowsOf, shift, type View } from "./view";

/** /results: the total, the tables, the weighted mean, the months and the callbacks. */
export async function holdResults(held: Held, view: View): Promise<void> {
  const { store, town, now, today, bounds, by } = held;
  const query: ResultsQuery = { period: periodOf(view), scope: view.scope, compare: "previous-year" };
  const results = await readResults(store.read, query, bounds, now);
  const which = rowsOf(view);
  const own = townIn(town, which);
  const before = townIn(town, { ...which, from: shift(view.from, -12), to: shift(view.to, -12) });
  const wording = leading(own.answered, "grade");
  const where = `/results ${view.name}`;
  by.same(`${where} wording`, results.wording, wording);
  const grades = gradesIn(own.answered, wording);
  if (results.total.figure) {
    const { n, mean, low, high, deviation, share8, shareInsufficient } = results.total.figure;
    by.figure(where, { n, value: mean, low, high }, trueFigure("grade", own, wording, today));
    by.value(`${where} deviation`, deviation, Math.sqrt(varianceOf(grades)));
    by.value(`${where} 8 or higher`, share8, grades.filter((grade) => grade >= 8).length / grades.length);
    by.value(
      `${where} insufficient`,
      shareInsufficient,
      grades.filter((grade) => grade <= 5).length / grades.length,
    );
    if (results.total.change)
      by.interval(
        `${where} change`,
        results.total.change,
        changeOfMeans(grades, gradesIn(before.answered, wording)),
      );
  }
  const isWhole = view.scope.language ?? view.scope.medium ?? view.scope.questionnaire;
  if (isWhole === undefined) {
    by.count(`${where} contacts`, results.total.contacts, own.contacts.length);
    if (results.total.reach) {
      by.count(`${where} invited`, results.total.reach.invited, own.contacts.filter(isAsked).length);
      by.count(
        `${where} answered`,
        results.total.reach.answered,
        own.contacts.filter(({ state }) => state === "answered").length,
      );
    }
  }
  for (const [margin, rows] of [
    ["channel", results.channels],
    ["topic", results.topics],
    ["team", results.teams],
  ] as const) {
    for (const row of rows) {
      const at = `${where} ${margin} ${row.key}`;
      const in_ = {
        answered: own.answered.filter((each) => each[margin] === row.key),
        contacts: own.contacts.filter((each) => each[margin] === row.key),
      };
      if (isWhole === undefined) by.count(`${at} contacts`, row.contacts, in_.contacts.length);
      if (row.figure === null) continue;
      const { n, mean, low, high, share8 } = row.figure;
      by.figure(at, { n, value: mean, low, high }, trueFigure("grade", in_, wording, today));
      const ofRow = gradesIn(in_.answered, wording);
      by.value(`${at} 8 or higher`, share8, ofRow.filter((grade) => grade >= 8).length / ofRow.length);
      if (isWhole === undefined && row.reach)
        by.count(`${at} invited`, row.reach.invited, in_.contacts.filter(isAsked).length);
      if (row.change) {
        const past = gradesIn(
          before.answered.filter((each) => each[margin] === row.key),
          wording,
        );
        by.interval(`${at} change`, row.change, changeOfMeans(ofRow, past));
      }
    }
  }
  for (const row of results.months) {
    if (row.figure === null) continue;
    const inMonth = own.answered.filter((each) => each.month === row.key);
    const { n, mean, low, high } = row.figure;
    by.figure(
      `${where} month ${row.key}`,
      { n, value: mean, low, high },
      trueFigure("grade", { answered: inMonth, contacts: [] }, wording, today),
    );
  }
  for (const { wording: ofLine, points } of results.chart.series)
    for (const { from, to, figure } of points) {
      if (figure === null) continue;
      const at = among(town.answered, { ...which, from, to: to > results.chart.to ? results.chart.to : to });
      by.figure(
        `${where} chart ${from} to ${to}`,
        { n: figure.n, value: figure.mean, low: figure.low, high: figure.high },
        trueFigure("grade", { answered: at, contacts: [] }, ofLine, today),
      );
    }
  if (results.weighted && isWhole === undefined) {
    const groups = results.channels
      .flatMap(({ key, figure }) =>
        figure
          ? [
              {
                values: gradesIn(
                  own.answered.filter(({ channel }) => channel === key),
                  wording,
                ),
                weight: own.contacts.filter(({ channel }) => channel === key).length,
              },
            ]
          : [],
      )
      .filter(({ weight }) => weight > 0);
    by.interval(`${where} weighted`, results.weighted, weighted(groups));
    by.value(
      `${where} coverage`,
      results.weighted.coverage,
      groups.reduce((sum, { weight }) => sum + weight, 0) / own.contacts.length,
    );
  }
  const { experienced, logged, open } = results.callbacks;
  if (experienced.figure) {
    const asked = leading(own.answered, "callback_on_time");
    const { n, share, low, high } = experienced.figure;
    const now_ = trueFigure("callbacks_late", own, asked, today);
    by.figure(`${where} late, experienced`, { n, value: share, low, high }, now_);
    if (experienced.change)
      by.interval(
        `${where} late, change`,
        experienced.change,
        changeOfShares(now_, trueFigure("callbacks_late", before, asked, today)),
      );
  }
  if (isWhole === undefined && logged.figure) {
    const { n, share, low, high } = logged.figure;
    by.figure(
      `${where} late, logged`,
      { n, value: share, low, high },
      trueFigure("callbacks_late_logged", own, 1, today),
    );
    by.count(
      `${where} open`,
      open,
      own.contacts.filter((contact) => fateOf(contact, today) === "open").length,
    );
  }
}
