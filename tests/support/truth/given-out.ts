import { topicNames } from "#db/queries/figures";
import { readActionRows } from "~/flow/actions-page.server";
import { EXPORT_TABLES } from "~/flow/export-tables.server";
import { publicFigures } from "~/flow/public-figures.server";
import { readRespondents } from "~/flow/read-respondents.server";
import { readYears } from "~/flow/read-years.server";
import { nameOf } from "~/messages/scope-words";
import { changeOfMeans, changeOfShares } from "./arithmetic";
import { dayOf, gradesIn, isAsked, leading, questionOf, townIn, trueFigure } from "./figures";
import { type Held, periodOf, rowsOf, shift, type View } from "./view";

/** /results/years: what is counted here, per calendar year. */
export async function holdYears({ store, town, now, today, bounds, by }: Held): Promise<void> {
  const { rows } = await readYears({ db: store.read, bounds, now }, "2023-11");
  for (const { indicator, measured, years } of rows) {
    if (!measured) continue;
    for (const [year, { realised }] of Object.entries(years)) {
      if (!realised || realised.value === null) continue;
      const own = townIn(town, { from: `${year}-01`, to: `${year}-12` });
      const question = questionOf(indicator.key);
      const wording = question === null ? 1 : leading(own.answered, question);
      const truth = trueFigure(indicator.key, own, wording, today);
      by.value(`years ${indicator.key} ${year}`, realised.value, truth.value);
      by.count(`years ${indicator.key} ${year} n`, realised.n, truth.n);
    }
  }
}

/** /results/actions: before and after each of them, and the difference. */
export async function holdActions({ store, town, now, today, bounds, by }: Held): Promise<void> {
  for (const { action, reading } of await readActionRows({ db: store.read, bounds, now })) {
    if (reading === null) continue;
    const { topTopicsOfTeam: _, ...scope } = action.scope;
    const began = action.day.slice(0, 7);
    // Of a question that was first asked on the way the months before begin later; what is counted is the same.
    const whole = [
      {
        side: reading.before,
        from: reading.since ? shift(began, -12) : reading.before.period.from,
        to: shift(began, -1),
      },
      ...(reading.after ? [{ side: reading.after, ...reading.after.period }] : []),
    ];
    const question = questionOf(action.indicator);
    const truths = whole.map(({ side, from, to }) => {
      const own = townIn(town, { from, to, ...scope });
      const wording = question === null ? 1 : leading(own.answered, question);
      const truth = trueFigure(action.indicator, own, wording, today);
      if (side.cell.figure) by.figure(`action ${action.name} ${from}`, side.cell.figure, truth);
      return { truth, grades: gradesIn(own.answered, wording) };
    });
    const [before, after] = truths;
    if (reading.effect.change && before && after)
      by.interval(
        `action ${action.name} change`,
        reading.effect.change,
        action.indicator === "grade"
          ? changeOfMeans(after.grades, before.grades)
          : changeOfShares(after.truth, before.truth),
      );
  }
}

/** /results/respondents: the response by week of the contact. */
export async function holdWeeks({ store, town, now, today, bounds, by }: Held, view: View): Promise<void> {
  const query = { period: periodOf(view), scope: view.scope, compare: "none" as const };
  const { inTime } = await readRespondents({ db: store.read, bounds, now }, query);
  if (inTime.grain !== "week") return;
  const { language: _, medium: __, questionnaire: ___, ...which } = rowsOf(view);
  const own = townIn(town, which);
  for (const { from, to, figure } of inTime.points) {
    if (figure === null) continue;
    const contacts = own.contacts.filter(({ occurredAt }) => {
      const day = dayOf(occurredAt);
      return day >= from && day <= to;
    });
    const truth = trueFigure("response_rate", { answered: [], contacts }, 1, today);
    by.figure(`week ${view.name} ${from}`, figure, truth);
    const answered = contacts.filter(({ state }) => state === "answered").length;
    by.count(`week ${view.name} ${from} enough`, answered === 0 || answered >= bounds.hiddenBelow ? 1 : 0, 1);
    by.count(`week ${view.name} ${from} asked`, figure.n, contacts.filter(isAsked).length);
  }
}

/** /figures: what everybody may see. */
export async function holdPublic({ store, town, now, today, by }: Held): Promise<void> {
  const { from, to, total, channels } = await publicFigures(store, now);
  const own = townIn(town, { from, to });
  const wording = leading(own.answered, "grade");
  const hold = (where: string, mean: number | null, n: number | null, of: typeof own) => {
    if (mean === null) return;
    const truth = trueFigure("grade", of, wording, today);
    by.value(where, mean, truth.value);
    by.count(`${where} n`, n, truth.n);
  };
  hold("public", total.mean, total.n, own);
  for (const { channel, mean, n } of channels)
    hold(`public ${channel}`, mean, n, townIn(own, { from, to, channel: [channel] }));
}

/** Files: the mean grade per channel, as the page of a figure has it, and each cell of the heat map. */
export async function holdFiles(held: Held, view: View): Promise<void> {
  const { store, town, now, today, by } = held;
  const search = new URLSearchParams({ from: view.from, to: view.to, indicator: "grade", by: "channel" });
  for (const [part, values] of Object.entries(view.scope)) search.set(part, String(values));
  const give = async (name: string) =>
    (await EXPORT_TABLES.get(name)?.({ db: store.read, search, now, baseUrl: "http://weerklank.test" }))
      ?.rows ?? [];
  const own = townIn(town, rowsOf(view));
  const wording = leading(own.answered, "grade");
  const topics = (await topicNames(store.read)).map(({ key, name }) => ({ key, name }));
  const names = { topics, teams: [] };
  const channels = [...new Set(own.contacts.map(({ channel }) => channel))];
  const grade = (channel: string, topic?: string) =>
    trueFigure(
      "grade",
      townIn(own, {
        from: view.from,
        to: view.to,
        channel: [channel],
        topic: topic === undefined ? undefined : [topic],
      }),
      wording,
      today,
    );
  for (const [table, value] of [
    ["channels", "mean"],
    ["figure-rows", "value"],
  ] as const)
    for (const row of await give(table)) {
      const channel = channels.find((key) => nameOf("channel", key, names) === row.name);
      if (channel === undefined || row[value] == null) continue;
      const { n, [value]: stated, low, high } = row as Record<string, number | null>;
      by.figure(`${table} ${view.name} ${channel}`, { n, value: stated, low, high }, grade(channel));
    }
  for (const row of await give("map")) {
    const channel = channels.find((key) => nameOf("channel", key, names) === row.channel);
    const topic = topics.find(({ key }) => nameOf("topic", key, names) === row.topic)?.key;
    if (channel === undefined || topic === undefined || row.mean == null) continue;
    const { n, mean, low, high } = row as Record<string, number | null>;
    by.figure(`map ${view.name} ${channel} ${topic}`, { n, value: mean, low, high }, grade(channel, topic));
  }
}
