import { actionMarks } from "~/components/charts/action-marks";
import { ControlChart, type DrawnStretch, type Sign } from "~/components/charts/control-chart";
import { DataTable } from "~/components/data-table";
import { Section } from "~/components/page";
import { type ControlPoint, type ControlStretch, FEWEST_POINTS } from "~/domain/control-chart";
import type { AskedPoint } from "~/domain/figure-lines";
import { breakMarks, ladderText, middleOf, signalText, spanOf, stepsOf } from "~/messages/chart-words";
import { count, listText, monthText } from "~/messages/dutch";
import { figureNl } from "~/messages/figure.nl";
import { indicatorName, rangeText, valueText } from "~/messages/indicator-words";
import { translator } from "~/messages/translate";
import { tableAddress } from "./address";
import { axisOf, cutNote } from "./axis";
import { cellColumns, nothing } from "./columns";
import type { FigureView } from "./route";

const t = translator("nl", figureNl);

/** The control chart: what is more than chance, and what was done on the way. */
export function CourseSection({ view }: { view: FigureView }) {
  const { indicator, course, ladder } = view;
  const { points, stretches, marks } = course;
  const measured = points.filter(({ figure }) => figure !== null);
  const [first, last] = [measured[0], measured.at(-1)];
  const latest = stretches.at(-1);
  if (first === undefined || last === undefined || latest === undefined || measured.length < 3) {
    return (
      <Section title={t("course.title")}>
        <p className="utrecht-paragraph">{t("course.few", { n: measured.length })}</p>
      </Section>
    );
  }
  const span = spanOf({ from: first.from, to: last.to }, []);
  const actions = marks.flatMap((mark) => (mark.kind === "action" ? [mark.action] : []));
  const breaks = marks.flatMap((mark) => (mark.kind === "break" ? [mark.month] : []));
  const format = (value: number) => valueText(indicator, value);
  const range = rangeText(indicator, latest.low, latest.high);
  const starts = stretches.slice(1).map(({ from }) => monthText(points[from]?.from ?? first.from));
  return (
    <Section title={t("course.title")} intro={t("course.intro")}>
      <ControlChart
        title={t("course.chart", { indicator: indicatorName(indicator) })}
        description={t("course.description", {
          from: monthText(first.from),
          to: monthText(last.to),
          last: format(last.figure?.value ?? 0),
          mean: format(latest.mean),
          ...range,
          signals: stretches.flatMap((stretch) => stretch.points).filter(({ signals }) => signals.length > 0)
            .length,
          starts: starts.length > 0 ? t("course.descriptionStarts", { months: listText(starts) }) : "",
          targets: ladderText(ladder, format),
        })}
        span={span}
        axis={axisOf(indicator)}
        stretches={stretches.map((stretch) => drawn(stretch, view))}
        targets={stepsOf(ladder, span, format).filter(({ from }) => from < span.to)}
        breaks={breakMarks(breaks)}
        marks={actionMarks(actions, span, ({ restarts }) => (restarts ? t("course.restarts") : null))}
        words={{
          mean: t("course.mean"),
          limits: t("course.limits"),
          better: t("course.better"),
          worse: t("course.worse"),
          steady: t("course.steady"),
        }}
        cutNote={cutNote(indicator)}
        note={
          <p>
            {t("course.note")} {latest.isSettled ? null : t("course.unsettled", { least: FEWEST_POINTS })}
          </p>
        }
        table={<CourseTable view={view} />}
        file={tableAddress("figure-course", view)}
      />
      <Noted view={view} />
    </Section>
  );
}

function drawn(stretch: ControlStretch, { indicator, course }: FigureView): DrawnStretch {
  const at = (index: number) => middleOf(course.points[index] as AskedPoint);
  return {
    ...stretch,
    from: at(stretch.from),
    to: at(stretch.to),
    points: stretch.points.map((point) => {
      const { from, n, visibility } = course.points[point.index] as AskedPoint;
      const why = signalText(point);
      return {
        at: at(point.index),
        value: point.value,
        indicative: visibility === "indicative",
        sign: signOf(point, indicator.direction),
        detail: `${monthText(from)}: ${valueText(indicator, point.value)}, n = ${count(n ?? 0)}${why ? `; ${why}` : ""}`,
      };
    }),
  };
}

/** Which way a month falls out; null where it doesn't, or falls out both ways at once. */
function signOf({ signals }: ControlPoint, direction: "at_least" | "at_most"): Sign {
  const sides = new Set(signals.map(({ side }) => side));
  if (sides.size !== 1) return null;
  return sides.has("above") === (direction === "at_least") ? "better" : "worse";
}

/** The months that fall out, in words: those next to each other that fall out the same way together. */
function Noted({ view: { course, indicator } }: { view: FigureView }) {
  const groups: { sign: Sign; points: ControlPoint[] }[] = [];
  for (const { points } of course.stretches) {
    let before: ControlPoint | undefined;
    for (const point of points) {
      if (point.signals.length > 0) {
        const sign = signOf(point, indicator.direction);
        const last = groups.at(-1);
        if (last && last.sign === sign && last.points.at(-1) === before) last.points.push(point);
        else groups.push({ sign, points: [point] });
      }
      before = point;
    }
  }
  return (
    <>
      <h3 className="utrecht-heading-3">{t("course.noted")}</h3>
      {groups.length === 0 ? (
        <p className="utrecht-paragraph">{t("course.notedNone")}</p>
      ) : (
        <ul className="utrecht-unordered-list">
          {groups.map(({ sign, points }) => (
            <li key={points[0]?.index}>{groupText(sign, points, course, indicator)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function groupText(
  sign: Sign,
  points: readonly ControlPoint[],
  { points: months, period }: FigureView["course"],
  indicator: FigureView["indicator"],
): string {
  const monthAt = (point: ControlPoint | undefined) =>
    monthText(months[point?.index ?? 0]?.from ?? period.from);
  const values = points.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)].map((value) =>
    valueText(indicator, value),
  );
  const reasons = [
    ...new Set(
      points.flatMap(({ signals }) => signals.map(({ signal, side }) => t(`signal.${signal}.${side}`))),
    ),
  ];
  const reason = listText(reasons);
  return t(`noted.${sign ?? "both"}`, {
    months:
      points.length === 1
        ? monthAt(points[0])
        : t("noted.span", { from: monthAt(points[0]), to: monthAt(points.at(-1)) }),
    values: least === most ? (least ?? "") : t("noted.values", { least: least ?? "", most: most ?? "" }),
    reasons: `${reason.charAt(0).toUpperCase()}${reason.slice(1)}`,
  });
}

type Row = AskedPoint & { stretch: ControlStretch | undefined; point: ControlPoint | undefined };

function CourseTable({ view: { course, indicator } }: { view: FigureView }) {
  const rows: Row[] = course.points.map((point, index) => {
    const stretch = course.stretches.find(({ from, to }) => from <= index && index <= to);
    return { ...point, stretch, point: stretch?.points.find((each) => each.index === index) };
  });
  return (
    <DataTable
      caption={t("course.table", { indicator: indicatorName(indicator) })}
      dense
      rows={rows}
      rowKey={({ from }) => from}
      columns={[
        {
          key: "month",
          header: t("table.period"),
          rowHeader: true,
          nowrap: true,
          cell: ({ from }) => monthText(from),
        },
        ...cellColumns<Row>(indicator),
        {
          key: "mean",
          header: t("course.meanColumn"),
          numeric: true,
          cell: ({ stretch }) => (stretch ? valueText(indicator, stretch.mean) : nothing),
        },
        {
          key: "limits",
          header: t("course.limitsColumn"),
          numeric: true,
          nowrap: true,
          cell: ({ stretch }) =>
            stretch ? t("table.between", rangeText(indicator, stretch.low, stretch.high)) : nothing,
        },
        {
          key: "why",
          header: t("course.why"),
          wide: true,
          cell: ({ point }) => (point && point.signals.length > 0 ? signalText(point) : t("course.nothing")),
        },
      ]}
    />
  );
}
