import { SmallTrend } from "~/components/charts/small-trend";
import { addMonths } from "~/domain/period";
import { boardNl } from "~/messages/board.nl";
import { middleOf, startOf, stepsOf } from "~/messages/chart-words";
import { listText, monthText } from "~/messages/dutch";
import { indicatorName, valueText } from "~/messages/indicator-words";
import { translator } from "~/messages/translate";
import type { BoardRow } from "./board";

const t = translator("nl", boardNl);

/** Three years of a target's indicator with the ladder behind it; nothing where fewer than two quarters can be shown. */
export function BoardTrend({ row: { reading, points, ladder } }: { row: BoardRow }) {
  const { indicator } = reading;
  const shown = points.flatMap(({ figure, from, to }) =>
    figure?.value == null ? [] : [{ from, to, value: figure.value }],
  );
  const [first, last] = [shown[0], shown.at(-1)];
  const [start, end] = [points[0], points.at(-1)];
  if (!first || !last || first === last || !start || !end) return <span className="board__trend" />;
  const span = { from: startOf(start.from), to: startOf(addMonths(end.to, 1)) };
  const bounds = ladder.map(({ bound, from }) =>
    t("trend.bound", { bound: valueText(indicator, bound), year: from.slice(0, 4) }),
  );
  return (
    <div className="board__trend">
      <SmallTrend
        title={t("trend.title", { name: indicatorName(indicator) })}
        description={t("trend.description", {
          first: valueText(indicator, first.value),
          from: monthText(first.from),
          last: valueText(indicator, last.value),
          to: monthText(last.to),
          bounds: listText(bounds),
        })}
        span={span}
        points={points.map(({ figure, visibility, ...period }) => ({
          at: middleOf(period),
          value: figure?.value ?? null,
          indicative: visibility === "indicative",
        }))}
        targets={stepsOf(
          ladder.filter(({ from }) => startOf(from.slice(0, 7) as never) <= span.to),
          span,
          (bound) => valueText(indicator, bound),
        )}
        axis={
          indicator.unit === "grade"
            ? { origin: 1, limit: 10, leastSpan: 1, step: 0.5 }
            : { origin: 0, limit: 1, leastSpan: 0.2, step: 0.1 }
        }
      />
    </div>
  );
}
