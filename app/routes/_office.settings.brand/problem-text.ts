import type { BrandProblem } from "~/domain/brand-form";
import { brandNl } from "~/messages/brand.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", brandNl);

/** "2,7": cut off and not rounded, so that no 4,49 reads as a 4,5 that would do. */
export const ratio = (contrast: number): string =>
  (Math.floor(contrast * 10) / 10).toLocaleString("nl-NL", { minimumFractionDigits: 1 });

/** Why a colour can't be, and which could in its place. */
export function problemText(problem: BrandProblem): string {
  if (problem.code === "colour") return t("problem.colour");
  const why = t(problem.against === "page" ? "problem.page" : "problem.text", {
    contrast: ratio(problem.contrast),
  });
  return problem.nearest === null ? why : `${why} ${t("nearest", { colour: problem.nearest })}`;
}
