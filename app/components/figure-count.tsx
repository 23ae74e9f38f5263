import { count } from "~/messages/dutch";
import { figureNl } from "~/messages/figure.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", figureNl);

export interface FigureCountProps {
  visibility: "none" | "hidden" | "withheld" | "indicative" | "shown";
  n: number | null;
}

/** On how many a figure rests, or why it isn't shown. */
export function FigureCount({ visibility, n }: FigureCountProps) {
  if (visibility === "shown") return count(n ?? 0);
  if (visibility === "indicative") {
    return (
      <>
        {count(n ?? 0)} <span className="figure-indicative">{t("count.indicative")}</span>
      </>
    );
  }
  return <span className="figure-none">{t(`count.${visibility}`)}</span>;
}
