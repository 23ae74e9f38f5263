import { LANGUAGES, type Language } from "./languages";

/**
 * The texts of messages that staff can change: per kind, medium and language. Plain text with placeholders by name; what
 * fills a placeholder is never read as a text with placeholders again.
 */
export const MESSAGE_KINDS = ["invitation", "reminder"] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

export const MESSAGE_MEDIA = ["email", "sms"] as const;
export type MessageMedium = (typeof MESSAGE_MEDIA)[number];

export const MESSAGE_LANGUAGES = LANGUAGES;
export type MessageLanguage = Language;

export const TEMPLATE_FIELDS = {
  email: ["subject", "title", "opening", "why", "button"],
  sms: ["text"],
} as const;
export type EmailField = (typeof TEMPLATE_FIELDS.email)[number];
export type TemplateField = EmailField | (typeof TEMPLATE_FIELDS.sms)[number];

/** `duur` is how long filling in takes ("2 minuten"). `contact` is a whole sentence about the contact, another one for each channel. */
export const PLACEHOLDERS = ["gemeente", "datum", "onderwerp", "kanaal", "duur", "contact", "link"] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];
export type PlaceholderValues = Readonly<Record<Placeholder, string>>;

interface FieldRule {
  /** Most characters as typed. */
  most: number;
  /** Whether it may have paragraphs. */
  lines: boolean;
  may: readonly Placeholder[];
  must?: Placeholder;
}

const short = ["gemeente", "datum", "onderwerp", "kanaal", "duur"] as const;
const running = [...short, "contact"] as const;

export const FIELD_RULES: Record<TemplateField, FieldRule> = {
  subject: { most: 120, lines: false, may: short },
  title: { most: 100, lines: false, may: short },
  opening: { most: 800, lines: true, may: running },
  why: { most: 800, lines: true, may: running },
  button: { most: 40, lines: false, may: ["gemeente"] },
  text: { most: 400, lines: true, may: [...short, "link"], must: "link" },
};

/** What is wrong with a text; put into words at the edge. */
export type TextProblem =
  | { code: "required" }
  | { code: "long"; most: number; length: number }
  | { code: "brace" }
  | { code: "unknown" | "notHere"; name: string; known: readonly Placeholder[] }
  | { code: "missing"; name: Placeholder };

export type ParsedText = { ok: true; text: string } | { ok: false; problem: TextProblem };

/** A text as somebody typed it, made clean and checked. Names of placeholders may be typed in capitals. */
export function parseTemplateText(field: TemplateField, typed: string): ParsedText {
  const rule = FIELD_RULES[field];
  const text = cleanText(typed, rule.lines).replace(
    /\{\s*([\p{L}_]+)\s*\}/gu,
    (_, name: string) => `{${name.toLowerCase()}}`,
  );
  const problem = problemOf(text, rule);
  return problem === null ? { ok: true, text } : { ok: false, problem };
}

function problemOf(text: string, rule: FieldRule): TextProblem | null {
  if (text === "") return { code: "required" };
  const length = [...text].length;
  if (length > rule.most) return { code: "long", most: rule.most, length };
  const names = placeholdersIn(text);
  const strange = names.find((name) => !(rule.may as readonly string[]).includes(name));
  if (strange !== undefined) {
    const isKnown = (PLACEHOLDERS as readonly string[]).includes(strange);
    return { code: isKnown ? "notHere" : "unknown", name: strange.slice(0, 40), known: rule.may };
  }
  if (/[{}]/.test(text.replace(PLACEHOLDER, ""))) return { code: "brace" };
  if (rule.must !== undefined && !names.includes(rule.must)) return { code: "missing", name: rule.must };
  return null;
}

const PLACEHOLDER = /\{([\p{L}_]+)\}/gu;

/** The names between braces, in the order of the text. */
export const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? "");

/** The text with its placeholders filled in. A name without a value stays as it is. */
export function fillTemplate(text: string, values: Partial<PlaceholderValues>): string {
  return text.replace(PLACEHOLDER, (whole, name: string) => values[name as Placeholder] ?? whole);
}

/**
 * Composed letters (é as one), and nothing that can't be seen: control characters would end a mail header, marks of
 * direction turn a text around, and an invisible space makes a text message of 70 characters.
 */
export function cleanText(typed: string, lines: boolean): string {
  const visible = typed
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, (mark) =>
      /[\n\t]/.test(mark) ? mark : "",
    )
    .replace(/[\u00a0\u202f\t]/g, " ");
  if (!lines) return visible.replace(/\s+/g, " ").trim();
  return visible
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Which text is meant: a message's kind and medium, in one language. */
export interface TemplatePlace {
  kind: MessageKind;
  medium: MessageMedium;
  language: MessageLanguage;
}

/** The place that an address names; what it doesn't name, or not well, is the first of its kind. */
export function templatePlace(params: URLSearchParams): TemplatePlace {
  const one = <Name extends string>(of: readonly Name[], name: string): Name =>
    of.find((each) => each === params.get(name)) ?? (of[0] as Name);
  return {
    kind: one(MESSAGE_KINDS, "kind"),
    medium: one(MESSAGE_MEDIA, "medium"),
    language: one(MESSAGE_LANGUAGES, "language"),
  };
}
