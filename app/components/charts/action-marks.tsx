import { dayText } from "~/messages/dutch";
import { figureNl } from "~/messages/figure.nl";
import { translator } from "~/messages/translate";
import type { ChartMark } from "./chart-marks";

const t = translator("nl", figureNl);

/** An improvement action as far as a chart marks it. */
export interface MarkedAction {
  id: string;
  name: string;
  /** "2025-03-01": when it began. */
  day: string;
}

/** More than this can't be told apart in a drawing. */
const MOST_MARKS = 12;

/**
 * Improvement actions by day as marks in a chart, each with a link to its own page; those outside of its span left out. Of many
 * the latest; how many there were before stands last in the list.
 */
export function actionMarks<Action extends MarkedAction>(
  actions: readonly Action[],
  span: { from: Date; to: Date },
  remark: (action: Action) => string | null = () => null,
): ChartMark[] {
  const within = actions
    .map((action) => ({ action, at: new Date(`${action.day}T00:00:00Z`) }))
    .filter(({ at }) => at >= span.from && at < span.to);
  const earlier = Math.max(0, within.length - MOST_MARKS);
  const marks = within.slice(earlier).map(({ action, at }, index): ChartMark => {
    const more = remark(action);
    return {
      key: action.id,
      at,
      number: index + 1,
      text: (
        <span>
          <a className="utrecht-link" href={`/results/actions/${action.id}`}>
            {t("course.mark", { day: dayText(action.day), name: action.name })}
          </a>
          {more ? ` (${more})` : null}
        </span>
      ),
    };
  });
  if (earlier === 0) return marks;
  const before = (
    <a className="utrecht-link" href="/results/actions">
      {t("course.earlier", { n: earlier })}
    </a>
  );
  return [...marks, { key: "earlier", at: null, number: null, text: before }];
}
