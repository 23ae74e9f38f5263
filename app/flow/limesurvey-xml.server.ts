import { SaxesParser } from "saxes";
import type { LimeSurveyDocument } from "~/domain/limesurvey";

export type XmlReading =
  | { ok: true; document: LimeSurveyDocument }
  | { ok: false; problem: "xml_entities" | "not_limesurvey" }
  | { ok: false; problem: "xml_broken"; line: number };

/** Thrown inside the parser to end the reading at once. */
class Refused extends Error {
  constructor(readonly problem: "xml_entities" | "not_limesurvey" | "xml_broken") {
    super(problem);
  }
}

/** document > table > rows > row > field is five deep. */
const DEEPEST = 12;
const MOST_ROWS = 100_000;

/**
 * The tables of a survey that LimeSurvey exported. A document type is refused as soon as it begins, before anything in
 * it is read: LimeSurvey writes none, and it is what bombs and references to other files are made of.
 */
export function readLimeSurveyXml(text: string): XmlReading {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const document: LimeSurveyDocument = { type: "", version: "", languages: [], tables: new Map() };
  const path: string[] = [];
  let value = "";
  let row: Record<string, string> | null = null;
  let rows = 0;
  const refuse = (problem: Refused["problem"]) => {
    throw new Refused(problem);
  };
  parser.on("doctype", () => refuse("xml_entities"));
  parser.on("error", (error) =>
    refuse(/undefined entity/i.test(error.message) ? "xml_entities" : "xml_broken"),
  );
  parser.on("opentag", ({ name }) => {
    path.push(name);
    value = "";
    if (path.length > DEEPEST || (path.length === 1 && name !== "document")) refuse("not_limesurvey");
    if (path.length === 4 && name === "row" && path[2] === "rows") {
      row = {};
      rows += 1;
      if (rows > MOST_ROWS) refuse("not_limesurvey");
    }
  });
  const take = (part: string) => {
    value += part;
  };
  parser.on("text", take);
  parser.on("cdata", take);
  parser.on("closetag", ({ name }) => {
    if (path.length === 2 && name === "LimeSurveyDocType") document.type = value.trim();
    if (path.length === 2 && name === "DBVersion") document.version = value.trim();
    if (path.length === 3 && path[1] === "languages") document.languages.push(value.trim());
    if (row !== null && path.length === 5) row[name] = value;
    if (row !== null && path.length === 4) {
      const table = path[1] ?? "";
      const found = document.tables.get(table) ?? [];
      found.push(row);
      document.tables.set(table, found);
      row = null;
    }
    path.pop();
    value = "";
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.problem === "xml_broken") return { ok: false, problem: "xml_broken", line: parser.line };
    return { ok: false, problem: error.problem };
  }
  return document.type === "" ? { ok: false, problem: "not_limesurvey" } : { ok: true, document };
}
