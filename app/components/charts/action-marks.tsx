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

/** Improvement actions by day as marks in a chart, each with a link to its own page; those outside of its span left out. */
export function actionMarks<Action extends MarkedAction>(
  actions: readonly Action[],
  span: { from: Date; to: Date },
  remark: (action: Action) => string | null = () => null,
): ChartMark[] {
  return actions
    .map((action) => ({ action, at: new Date(`${action.day}T00:00:00Z`) }))
    .filter(({ at }) => at >= span.from && at < span.to)
    .map(({ action, at }, index) => {
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
}
