import { Badge } from "~/components/badge";
import { ButtonLink } from "~/components/button";
import { TimeChart } from "~/components/charts/time-chart";
import { DataTable } from "~/components/data-table";
import { Section } from "~/components/page";
import type { SeriesPoint } from "~/domain/results";
import { isEverything } from "~/domain/scope";
import type { TargetReading } from "~/domain/target-reading";
import { decimal, periodText } from "~/messages/dutch";
import { resultsNl } from "~/messages/results.nl";
import { certaintyText, targetSentence, verdictSign } from "~/messages/target-words";
import { translator } from "~/messages/translate";
import { ladderText, lineOf, spanOf, stepsOf, timePoint } from "./chart-data";
import { figureColumns } from "./figure-columns";
import type { PageData, ShownView } from "./route";

const t = translator("nl", resultsNl);

/** Whether the target is met, how sure that is, and the line in time beside the ladder. */
export function StateSection({ page, view }: { page: PageData; view: ShownView }) {
  const { target, query } = view;
  return (
    <Section
      title={t("state.title")}
      actions={
        <ButtonLink href="/targets" appearance="subtle">
          {t("state.toTargets")}
        </ButtonLink>
      }
    >
      {target ? (
        <TargetState reading={target} hiddenBelow={page.bounds.hiddenBelow} />
      ) : (
        <p className="utrecht-paragraph">{t(isEverything(query.scope) ? "state.noTarget" : "state.none")}</p>
      )}
      <GradeChart view={view} />
    </Section>
  );
}

function TargetState({ reading, hiddenBelow }: { reading: TargetReading; hiddenBelow: number }) {
  return (
    <div className="target-state">
      <p className="target-state__sentence">
        {targetSentence(reading, hiddenBelow)}{" "}
        <Badge tone={verdictSign(reading).tone}>{verdictSign(reading).text}</Badge>
      </p>
      <p className="target-state__certainty">
        {t("state.over", { period: periodText(reading.period) })} {certaintyText(reading).join(" ")}
      </p>
    </div>
  );
}

function GradeChart({ view }: { view: ShownView }) {
  const { chart } = view.results;
  const { points, breaks } = lineOf(chart.series);
  const shown = points.flatMap(({ figure, ...point }) =>
    figure?.mean == null ? [] : [{ ...point, mean: figure.mean }],
  );
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined) return null;
  const span = spanOf(chart, view.ladder);
  const title = t(`chart.title.${chart.grain}`);
  return (
    <TimeChart
      title={title}
      description={t("chart.description", {
        from: periodText(first),
        to: periodText(last),
        firstValue: decimal(first.mean),
        lastValue: decimal(last.mean),
        targets: ladderText(view.ladder, decimal),
      })}
      span={span}
      axis={{ origin: 1, limit: 10, leastSpan: 2, step: 0.5, format: (value) => decimal(value) }}
      series={[{ key: "grade", label: t("chart.series"), points: points.map(timePoint) }]}
      targets={stepsOf(view.ladder, span, decimal)}
      breaks={breaks}
      cutNote={(start) => t("chart.cut", { start })}
      note={
        <p>
          {t("chart.note")} {breaks.length > 0 ? t("chart.breakNote") : null}
        </p>
      }
      table={<PointsTable points={points} />}
    />
  );
}

function PointsTable({ points }: { points: readonly SeriesPoint[] }) {
  return (
    <DataTable
      caption={t("chart.table")}
      dense
      columns={[
        {
          key: "period",
          header: t("table.period"),
          rowHeader: true,
          cell: (point: SeriesPoint) => periodText(point),
        },
        ...figureColumns<SeriesPoint>(),
      ]}
      rows={points}
      rowKey={(point) => `${point.from} ${point.to}`}
    />
  );
}
