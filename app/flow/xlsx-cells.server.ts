import type { ExportKind } from "~/domain/export-table";

/** Places in the list of looks that xlsx-parts.server.ts writes. */
export const LOOKS: Record<ExportKind | "header" | "wrapped", number> = {
  text: 0,
  header: 1,
  count: 2,
  grade: 3,
  percent: 4,
  month: 5,
  wrapped: 6,
};

/** What a cell holds at most. */
const LONGEST = 32_767;

const MARKUP: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text for XML: without the characters that XML has no place for, and with what a spreadsheet would read as a code. */
export function safeText(value: string): string {
  const cut = value.length > LONGEST ? value.slice(0, LONGEST) : value;
  return (
    cut
      .replace(LONE_SURROGATE, "\ufffd")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML can't hold.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_")
      .replace(/[&<>"]/g, (sign) => MARKUP[sign] as string)
  );
}

/** 0 as "A", 26 as "AA". */
export function columnLetters(index: number): string {
  const rest = index % 26;
  const letter = String.fromCharCode(65 + rest);
  return index < 26 ? letter : columnLetters((index - rest) / 26 - 1) + letter;
}

/** Days since 30 December 1899, as spreadsheets count. */
export const serialDay = (moment: number): number => Math.round(moment / 86_400_000) + 25_569;

/** Gives each sheet a name that a spreadsheet takes: 31 characters, without signs that stand for something, no two the same. */
export function sheetNames(): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    const plain = wanted.replace(/[[\]:*?/\\']/g, " ").trim() || "Blad";
    for (let number = 1; ; number += 1) {
      const suffix = number === 1 ? "" : ` (${number})`;
      const name = plain.slice(0, 31 - suffix.length) + suffix;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}
