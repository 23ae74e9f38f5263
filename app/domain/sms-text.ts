import type { Language } from "./languages";
import { fillTemplate, type Placeholder, type PlaceholderValues } from "./message-template";

/** GSM 03.38 (3GPP TS 23.038): the letters that count as one. */
const BASIC = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
/** Its extension table: an escape goes before each of these, so they count as two. */
const EXTENDED = new Set("\f^{}\\[~]|€");

export type TextEncoding = "gsm7" | "ucs2";

/** How much fits in one message, and in each part of a longer one, whose header takes the rest. */
export const SEGMENT_LIMITS = {
  gsm7: { single: 160, part: 153 },
  ucs2: { single: 70, part: 67 },
} as const;

/**
 * In how many a text may leave: one; two in a language whose script has no letter in GSM-7, as the 70 characters that
 * remain are too few for a link and two sentences.
 */
export const mostSegments = (language: Language): 1 | 2 => (isOtherScript(language) ? 2 : 1);

/** Written in letters that no spelling brings into the GSM alphabet. */
export const isOtherScript = (language: Language): boolean => language === "ar" || language === "uk";

/** What so many messages hold together. */
export function roomIn(encoding: TextEncoding, segments: number): number {
  const { single, part } = SEGMENT_LIMITS[encoding];
  return segments <= 1 ? single : segments * part;
}

export interface TextMeasure {
  encoding: TextEncoding;
  /** What it counts for: a letter of the extension table as two, an emoji mostly as two. */
  length: number;
  /** What one message holds in this encoding. */
  limit: number;
  /** 0 for an empty text. */
  segments: number;
  /** The characters that GSM-7 doesn't have, each once, in the order of the text; they force UCS-2 upon all of it. */
  forcing: string[];
  /** The characters that count as two in GSM-7, each once. */
  double: string[];
}

/**
 * How a text leaves as a text message: GSM-7 where every character is in its alphabet (160, or 153 a part), else UCS-2
 * (70, or 67 a part). An escaped letter or a pair of surrogates is never cut in two by the end of a part.
 */
export function measureText(text: string): TextMeasure {
  const characters = [...text];
  const forcing = [...new Set(characters.filter((one) => !BASIC.has(one) && !EXTENDED.has(one)))];
  const encoding = forcing.length === 0 ? "gsm7" : "ucs2";
  const sizes = characters.map((one) => (encoding === "gsm7" ? (EXTENDED.has(one) ? 2 : 1) : one.length));
  const length = sizes.reduce((sum, size) => sum + size, 0);
  const { single, part } = SEGMENT_LIMITS[encoding];
  const double = [...new Set(characters.filter((one) => encoding === "gsm7" && EXTENDED.has(one)))];
  const segments = length === 0 ? 0 : length <= single ? 1 : parts(sizes, part);
  return { encoding, length, limit: single, segments, forcing, double };
}

function parts(sizes: readonly number[], most: number): number {
  let count = 1;
  let filled = 0;
  for (const size of sizes) {
    if (filled + size > most) {
      count += 1;
      filled = 0;
    }
    filled += size;
  }
  return count;
}

/**
 * The nearest spelling in the GSM alphabet: letters lose an accent that it doesn't have, quotation marks, dashes and
 * spaces become plain ones, and what remains is left out.
 */
export function inGsmAlphabet(text: string): string {
  return [...text.normalize("NFC")]
    .map((letter) => {
      if (isGsm(letter)) return letter;
      const plain = PLAIN[letter] ?? letter.normalize("NFKD").replace(/\p{M}/gu, "").replace("⁄", "/");
      return [...plain].every(isGsm) ? plain : "";
    })
    .join("");
}

const isGsm = (letter: string): boolean => BASIC.has(letter) || EXTENDED.has(letter);

const PLAIN: Record<string, string> = Object.fromEntries(
  (
    [
      ["’‘‚‛′´`ʼ", "'"],
      ["“”„‟″«»", '"'],
      ["‐‑‒–—―−", "-"],
      ["•·", "-"],
      ["…", "..."],
      ["×", "x"],
      ["œ", "oe"],
      ["Œ", "OE"],
      ["ł", "l"],
      ["Ł", "L"],
      ["đ", "d"],
      ["Đ", "D"],
      ["ı", "i"],
      ["\u00a0\u2002\u2003\u2009\u202f", " "],
    ] as const
  ).flatMap(([letters, plain]) => [...letters].map((letter) => [letter, plain])),
);

export interface FittedText {
  text: string;
  measure: TextMeasure;
  /** What had to be shortened to fit in one message. */
  shortened: Placeholder[];
}

/** What may be shortened, in this order, and to how many letters at least. */
const SHORTENED: readonly [Placeholder, least: number][] = [
  ["onderwerp", 12],
  ["gemeente", 8],
];

/**
 * The text message of a template. Where the template itself is in the GSM alphabet, what is filled in is spelled in it
 * too; a long topic or name is shortened as far as one message asks for it, or where that is not enough as far as `most`
 * messages do.
 */
export function fitText(template: string, values: PlaceholderValues, most = 1): FittedText {
  let fitted = fitInto(template, values, 1);
  for (let segments = 2; segments <= most && fitted.measure.segments >= segments; segments += 1)
    fitted = fitInto(template, values, segments);
  return fitted;
}

function fitInto(template: string, values: PlaceholderValues, segments: number): FittedText {
  const isPlain = measureText(fillTemplate(template, noValues)).encoding === "gsm7";
  const spelled = (value: string) => (isPlain ? inGsmAlphabet(value) : value.normalize("NFC"));
  const filled: Record<Placeholder, string> = {
    gemeente: spelled(values.gemeente),
    datum: spelled(values.datum),
    onderwerp: spelled(values.onderwerp),
    kanaal: spelled(values.kanaal),
    duur: spelled(values.duur),
    contact: spelled(values.contact),
    link: values.link,
  };
  const shortened: Placeholder[] = [];
  let text = fillTemplate(template, filled);
  let measure = measureText(text);
  for (const [name, least] of SHORTENED) {
    const whole = [...filled[name]];
    if (measure.segments <= segments || whole.length <= least || !template.includes(`{${name}}`)) continue;
    shortened.push(name);
    for (let keep = whole.length - 1; keep >= least && measure.segments > segments; keep -= 1) {
      filled[name] = `${whole.slice(0, keep).join("").trimEnd()}.`;
      text = fillTemplate(template, filled);
      measure = measureText(text);
    }
  }
  return { text, measure, shortened };
}

const noValues = { gemeente: "", datum: "", onderwerp: "", kanaal: "", contact: "", link: "" };
