import { Badge, type Tone } from "~/components/badge";
import { Button } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { Download } from "~/components/download";
import { Field } from "~/components/field";
import { TextInput } from "~/components/inputs";
import { Section } from "~/components/page";
import { exportAddress } from "~/domain/export-table";
import { areSameMonths, type Movement } from "~/domain/movement";
import type { Month, Period } from "~/domain/period";
import { resultsAddress } from "~/domain/results-query";
import { againstText, isRoundedApart, sinceText } from "~/messages/comparison-words";
import { count, decimal, monthText, periodText, signed } from "~/messages/dutch";
import { overviewNl } from "~/messages/overview.nl";
import { translator } from "~/messages/translate";
import { GradeChart } from "./grade-chart";
import type { PageData, ShownView } from "./route";

const t = translator("nl", overviewNl);
const nothing = <span className="figure-none">–</span>;
const tones: Record<"up" | "down" | "uncertain", Tone> = {
  up: "positive",
  down: "negative",
  uncertain: "neutral",
};

/** The fourth question: against earlier times, each with a verdict whether it is more than chance, and the line in time. */
export function MovingSection({ page, view }: { page: PageData; view: ShownView }) {
  const { movements } = view;
  return (
    <Section
      title={t("moving.title")}
      intro={movements ? <Sentences view={view} movements={movements} /> : null}
    >
      {movements ? (
        <>
          <Table view={view} movements={movements} first={page.answered?.first ?? null} />
          <Notes page={page} view={view} movements={movements} />
          <Download
            of={exportAddress("tables", "movements", resultsAddress(view.query))}
            title={t("moving.caption")}
          />
        </>
      ) : (
        <p className="utrecht-paragraph">{t("moving.none")}</p>
      )}
      <SinceForm page={page} view={view} />
      <GradeChart view={view} />
    </Section>
  );
}

function Sentences({ view, movements }: { view: ShownView; movements: readonly Movement[] }) {
  const told = movements.flatMap((movement) => {
    const { change, kind } = movement;
    if (change === null) return [];
    const month = sinceText(movement, view.query.since);
    const when =
      kind === "since" && month === null
        ? t("moving.when.first")
        : t(`moving.when.${kind}`, { month: month ?? "" });
    const size = decimal(change.verdict === "uncertain" ? change.value : Math.abs(change.value));
    return t(`moving.sentence.${change.verdict}`, {
      when,
      change: change.verdict === "uncertain" ? signed(size) : size,
    });
  });
  return <>{told.join(" ")}</>;
}

/** What one must know to compare: up to when 'now' goes, whether seasons may tell, and that figures are rounded. */
function Notes({
  page,
  view,
  movements,
}: {
  page: PageData;
  view: ShownView;
  movements: readonly Movement[];
}) {
  const { period } = view.query;
  const mean = view.results.total.figure?.mean ?? null;
  const told = movements.filter(({ change }) => change !== null);
  const isSeasonal = told.some(
    (movement) => !areSameMonths(period, measuredIn(movement, page.answered?.first ?? null)),
  );
  const isApart = told.some(
    ({ before, change }) =>
      mean !== null &&
      change !== null &&
      before.figure?.mean != null &&
      isRoundedApart(mean, before.figure.mean, change.value),
  );
  const notes = [
    ...(period.to >= page.thisMonth ? [t("moving.underWay", { month: monthText(page.thisMonth) })] : []),
    ...(isSeasonal ? [t("moving.seasons")] : []),
    ...(isApart ? [t("moving.rounding")] : []),
  ];
  return notes.length === 0 ? null : (
    <p className="utrecht-paragraph utrecht-paragraph--small">{notes.join(" ")}</p>
  );
}

/** An earlier time as far as anything was measured in it. */
function measuredIn({ period }: Movement, first: Month | null): Period {
  return first !== null && period.from < first && first <= period.to
    ? { from: first, to: period.to }
    : period;
}

function Table({
  view,
  movements,
  first,
}: {
  view: ShownView;
  movements: readonly Movement[];
  first: Month | null;
}) {
  const now = view.results.total.figure?.mean ?? null;
  return (
    <DataTable
      caption={t("moving.caption")}
      captionHidden
      narrow="grid"
      rows={movements}
      rowKey={({ kind }) => kind}
      columns={[
        {
          key: "against",
          header: t("moving.against"),
          rowHeader: true,
          cell: (movement) => (
            <>
              {againstText(movement, view.query.since)}
              <span className="cell-note">{periodText(movement.period)}</span>
              {measuredIn(movement, first) === movement.period ? null : (
                <span className="cell-note">
                  {t("moving.measuredFrom", { month: monthText(first ?? "") })}
                </span>
              )}
            </>
          ),
        },
        {
          key: "before",
          header: t("moving.before"),
          numeric: true,
          cell: ({ before }) => (before.figure?.mean == null ? nothing : decimal(before.figure.mean)),
        },
        {
          key: "n",
          header: t("moving.n"),
          numeric: true,
          cell: ({ before }) => (before.n === null ? nothing : count(before.n)),
        },
        {
          key: "now",
          header: t("moving.now"),
          numeric: true,
          cell: () => (now === null ? nothing : decimal(now)),
        },
        {
          key: "change",
          header: t("moving.change"),
          numeric: true,
          cell: ({ change }) =>
            change === null ? nothing : <strong>{signed(decimal(change.value))}</strong>,
        },
        {
          key: "interval",
          header: t("moving.interval"),
          numeric: true,
          nowrap: true,
          cell: ({ change }) =>
            change === null
              ? nothing
              : `${signed(decimal(change.low, 2))} en ${signed(decimal(change.high, 2))}`,
        },
        {
          key: "verdict",
          header: t("moving.verdict"),
          wide: true,
          cell: ({ change, because }) =>
            change === null ? (
              <span className="figure-none">{t(`moving.because.${because ?? "few"}`)}</span>
            ) : (
              <Badge tone={tones[change.verdict]}>{t(`moving.${change.verdict}`)}</Badge>
            ),
        },
      ]}
    />
  );
}

function SinceForm({ page, view }: { page: PageData; view: ShownView }) {
  const kept = [...new URLSearchParams(page.controls.search)].filter(
    ([name]) => name !== "since" && name !== "compare",
  );
  return (
    <form method="get" action="/results" className="since-form">
      {kept.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <Field
        label={t("moving.sinceLabel")}
        description={t("moving.sinceHint", { month: monthText(view.query.period.from) })}
        name="since"
        id="moving-since"
        width="medium"
      >
        <TextInput type="month" defaultValue={view.query.since ?? ""} />
      </Field>
      <Button appearance="secondary">{t("moving.sinceSubmit")}</Button>
    </form>
  );
}
