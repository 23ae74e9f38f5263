import iconv from "iconv-lite";

/** The text of a file: UTF-8, or UTF-16 by its mark; else Windows-1252, which takes everything, and so is a guess. */
export function textOf(bytes: Buffer): { text: string; isGuess: boolean } {
  const mark = bytes.subarray(0, 2).toString("hex");
  if (mark === "fffe") return { text: iconv.decode(bytes, "utf16-le"), isGuess: false };
  if (mark === "feff") return { text: iconv.decode(bytes, "utf16-be"), isGuess: false };
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
