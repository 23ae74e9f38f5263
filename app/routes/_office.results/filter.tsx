import { Disclosure } from "~/components/disclosure";
import { Field, FieldRow } from "~/components/field";
import { FilterBar } from "~/components/filter-bar";
import { Select, TextInput } from "~/components/inputs";
import { Tabs } from "~/components/navigation";
import { CHANNELS } from "~/domain/contact";
import { calendarYear, halfYearOf, lastMonths, monthsOf, type Period } from "~/domain/period";
import { comparisons, defaultPeriod, type ResultsQuery, resultsAddress } from "~/domain/results-query";
import { channelsNl } from "~/messages/channels.nl";
import { resultsNl } from "~/messages/results.nl";
import { translator } from "~/messages/translate";
import type { PageData } from "./route";

const t = translator("nl", resultsNl);

/** Quick periods as links, and everything else as a GET form. */
export function ResultsFilter({ page }: { page: PageData }) {
  const query: ResultsQuery =
    page.view.state === "results"
      ? page.view.query
      : { period: defaultPeriod(page.thisMonth), scope: {}, compare: "previous-year" };
  const { period, scope, compare } = query;
  const isShown = page.view.state === "results";
  return (
    <div className="results-filter">
      <Tabs
        label={t("quick.label")}
        items={quickPeriods(page).map(({ label, period: quick }) => ({
          href: resultsAddress({ ...query, period: quick }),
          label,
          current: isShown && quick.from === period.from && quick.to === period.to,
        }))}
      />
      <Disclosure summary={t("filter.summary")} open={!isShown}>
        <FilterBar action="/results" resetHref="/results">
          <FieldRow>
            <Field label={t("filter.from")} name="from" width="medium">
              <TextInput type="month" defaultValue={period.from} placeholder={t("filter.monthHint")} />
            </Field>
            <Field label={t("filter.to")} name="to" width="medium">
              <TextInput type="month" defaultValue={period.to} placeholder={t("filter.monthHint")} />
            </Field>
          </FieldRow>
          <Field label={t("filter.channel")} name="channel" width="medium">
            <Select
              defaultValue={scope.channel?.[0] ?? ""}
              placeholder={t("filter.allChannels")}
              options={CHANNELS.map((value) => ({ value, label: channelsNl[value] }))}
            />
          </Field>
          <Field label={t("filter.topic")} name="topic" width="medium">
            <Select
              defaultValue={scope.topic?.[0] ?? ""}
              placeholder={t("filter.allTopics")}
              options={page.topics.map(({ key, name }) => ({ value: key, label: name }))}
            />
          </Field>
          <Field label={t("filter.team")} name="team" width="medium">
            <Select
              defaultValue={scope.team?.[0] ?? ""}
              placeholder={t("filter.allTeams")}
              options={page.teams.map(({ key, name }) => ({ value: key, label: name }))}
            />
          </Field>
          <Field label={t("filter.compare")} name="compare" width="medium">
            <Select
              defaultValue={compare}
              options={comparisons.map((value) => ({ value, label: t(`compare.${value}`) }))}
            />
          </Field>
        </FilterBar>
      </Disclosure>
    </div>
  );
}

function quickPeriods({ thisMonth, view }: PageData): { label: string; period: Period }[] {
  const first = view.state === "results" ? view.results.answered?.first : undefined;
  const years = monthsOf({ from: first ?? thisMonth, to: thisMonth }).map((month) =>
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
