import { Badge, type Tone } from "~/components/badge";
import type { Quadrant } from "~/domain/why";
import type { WhyAspect } from "~/flow/read-why.server";
import { translator } from "~/messages/translate";
import { whyNl } from "~/messages/why.nl";

const t = translator("nl", whyNl);

const tones: Record<Quadrant, Tone> = { act: "warning", keep: "positive", later: "neutral", fine: "info" };

/** The quadrant of an aspect in words and shape. */
export function QuadrantBadge({ quadrant, isSure }: Pick<WhyAspect, "quadrant" | "isSure">) {
  if (quadrant === null) return <span className="figure-none cell-nothing">–</span>;
  const name = t(`quadrant.${quadrant}`);
  return isSure ? (
    <Badge tone={tones[quadrant]}>{name}</Badge>
  ) : (
    <span className="muted">{t("quadrant.unsure", { quadrant: name })}</span>
  );
}
