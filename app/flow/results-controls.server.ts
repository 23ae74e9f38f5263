import { ASKED_BY } from "~/domain/asked-by";
import { CHANNELS } from "~/domain/contact";
import { LANGUAGES } from "~/domain/languages";
import { calendarYear, halfYearOf, lastMonths, type Month, monthsOf, type Period } from "~/domain/period";
import { comparisons, defaultQuery, type ResultsQuery, resultsAddress } from "~/domain/results-query";
import { channelsNl } from "~/messages/channels.nl";
import { languagesNl } from "~/messages/languages.nl";
import { resultsFrameNl } from "~/messages/results-frame.nl";
import { mediumName, type Names } from "~/messages/scope-words";
import { translator } from "~/messages/translate";

const t = translator("nl", resultsFrameNl);

interface Choice {
  value: string;
  label: string;
}

const FILTERS = ["channel", "topic", "team", "language", "medium", "questionnaire"] as const;
type Filter = (typeof FILTERS)[number];

/** What the bar around every page of results offers, in words. */
export interface FrameControls {
  /** "from=2026-07&to=2026-12&channel=phone": what a link to another page of results takes along; '' where the address is wrong. */
  search: string;
  quick: { label: string; search: string; current: boolean }[];
  chosen: Record<"from" | "to" | "compare" | "since", string> & Record<Filter, string[]>;
  options: Record<Filter | "compare", Choice[]>;
}

export function frameControls(
  query: ResultsQuery | null,
  names: Required<Names>,
  { first, thisMonth }: { first: Month; thisMonth: Month },
  /** What the address asks for: it stays in the filters where that is not right. */
  asked: URLSearchParams = new URLSearchParams(),
): FrameControls {
  const shown = query ?? defaultQuery(thisMonth);
  const { period, scope, compare, since } = shown;
  const named = (items: readonly { key: string; name: string }[]) =>
    items.map(({ key, name }) => ({ value: key, label: name || key }));
  const valuesOf = (keys: readonly string[], nameOf: (key: string) => string) =>
    keys.map((value) => ({ value, label: nameOf(value) }));
  const options: FrameControls["options"] = {
    channel: valuesOf(CHANNELS, (key) => channelsNl[key as keyof typeof channelsNl]),
    topic: named(names.topics),
    team: named(names.teams),
    language: valuesOf(LANGUAGES, (key) => languagesNl[key as keyof typeof languagesNl]),
    medium: valuesOf(ASKED_BY, mediumName),
    questionnaire: named(names.questionnaires ?? []),
    compare: comparisons.map((value) => ({ value, label: t(`compare.${value}`) })),
  };
  const chosenOf = (name: Filter | "compare") =>
    asked.getAll(name).filter((key) => options[name].some(({ value }) => value === key));
  return {
    search: query ? searchOf(query) : "",
    quick: quickPeriods(first, thisMonth).map(({ label, period: quick }) => ({
      label,
      search: searchOf({ ...shown, ...withPeriod(shown, quick) }),
      current: query !== null && quick.from === period.from && quick.to === period.to,
    })),
    chosen: {
      from: (query === null && asked.get("from")) || period.from,
      to: (query === null && asked.get("to")) || period.to,
      compare: (query === null && chosenOf("compare")[0]) || compare,
      since: (query === null ? asked.get("since") : since) ?? "",
      ...(Object.fromEntries(
        FILTERS.map((name) => [name, query === null ? chosenOf(name) : (scope[name] ?? [])]),
      ) as Record<Filter, string[]>),
    },
    options,
  };
}

/** Another period under the same filters; a month to compare since that comes after it has begun is left out. */
function withPeriod({ compare, since }: ResultsQuery, period: Period): Partial<ResultsQuery> {
  if (compare === "since" && since !== undefined && since > period.from)
    return { period, compare: "previous-year", since: undefined };
  return { period };
}

const searchOf = (query: ResultsQuery): string => resultsAddress(query).split("?")[1] ?? "";

function quickPeriods(first: Month, thisMonth: Month): { label: string; period: Period }[] {
  const years = monthsOf({ from: first <= thisMonth ? first : thisMonth, to: thisMonth }).map((month) =>
    Number(month.slice(0, 4)),
  );
  return [
    { label: t("quick.halfYear"), period: halfYearOf(thisMonth) },
    { label: t("quick.lastYear"), period: lastMonths(12, thisMonth) },
    ...[...new Set(years)]
      .reverse()
      .slice(0, 5)
      .map((year) => ({ label: String(year), period: calendarYear(year) })),
  ];
}
