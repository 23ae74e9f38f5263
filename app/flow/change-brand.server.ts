import { BRAND_COLOURS, type Brand, type BrandColour, type Logo } from "~/domain/brand";
import { type BrandProblem, readColours } from "~/domain/brand-form";
import { coloursInSheet, type FoundColours } from "~/domain/brand-tokens";
import { type Hex, isHex } from "~/domain/colour";
import { cleanLogo, type LogoProblem } from "./clean-logo.server";

/** Bytes of design tokens; those of a whole organisation are some 300 kB. */
const LARGEST_SHEET = 900 * 1024;

export type TypedBrand = Record<BrandColour, string> & { tokens: string; hasName: boolean; noLogo: boolean };

/** What is asked of the form. */
export type BrandIntent =
  | { do: "save" }
  | { do: "show" }
  | { do: "tokens" }
  | { do: "take"; which: BrandColour; colour: Hex };

export interface BrandAnswer {
  typed: TypedBrand;
  problems: Partial<Record<BrandColour, BrandProblem>>;
  logoProblem: { problem: LogoProblem; bytes: number | null } | null;
  /** What came from a sheet; null where none was read. */
  found: FoundColours | null;
  /** To be saved; null where something is wrong, or saving wasn't asked. */
  brand: Brand | null;
}

export function intentOf(form: FormData): BrandIntent {
  const intent = String(form.get("intent") ?? "save");
  const [, which, colour] = /^take ([A-Za-z]+) (#[0-9a-f]{6})$/.exec(intent) ?? [];
  const taken = BRAND_COLOURS.find((one) => one === which);
  if (taken !== undefined && colour !== undefined && isHex(colour))
    return { do: "take", which: taken, colour };
  return intent === "show" || intent === "tokens" ? { do: intent } : { do: "save" };
}

/** Reads the form of the municipality's look. A file with nothing in it is none. */
export async function readBrandForm(form: FormData, current: Brand): Promise<BrandAnswer> {
  const intent = intentOf(form);
  const typed = typedBrand(form);
  const found = intent.do === "tokens" ? coloursInSheet(await sheetIn(form, typed.tokens)) : null;
  for (const which of BRAND_COLOURS) {
    const taken = found?.[which];
    if (taken !== undefined) typed[which] = taken.colour;
  }
  if (intent.do === "take") typed[intent.which] = intent.colour;
  const { colours, problems } = readColours(typed);
  const { logo, logoProblem } = await logoIn(form, typed, current.logo);
  const isRight = Object.keys(problems).length === 0 && logoProblem === null;
  const brand = intent.do === "save" && isRight ? { ...colours, logo } : null;
  return { typed, problems, logoProblem, found, brand };
}

const typedBrand = (form: FormData): TypedBrand => {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  return {
    ...(Object.fromEntries(BRAND_COLOURS.map((which) => [which, text(which).trim().slice(0, 60)])) as Record<
      BrandColour,
      string
    >),
    tokens: text("tokens").slice(0, LARGEST_SHEET),
    hasName: form.get("hasName") !== null,
    noLogo: form.get("noLogo") !== null,
  };
};

async function sheetIn(form: FormData, pasted: string): Promise<string> {
  const file = form.get("tokensFile");
  const uploaded =
    file instanceof File && file.size > 0 && file.size <= LARGEST_SHEET ? await file.text() : "";
  return `${pasted}\n${uploaded}`;
}

async function logoIn(
  form: FormData,
  { hasName, noLogo }: TypedBrand,
  current: Logo | null,
): Promise<{ logo: Logo | null; logoProblem: BrandAnswer["logoProblem"] }> {
  const file = form.get("logo");
  if (!(file instanceof File) || file.size === 0)
    return { logo: noLogo || current === null ? null : { ...current, hasName }, logoProblem: null };
  const read = cleanLogo(Buffer.from(await file.arrayBuffer()));
  return read.ok
    ? { logo: { ...read.logo, hasName }, logoProblem: null }
    : { logo: null, logoProblem: { problem: read.problem, bytes: read.bytes ?? null } };
}
