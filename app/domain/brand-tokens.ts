import { BRAND_COLOURS, type BrandColour } from "./brand";
import { type Hex, lightnessOf, readColour } from "./colour";

/** A colour that a style sheet has a name for. */
export interface FoundColour {
  colour: Hex;
  /** The custom property that it was taken from: "--utrecht-link-color". */
  name: string;
}

export type FoundColours = Partial<Record<BrandColour, FoundColour | undefined>>;

/**
 * Which names tell what, the most telling first. Component tokens of NL Design System are called after the component, with
 * the organisation's or the component library's name before it: --utrecht-button-primary-action-background-color,
 * --denhaag-link-color (nldesignsystem.nl/handboek/huisstijl/design-tokens).
 */
const TELLING: Record<"primary" | "bar", readonly RegExp[]> = {
  primary: [
    /^--voorbeeld-color-primary$/,
    /-button-primary(-action)?(-default)?-background-color$/,
    /-link-color$/,
    /-(color|colour|kleur)-(primary|primair|brand)(-(base|default|500|600|700))?$/,
    /-(primary|primair)(-color|-kleur)?$/,
  ],
  bar: [
    /^--voorbeeld-color-bar$/,
    /-page-header-background-color$/,
    /-(nav|navigation)-bar-background-color$/,
    /-header-background-color$/,
    /-page-footer-background-color$/,
  ],
};

/** A bar that is as good as white has no colour to take over. */
const LIGHTEST_BAR = 0.95;
const DEEPEST = 12;
const DARK_MEDIA = /@media[^{]*prefers-color-scheme\s*:\s*dark[^{]*\{/gi;

/** What can be taken over from a sheet of design tokens; of each the first that is a colour. */
export function coloursInSheet(sheet: string): FoundColours {
  const css = sheet.replace(/\/\*[\s\S]*?\*\//g, " ");
  const { light, dark } = schemesOf(css);
  const base = propertiesIn(light);
  const inDark = propertiesIn(dark);
  const found: FoundColours = {};
  for (const which of BRAND_COLOURS) {
    const isDark = which === "primaryDark" || which === "barDark";
    if (isDark && inDark.size === 0) continue;
    const role = which.startsWith("primary") ? "primary" : "bar";
    const names = isDark ? inDark : base;
    const all = isDark ? new Map([...base, ...inDark]) : base;
    const colour = firstColour(role, names, all);
    if (colour !== null) found[which] = colour;
  }
  return found;
}

function firstColour(
  role: "primary" | "bar",
  names: ReadonlyMap<string, string>,
  all: ReadonlyMap<string, string>,
): FoundColour | null {
  for (const telling of TELLING[role]) {
    for (const [name, value] of names) {
      if (!telling.test(name)) continue;
      const colour = readColour(resolved(value, all));
      if (colour === null || (role === "bar" && lightnessOf(colour) > LIGHTEST_BAR)) continue;
      return { colour, name };
    }
  }
  return null;
}

/** The last one said counts, as in a browser. */
const propertiesIn = (css: string): Map<string, string> =>
  new Map(
    [...css.matchAll(/(--[\w-]+)\s*:\s*([^;{}]+)/g)].map(([, name, value]) => [
      (name as string).toLowerCase(),
      (value as string).replace(/!important/i, "").trim(),
    ]),
  );

/** With the values of other properties in place of `var(--name, otherwise)`. */
function resolved(value: string, all: ReadonlyMap<string, string>, depth = 0): string {
  const [, name, otherwise] = /^var\(\s*(--[\w-]+)\s*(?:,(.*))?\)$/is.exec(value.trim()) ?? [];
  if (name === undefined || depth > DEEPEST) return value;
  return resolved(all.get(name.toLowerCase()) ?? otherwise ?? "", all, depth + 1);
}

/** What counts always, and what counts on a dark screen alone. */
function schemesOf(css: string): { light: string; dark: string } {
  let light = "";
  let dark = "";
  let from = 0;
  for (const match of css.matchAll(DARK_MEDIA)) {
    const start = match.index + match[0].length;
    if (match.index < from) continue;
    const end = closingBrace(css, start);
    light += css.slice(from, match.index);
    dark += css.slice(start, end);
    from = end + 1;
  }
  return { light: light + css.slice(from), dark };
}

function closingBrace(css: string, start: number): number {
  let open = 1;
  for (let at = start; at < css.length; at++) {
    if (css[at] === "{") open++;
    if (css[at] === "}" && --open === 0) return at;
  }
  return css.length;
}
