import { TimeChart } from "~/components/charts/time-chart";
import { type Column, DataTable } from "~/components/data-table";
import { Section } from "~/components/page";
import { addDays } from "~/domain/calendar";
import { exportAddress } from "~/domain/export-table";
import { resultsAddress } from "~/domain/results-query";
import { weekNumber, weekOf } from "~/domain/week";
import type { RatePoint } from "~/flow/read-rate-in-time.server";
import { count, dayText, monthText, percent } from "~/messages/dutch";
import { respondentsNl } from "~/messages/respondents.nl";
import { translator } from "~/messages/translate";
import type { Shown } from "./route";

const t = translator("nl", respondentsNl);

type Grain = "week" | "month";

/** The response by week or month of the contact. */
export function RateInTime({ frame, found, scope }: Shown) {
  const { grain, because, points } = found.inTime;
  const drawn = points.flatMap((point) =>
    point.figure?.value == null ? [] : [{ ...point, rate: point.figure.value }],
  );
  const [first, last] = [drawn[0], drawn.at(-1)];
  const title = t(`time.title.${grain}`);
  if (first === undefined || last === undefined || first === last)
    return (
      <Section title={title}>
        <p className="utrecht-paragraph">
          {t(`chart.few.${grain}`)} {because === null ? null : t(`chart.because.${because}`)}
        </p>
      </Section>
    );
  const rates = drawn.map(({ rate }) => rate);
  return (
    <Section title={title}>
      <TimeChart
        title={t(`chart.title.${grain}`, { scope })}
        description={t("chart.description", {
          from: dayText(first.from),
          to: dayText(last.to),
          first: percent(first.rate),
          last: percent(last.rate),
          least: percent(Math.min(...rates)),
          most: percent(Math.max(...rates)),
        })}
        size="low"
        span={{
          from: momentOf(points[0]?.from ?? first.from),
          to: momentOf(addDays(points.at(-1)?.to ?? last.to, 1)),
        }}
        axis={{ origin: 0, limit: 1, leastSpan: 0.3, step: 0.1, format: (value) => percent(value) }}
        series={[
          { key: "rate", label: t("chart.series"), points: points.map((point) => timePoint(point, grain)) },
        ]}
        cutNote={(start) => t("chart.cut", { start })}
        note={
          <p>
            {t(`chart.note.${grain}`, { bound: count(frame.bounds.hiddenBelow) })}{" "}
            {because === null ? null : t(`chart.because.${because}`)}{" "}
            {points.some(({ isYoung }) => isYoung) ? t("chart.noteYoung") : null}
          </p>
        }
        table={<PointsTable points={points} grain={grain} />}
        file={exportAddress("tables", "respondents-time", resultsAddress(frame.query))}
      />
    </Section>
  );
}

const momentOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

function timePoint(point: RatePoint, grain: Grain) {
  const at = new Date((momentOf(point.from).getTime() + momentOf(addDays(point.to, 1)).getTime()) / 2);
  if (point.figure?.value == null) return { at, value: null };
  const { value, low, high, n } = point.figure;
  return {
    at,
    value,
    low,
    high,
    indicative: point.isYoung || point.visibility === "indicative",
    detail: t("chart.detail", {
      period: periodName(point, grain),
      rate: percent(value),
      low: percent(low ?? value),
      high: percent(high ?? value),
      n: count(n),
    }),
  };
}

function periodName({ from, to }: RatePoint, grain: Grain): string {
  if (grain === "month") return monthText(from.slice(0, 7));
  return t("chart.week", { week: weekNumber(weekOf(from)).week, from: dayText(from), to: dayText(to) });
}

function PointsTable({ points, grain }: { points: readonly RatePoint[]; grain: Grain }) {
  const hidden = ({ visibility }: RatePoint) =>
    visibility === "none" ? t("cell.none") : t(visibility === "withheld" ? "cell.withheld" : "cell.hidden");
  const columns: Column<RatePoint>[] = [
    {
      key: "period",
      header: t("chart.period"),
      rowHeader: true,
      cell: (point) => (
        <>
          {periodName(point, grain)}
          {point.isYoung ? <span className="aspect-question">{t("chart.young")}</span> : null}
        </>
      ),
    },
    {
      key: "n",
      header: t("column.invited"),
      numeric: true,
      cell: (point) =>
        point.figure === null ? <span className="figure-none">{hidden(point)}</span> : count(point.figure.n),
    },
    {
      key: "rate",
      header: t("column.rate"),
      numeric: true,
      cell: ({ figure }) => (figure?.value == null ? "–" : percent(figure.value)),
    },
    {
      key: "interval",
      header: t("column.interval"),
      numeric: true,
      nowrap: true,
      cell: ({ figure }) =>
        figure?.low == null || figure.high === null
          ? "–"
          : t("cell.interval", { low: percent(figure.low), high: percent(figure.high) }),
    },
  ];
  return (
    <DataTable caption={t("chart.table")} dense columns={columns} rows={points} rowKey={({ from }) => from} />
  );
}
