import iconv from "iconv-lite";

const MARKS: Record<string, "utf16-le" | "utf16-be"> = { fffe: "utf16-le", feff: "utf16-be" };
/** Bytes from the start by which two bytes a letter are known. */
const SAMPLE = 1000;

/**
 * In which order a file has two bytes a letter; null where it has not. By its mark, else by its zeros: of the letters,
 * digits and separators that our files are made of one byte is 0, always at the same side. Asks for at least 4 bytes.
 */
export function utf16Of(bytes: Buffer): "utf16-le" | "utf16-be" | null {
  const marked = MARKS[bytes.subarray(0, 2).toString("hex")];
  if (marked) return marked;
  const pairs = Math.floor(Math.min(bytes.length, SAMPLE) / 2);
  if (pairs < 2) return null;
  let [first, second] = [0, 0];
  for (let at = 0; at < pairs * 2; at += 2) {
    if (bytes[at] === 0) first += 1;
    if (bytes[at + 1] === 0) second += 1;
  }
  if (first === 0 && second > pairs / 2) return "utf16-le";
  return second === 0 && first > pairs / 2 ? "utf16-be" : null;
}

/** The text of a file: UTF-8 or UTF-16; else Windows-1252, which takes everything, and so is a guess. */
export function textOf(bytes: Buffer): { text: string; isGuess: boolean } {
  const utf16 = utf16Of(bytes);
  if (utf16) return { text: iconv.decode(bytes, utf16), isGuess: false };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), isGuess: false };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { text: iconv.decode(bytes, "win1252"), isGuess: true };
  }
}

/** Whether bytes begin as a ZIP does: a workbook of Excel or LibreOffice is one. */
export const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString("hex") === "504b";

/** Whether bytes begin as a workbook of Excel did before 2007 (.xls). */
export const isOldWorkbook = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString("hex") === "d0cf11e0";
