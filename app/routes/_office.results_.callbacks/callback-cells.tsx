import type { FigureCell } from "~/domain/indicator";
import { callbacksNl } from "~/messages/callbacks.nl";
import { count, percent } from "~/messages/dutch";
import { translator } from "~/messages/translate";

const t = translator("nl", callbacksNl);

/** A share with its interval and n under it, or why there is none. */
export function ShareText({ cell, side }: { cell: FigureCell | null; side: "experienced" | "logged" }) {
  if (cell?.figure?.value == null) {
    const why = cell?.visibility ?? "none";
    const none = side === "logged" ? t("cell.noneLogged") : t("cell.none");
    return (
      <span className="figure-none">
        {why === "none" ? none : t(why === "withheld" ? "cell.withheld" : "cell.hidden")}
      </span>
    );
  }
  const { value, low, high, n } = cell.figure;
  return (
    <span className="share-cell">
      <strong>{percent(value)}</strong>
      <span className="share-cell__basis">
        {t("cell.basis", { low: percent(low ?? value), high: percent(high ?? value), n: count(n) })}
        {cell.visibility === "indicative" ? ` · ${t("cell.indicative")}` : null}
      </span>
    </span>
  );
}
