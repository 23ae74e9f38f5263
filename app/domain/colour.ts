/** An opaque sRGB colour as pages write it: "#0b4f5c", six digits, lower case. */
export type Hex = `#${string}`;

type Triple = readonly [number, number, number];

export const isHex = (text: string): text is Hex => /^#[0-9a-f]{6}$/.test(text);

/**
 * A colour as people and style sheets write it: #abc, #aabbcc, "0b4f5c", rgb() and hsl() with commas or spaces, and the
 * colours that CSS has a name for and municipalities use. Null for anything else, and for what is seen through.
 */
export function readColour(written: string): Hex | null {
  const text = written.trim().toLowerCase();
  const named = NAMED[text];
  if (named !== undefined) return named;
  const digits = /^#?([0-9a-f]{3,8})$/.exec(text)?.[1];
  if (digits !== undefined) return ofDigits(digits);
  const [, model, inside] = /^(rgb|hsl)a?\(([^()]*)\)$/.exec(text) ?? [];
  if (model === undefined || inside === undefined) return null;
  const [a, b, c, alpha = "1", ...more] = inside.split(/[\s,/]+/).filter((part) => part !== "");
  if (a === undefined || b === undefined || c === undefined || more.length > 0) return null;
  if (portion(alpha, 1) !== 1) return null;
  return model === "rgb"
    ? hexOf([portion(a, 255) / 255, portion(b, 255) / 255, portion(c, 255) / 255])
    : ofHsl(angle(a), portion(b, 100) / 100, portion(c, 100) / 100);
}

const NAMED: Record<string, Hex> = {
  white: "#ffffff",
  black: "#000000",
  red: "#ff0000",
  green: "#008000",
  blue: "#0000ff",
  navy: "#000080",
  teal: "#008080",
  purple: "#800080",
  maroon: "#800000",
  orange: "#ffa500",
  yellow: "#ffff00",
};

function ofDigits(digits: string): Hex | null {
  const long = digits.length <= 4 ? [...digits].map((digit) => digit + digit).join("") : digits;
  if (long.length === 8 && !long.endsWith("ff")) return null;
  return long.length === 6 || long.length === 8 ? `#${long.slice(0, 6)}` : null;
}

/** A number, or a percentage of `whole`. */
const portion = (text: string, whole: number): number =>
  text.endsWith("%") ? (Number(text.slice(0, -1)) / 100) * whole : Number(text);

const angle = (text: string): number => Number(text.replace(/deg$/, ""));

function ofHsl(hue: number, saturation: number, lightness: number): Hex | null {
  const chroma = saturation * Math.min(lightness, 1 - lightness);
  const at = (offset: number) => {
    const k = (((offset + hue / 30) % 12) + 12) % 12;
    return lightness - chroma * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  };
  return hexOf([at(0), at(8), at(4)]);
}

/** Of parts from 0 to 1; null where one isn't a number, the nearest where one lies outside. */
function hexOf(parts: Triple): Hex | null {
  if (parts.some((part) => !Number.isFinite(part))) return null;
  const digits = parts.map((part) =>
    Math.round(Math.min(1, Math.max(0, part)) * 255)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${digits.join("")}`;
}

const partsOf = (hex: Hex): Triple => [
  Number.parseInt(hex.slice(1, 3), 16) / 255,
  Number.parseInt(hex.slice(3, 5), 16) / 255,
  Number.parseInt(hex.slice(5, 7), 16) / 255,
];

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

const gamma = (part: number): number =>
  part <= 0.0031308 ? part * 12.92 : 1.055 * Math.max(0, part) ** (1 / 2.4) - 0.055;

/** Relative luminance, 0 (black) to 1 (white). WCAG 2.2, definition of relative luminance. */
export function luminance(hex: Hex): number {
  const [red, green, blue] = partsOf(hex).map(linear) as unknown as Triple;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, 1 to 21. WCAG 2.2, definition of contrast ratio. */
export function contrast(one: Hex, other: Hex): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** Lightness 0 to 1, and the two axes of colour. Björn Ottosson, "A perceptual color space" (Oklab, 2020). */
function oklabOf(hex: Hex): Triple {
  const [r, g, b] = partsOf(hex).map(linear) as unknown as Triple;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function rgbOf([lightness, a, b]: Triple): Triple {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

const isInside = (parts: Triple): boolean => parts.every((part) => part > -0.001 && part < 1.001);

/** The same hue, lighter or darker (0 to 1), with as much of its colour as a screen has at that lightness. */
export function atLightness(hex: Hex, lightness: number): Hex {
  const [, a, b] = oklabOf(hex);
  for (let share = 1; share > 0; share -= 0.02) {
    const parts = rgbOf([lightness, a * share, b * share]);
    if (isInside(parts)) return hexOf(parts) as Hex;
  }
  return hexOf(rgbOf([lightness, 0, 0])) as Hex;
}

/** How light a colour looks, 0 to 1 (Oklab). */
export const lightnessOf = (hex: Hex): number => oklabOf(hex)[0];

/** `share` of the first and the rest of the other, as the eye mixes them. */
export function mix(first: Hex, other: Hex, share: number): Hex {
  const [one, two] = [oklabOf(first), oklabOf(other)];
  const at = (axis: 0 | 1 | 2) => one[axis] * share + two[axis] * (1 - share);
  return hexOf(rgbOf([at(0), at(1), at(2)])) as Hex;
}

const STEP = 0.004;

/** The colour nearest in lightness, of the same hue, for which `does` holds; null where none does. */
export function nearest(hex: Hex, does: (colour: Hex) => boolean): Hex | null {
  if (does(hex)) return hex;
  const lightness = lightnessOf(hex);
  for (let away = STEP; away <= 1; away += STEP) {
    for (const to of [lightness - away, lightness + away]) {
      if (to < 0 || to > 1) continue;
      const colour = atLightness(hex, to);
      if (does(colour)) return colour;
    }
  }
  return null;
}
