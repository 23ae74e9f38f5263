import { actionMarks } from "~/components/charts/action-marks";
import { TimeChart } from "~/components/charts/time-chart";
import type { TimePoint } from "~/components/charts/time-layout";
import { type Column, DataTable } from "~/components/data-table";
import { Section } from "~/components/page";
import { exportAddress } from "~/domain/export-table";
import type { FigureCell } from "~/domain/indicator";
import type { Month, Period } from "~/domain/period";
import { resultsAddress } from "~/domain/results-query";
import type { CallbackQuarter } from "~/flow/read-callbacks.server";
import { callbacksNl } from "~/messages/callbacks.nl";
import { breakMarks, breaksText, ladderText, middleOf, spanOf, stepsOf } from "~/messages/chart-words";
import { count, monthText, percent, periodText } from "~/messages/dutch";
import { scopeText } from "~/messages/scope-words";
import { translator } from "~/messages/translate";
import { ShareText } from "./callback-cells";
import type { Shown } from "./route";

const t = translator("nl", callbacksNl);

/** Late callbacks per quarter from both sides, beside the ladder. */
export function CallbackTrend({ frame, found }: Shown) {
  const { quarters, chart } = found;
  const { rungs: ladder, isGeneral } = found.ladder;
  const drawn = quarters.filter(({ experienced, logged }) => experienced.figure || logged?.figure);
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (first === undefined || last === undefined || first === last)
    return (
      <Section title={t("trend.title")}>
        <p className="utrecht-paragraph">{t("chart.few")}</p>
      </Section>
    );
  const span = spanOf(chart, ladder, 12);
  const breaks = breaksOf(quarters);
  const asked = quarters.findLast(({ wording }) => wording !== null)?.wording;
  const hasLog = quarters.some(({ logged }) => logged !== null);
  return (
    <Section title={t("trend.title")}>
      <TimeChart
        title={t("chart.title", { scope: scopeText(frame.query.scope, frame) })}
        description={[
          t("chart.description", {
            from: monthText(first.from),
            to: monthText(last.to),
            experienced: lineText(
              quarters.filter(({ wording }) => wording === asked).map(({ experienced }) => experienced),
            ),
            logged: lineText(quarters.flatMap(({ logged }) => logged ?? [])),
          }),
          breaksText(breaks),
          ladderText(ladder, percent),
        ].join("")}
        span={span}
        axis={{ origin: 0, limit: 1, leastSpan: 0.4, step: 0.1, format: (value) => percent(value) }}
        series={[
          {
            key: "experienced",
            label: t("chart.experienced"),
            points: quarters.map((quarter) => timePoint(quarter, quarter.experienced)),
          },
          ...(hasLog
            ? [
                {
                  key: "logged",
                  label: t("chart.logged"),
                  look: "second" as const,
                  points: quarters.map((quarter) => timePoint(quarter, quarter.logged)),
                },
              ]
            : []),
        ]}
        targets={stepsOf(ladder, span, percent)}
        breaks={breakMarks(breaks)}
        marks={actionMarks(found.actions, span)}
        cutNote={(start) => t("chart.cut", { start })}
        note={
          <p>
            {t(hasLog ? "chart.note" : "chart.noteSaid", {
              indicative: count(frame.bounds.indicativeBelow),
            })}{" "}
            {breaks.length > 0 ? t("chart.breakNote") : null}{" "}
            {isGeneral && ladder.length > 0 ? t("chart.generalNote") : null}
          </p>
        }
        table={<QuarterTable quarters={quarters} hasLog={hasLog} />}
        file={exportAddress("tables", "callbacks-quarters", resultsAddress(frame.query))}
      />
    </Section>
  );
}

/** Where residents began to be asked another question. */
function breaksOf(quarters: readonly CallbackQuarter[]): Month[] {
  const asked = quarters.filter(({ wording }) => wording !== null);
  return asked.flatMap(({ from, wording }, index) => {
    const before = asked[index - 1];
    return before === undefined || before.wording === wording ? [] : [from];
  });
}

function timePoint(of: Period, cell: FigureCell | null): TimePoint {
  const at = middleOf(of);
  if (cell?.figure?.value == null) return { at, value: null };
  const { value, low, high, n } = cell.figure;
  return {
    at,
    value,
    low,
    high,
    indicative: cell.visibility === "indicative",
    detail: t("chart.point", {
      period: periodText(of),
      share: percent(value),
      low: percent(low ?? value),
      high: percent(high ?? value),
      n: count(n),
    }),
  };
}

function lineText(cells: readonly FigureCell[]): string {
  const shares = cells.flatMap(({ figure }) => (figure?.value == null ? [] : [figure.value]));
  const [first, last] = [shares[0], shares.at(-1)];
  if (first === undefined || last === undefined) return t("chart.noLine");
  return t("chart.line", { first: percent(first), last: percent(last) });
}

function QuarterTable({ quarters, hasLog }: { quarters: readonly CallbackQuarter[]; hasLog: boolean }) {
  const columns: Column<CallbackQuarter>[] = [
    { key: "period", header: t("column.period"), rowHeader: true, cell: (row) => periodText(row) },
    {
      key: "experienced",
      header: t("column.experienced"),
      numeric: true,
      cell: ({ experienced }) => <ShareText cell={experienced} side="experienced" />,
    },
    {
      key: "logged",
      header: t("column.logged"),
      numeric: true,
      cell: ({ logged }) => <ShareText cell={logged} side="logged" />,
    },
  ];
  return (
    <DataTable
      caption={t("chart.table")}
      dense
      columns={hasLog ? columns : columns.slice(0, 2)}
      rows={quarters}
      rowKey={({ from }) => from}
    />
  );
}
