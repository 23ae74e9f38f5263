import { z } from "zod";
import { atLightness, contrast, type Hex, isHex, lightnessOf, mix, nearest } from "./colour";

const hex = z.custom<Hex>((value) => typeof value === "string" && isHex(value));

/** A page and its logo are 12 kB together at most; what is left for the logo, as it goes over the line. */
export const LARGEST_LOGO = 4096;

/** A logo as it is kept: cleaned, and small. */
export const logoSchema = z.object({
  kind: z.enum(["svg", "png"]),
  /** The file, in base64. */
  data: z.string().min(1).max(200_000),
  /** Changes with the drawing, so that browsers may keep it for ever under this name. */
  version: z.string().regex(/^[\w-]{4,40}$/),
  /** Its own size, in CSS pixels; pages draw it as high as their bar has room for. */
  width: z.number().positive().max(10_000),
  height: z.number().positive().max(10_000),
  /** The name of the municipality is part of the drawing: it isn't written beside it. */
  hasName: z.boolean().default(false),
});
export type Logo = z.infer<typeof logoSchema>;

/** Where it is to be had; as "png" for mail programs, of which most show no drawing. */
export const logoAddress = ({ version, kind }: Logo, as: Logo["kind"] = kind): string =>
  `/logo/${version}.${as}`;

/** As large as there is room for, in its own proportions; in CSS pixels. */
export function drawnSize(
  { width, height }: Logo,
  room: { width: number; height: number },
): { width: number; height: number } {
  const scale = Math.min(room.height / height, room.width / width);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** What pages and mails of a municipality look like. An empty object is this product's own look. */
export const brandSchema = z.object({
  /** Buttons, links, and what is chosen. */
  primary: hex.nullable().default(null),
  /** The bar with the name. */
  bar: hex.nullable().default(null),
  /** The same on a screen that is set to dark; null: made from the other. */
  primaryDark: hex.nullable().default(null),
  barDark: hex.nullable().default(null),
  logo: logoSchema.nullable().default(null),
});
export type Brand = z.infer<typeof brandSchema>;

export const BRAND_COLOURS = ["primary", "bar", "primaryDark", "barDark"] as const;
export type BrandColour = (typeof BRAND_COLOURS)[number];

/** Surfaces of the page that the municipality's colours stand on; tokens.css has them too, which a test keeps equal. */
export const SURFACES = {
  light: { canvas: "#f3f6f6", surface: "#ffffff", sunken: "#e9eeee", text: "#14232a", onDark: "#ffffff" },
  dark: { canvas: "#0f181b", surface: "#172327", sunken: "#223035", text: "#e9f0f1", onDark: "#ffffff" },
} as const satisfies Record<Scheme, Record<string, Hex>>;
export type Scheme = "light" | "dark";

/** This product's own, of tokens.css. */
export const OWN_COLOURS = {
  primary: "#0b4f5c",
  bar: "#07343d",
  primaryDark: "#86cdd8",
  barDark: "#0a2229",
} as const satisfies Record<BrandColour, Hex>;

/** Text: 4.5 to 1 (WCAG 2.2, 1.4.3). */
export const TEXT_CONTRAST = 4.5;

const INK: Hex = "#14232a";
const WHITE: Hex = "#ffffff";

/** White or ink, whichever reads best on it. */
export const inkOn = (colour: Hex): Hex => (contrast(WHITE, colour) >= contrast(INK, colour) ? WHITE : INK);

export interface ColourProblem {
  /** What it stands on or what stands on it. */
  against: "page" | "text";
  /** 1 to 21. */
  contrast: number;
  /** The colour of the same hue nearest to it that does; null where no such colour is. */
  nearest: Hex | null;
}

/** Why a colour can't be read where the page uses it; null where it can. */
export function colourProblem(which: BrandColour, colour: Hex): ColourProblem | null {
  if (which === "bar" || which === "barDark") {
    const worth = (one: Hex) => contrast(one, inkOn(one));
    return worth(colour) >= TEXT_CONTRAST
      ? null
      : {
          against: "text",
          contrast: worth(colour),
          nearest: nearest(colour, (one) => worth(one) >= TEXT_CONTRAST),
        };
  }
  const scheme = which === "primary" ? "light" : "dark";
  const worth = (one: Hex) => {
    const { canvas, surface, sunken } = SURFACES[scheme];
    return Math.min(contrast(one, canvas), contrast(one, surface), contrast(one, sunken));
  };
  const onIt = (one: Hex) => contrast(one, inkOn(one));
  const does = (one: Hex) => worth(one) >= TEXT_CONTRAST && onIt(one) >= TEXT_CONTRAST;
  if (does(colour)) return null;
  const isPage = worth(colour) < TEXT_CONTRAST;
  return {
    against: isPage ? "page" : "text",
    contrast: isPage ? worth(colour) : onIt(colour),
    nearest: nearest(colour, does),
  };
}

/** For a dark screen, from the colour for a light one: the same hue, light enough to read. */
export function forDark(primary: Hex): Hex {
  const light = atLightness(primary, Math.max(0.8, lightnessOf(primary)));
  return nearest(light, (one) => colourProblem("primaryDark", one) === null) ?? OWN_COLOURS.primaryDark;
}

/** Dimmed as with the light off: towards the ground of the page, until white reads well on it. */
function barForDark(bar: Hex): Hex {
  const { canvas } = SURFACES.dark;
  const [from, to] = [lightnessOf(canvas), lightnessOf(bar)];
  return to <= DARK_BAR ? bar : mix(bar, canvas, (DARK_BAR - from) / (to - from));
}

/** How light a bar is on a dark screen at most (Oklab). */
const DARK_BAR = 0.3;

export type Palette = Record<
  | "primary"
  | "primary-strong"
  | "primary-subtle"
  | "on-primary"
  | "bar"
  | "bar-ring"
  | "on-bar"
  | "on-bar-subtle",
  Hex
>;

/** A breath of it over the surface: as much as leaves the colour itself readable on it. */
function subtle(primary: Hex, scheme: Scheme): Hex {
  const { surface } = SURFACES[scheme];
  for (let share = scheme === "light" ? 0.12 : 0.2; share > 0; share -= 0.01) {
    const under = mix(primary, surface, share);
    if (contrast(primary, under) >= TEXT_CONTRAST) return under;
  }
  return surface;
}

/** Every colour of the page that follows from the municipality's, by the name of its token; null: its own look. */
export function paletteOf(brand: Brand, scheme: Scheme): Palette | null {
  if (brand.primary === null && brand.bar === null) return null;
  const light = brand.primary ?? OWN_COLOURS.primary;
  const bar = brand.bar ?? atLightness(light, Math.min(lightnessOf(light), 0.32));
  const primary = scheme === "light" ? light : (brand.primaryDark ?? forDark(light));
  const shownBar = scheme === "light" ? bar : (brand.barDark ?? barForDark(bar));
  const onBar = inkOn(shownBar);
  const away = scheme === "light" ? -0.1 : 0.08;
  return {
    primary,
    "primary-strong": atLightness(primary, Math.min(1, Math.max(0, lightnessOf(primary) + away))),
    "primary-subtle": subtle(primary, scheme),
    "on-primary": inkOn(primary),
    bar: shownBar,
    // Away from the colour of the text, which stays as easy to read.
    "bar-ring": mix(onBar === WHITE ? "#000000" : WHITE, shownBar, 0.1),
    "on-bar": onBar,
    "on-bar-subtle": mix(onBar, shownBar, 0.85),
  };
}
