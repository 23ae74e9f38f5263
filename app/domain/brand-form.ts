import { BRAND_COLOURS, type Brand, type BrandColour, colourProblem } from "./brand";
import { type Hex, readColour } from "./colour";

/** What is wrong with a colour, and what would do in its place. */
export type BrandProblem =
  | { code: "colour" }
  | { code: "contrast"; against: "page" | "text"; contrast: number; nearest: Hex | null };

export type BrandColours = Pick<Brand, BrandColour>;

/** The colours as typed; an empty one is the product's own, or for a dark screen made from the other. */
export function readColours(typed: Record<BrandColour, string>): {
  colours: BrandColours;
  problems: Partial<Record<BrandColour, BrandProblem>>;
} {
  const colours: BrandColours = { primary: null, bar: null, primaryDark: null, barDark: null };
  const problems: Partial<Record<BrandColour, BrandProblem>> = {};
  for (const which of BRAND_COLOURS) {
    const text = typed[which].trim();
    if (text === "") continue;
    const colour = readColour(text);
    colours[which] = colour;
    if (colour === null) {
      problems[which] = { code: "colour" };
      continue;
    }
    const problem = colourProblem(which, colour);
    if (problem !== null) problems[which] = { code: "contrast", ...problem };
  }
  return { colours, problems };
}
