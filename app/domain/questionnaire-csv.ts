import { LANGUAGES, type Language } from "./languages";
import {
  type Condition,
  DONT_KNOW,
  LOOKS,
  type LocalText,
  type Look,
  MOST_DRAFT_OPTIONS,
  QUESTION_KINDS,
  type Question,
  type QuestionKind,
  valuesOf,
} from "./questionnaire";
import {
  assembleImport,
  codeFrom,
  freeKey,
  type ImportedQuestionnaire,
  type ImportNote,
  type MadeQuestion,
} from "./questionnaire-import";

/** The columns of a file of questions. Those with a text may be there once more per language: `vraag_en`, `antwoorden_ar`. */
export const QUESTION_COLUMNS = [
  "vraagcode",
  "soort",
  "vraag",
  "toelichting",
  "antwoorden",
  "verplicht",
  "alleen_na",
  "uiterlijk",
] as const;
export type QuestionColumn = (typeof QUESTION_COLUMNS)[number];

const ALIASES: Record<QuestionColumn, string[]> = {
  vraagcode: ["code", "key", "question_key", "id"],
  soort: ["kind", "type", "vraagsoort", "vraagtype"],
  vraag: ["text", "question", "tekst", "vraagtekst"],
  toelichting: ["hint", "help", "uitleg"],
  antwoorden: ["options", "answers", "opties", "antwoordopties", "keuzes"],
  verplicht: ["required", "mandatory"],
  alleen_na: ["show_if", "voorwaarde", "conditie", "alleen_als"],
  uiterlijk: ["look", "weergave"],
};
const PER_LANGUAGE: readonly QuestionColumn[] = ["vraag", "toelichting", "antwoorden"];

const KINDS: Record<QuestionKind, string[]> = {
  grade: ["rapportcijfer", "cijfer", "rating"],
  agree5: ["stelling", "mening", "agree", "schaal"],
  yes_no: ["ja_nee", "ja_of_nee", "janee"],
  choice: ["keuze", "een_antwoord", "enkele_keuze", "keuzevraag"],
  choices: ["meerkeuze", "meer_antwoorden", "meerdere_antwoorden", "meerdere_keuzes", "keuzes"],
  open: ["open_vraag", "openvraag"],
  contact_me: ["contact", "contact_opnemen", "contactverzoek"],
  text: ["tekst", "tekstblok", "uitleg"],
};
const LOOK_NAMES: Record<Look, string[]> = {
  words: ["woorden", ""],
  smileys: ["smileys", "smiley", "gezichtjes"],
  stars: ["sterren", "ster"],
};

const plainName = (text: string): string => codeFrom(text) ?? "";

/** Which column is what, in which language. */
export interface QuestionColumns {
  places: Map<string, number>;
  languages: Language[];
  unknown: string[];
}

/** Null where no column can be the question: then it is no file of questions. */
export function questionColumns(header: readonly string[]): QuestionColumns | null {
  const places = new Map<string, number>();
  const languages = new Set<Language>(["nl"]);
  const unknown: string[] = [];
  for (const [place, name] of header.entries()) {
    const plain = plainName(name);
    const [, base = plain, language] = /^(.+?)_([a-z]{2})$/.exec(plain) ?? [];
    const spoken = LANGUAGES.find((one) => one === language);
    const isPlain = columnNamed(plain);
    const localised = spoken && columnNamed(base);
    const column = isPlain ?? localised;
    const id =
      column === undefined
        ? ""
        : isPlain
          ? `${column}.nl`
          : PER_LANGUAGE.includes(column)
            ? `${column}.${spoken}`
            : "";
    if (id === "" || places.has(id)) {
      if (name.trim() !== "") unknown.push(name.trim().slice(0, 40));
      continue;
    }
    places.set(id, place);
    if (spoken && !isPlain) languages.add(spoken);
  }
  if (!places.has("vraag.nl")) return null;
  return { places, languages: LANGUAGES.filter((language) => languages.has(language)), unknown };
}

const columnNamed = (name: string): QuestionColumn | undefined =>
  QUESTION_COLUMNS.find((column) => column === name || ALIASES[column].includes(name));

/** A row of the file: its line, its cells, and whether it could be read. */
export interface QuestionRow {
  line: number;
  fields: readonly string[];
  isBroken: boolean;
}

/** A file of questions as a questionnaire, with what became of each row. */
export function fromQuestionRows(
  rows: readonly QuestionRow[],
  { places, languages, unknown }: QuestionColumns,
  name: string,
): ImportedQuestionnaire {
  const taken = new Set<string>();
  const earlier = new Map<string, Question>();
  const made = rows.map((row): MadeQuestion => {
    const cell = (column: QuestionColumn, language: Language = "nl") =>
      // What is given out ourselves has a ' before what a spreadsheet would run as a formula.
      (row.fields[places.get(`${column}.${language}`) ?? -1] ?? "").trim().replace(/^'(?=[=+\-@])/, "");
    const texts = (column: QuestionColumn): LocalText => {
      const text: LocalText = { nl: "" };
      for (const language of languages) {
        const words = cell(column, language);
        if (words !== "") text[language] = words;
      }
      return text;
    };
    const text = texts("vraag");
    const source = cell("vraagcode") || String(row.line);
    const leftOut = (note: ImportNote): MadeQuestion => ({
      source,
      text: shown(text),
      question: null,
      notes: [note],
    });
    if (row.isBroken) return leftOut({ code: "left_row_broken", values: { line: row.line } });
    if (shown(text) === "") return leftOut({ code: "left_no_text" });
    const kind = kindNamed(cell("soort"), cell("antwoorden"));
    if (kind === "missing") return leftOut({ code: "left_kind_missing" });
    if (kind === null)
      return leftOut({ code: "left_kind_unknown", values: { type: cell("soort").slice(0, 40) } });
    const notes: ImportNote[] = [];
    const question: Question = {
      key: keyOf(cell("vraagcode"), text, kind, taken, notes),
      kind,
      wording: 1,
      text,
      ...(shown(texts("toelichting")) === "" ? {} : { hint: texts("toelichting") }),
      required: kind !== "text" && /^(ja|j|yes|y|true|waar|1|x)$/i.test(cell("verplicht")),
    };
    const cells = Object.fromEntries(languages.map((language) => [language, cell("antwoorden", language)]));
    if (kind === "choice" || kind === "choices") question.options = optionsOf(cells, notes);
    else if (shown(cells as LocalText) !== "") notes.push({ code: "options_unused" });
    addLook(question, cell("uiterlijk"), notes);
    addCondition(question, cell("alleen_na"), earlier, notes);
    earlier.set(cell("vraagcode").toLowerCase(), question);
    earlier.set(question.key, question);
    return { source, text: shown(text), question, notes };
  });
  const notes: ImportNote[] =
    unknown.length === 0
      ? []
      : [{ code: "unknown_columns", values: { columns: unknown.slice(0, 20).join(", ") } }];
  return assembleImport({ name, title: { nl: name }, languages }, made, notes);
}

const shown = (text: LocalText): string => text.nl || Object.values(text).find(Boolean) || "";

function kindNamed(name: string, options: string): QuestionKind | "missing" | null {
  const plain = plainName(name);
  if (plain === "") return options === "" ? "missing" : "choice";
  return QUESTION_KINDS.find((kind) => kind === plain || KINDS[kind].includes(plain)) ?? null;
}

function keyOf(
  code: string,
  text: LocalText,
  kind: QuestionKind,
  taken: Set<string>,
  notes: ImportNote[],
): string {
  const given = codeFrom(code);
  const wanted = given ?? (codeFrom(shown(text))?.slice(0, 30).replace(/_+$/, "") || kind);
  const key = freeKey(wanted, taken);
  if (given === null) notes.push({ code: "key_from_text", values: { made: key } });
  else if (key !== given) notes.push({ code: "key_twice", values: { key: code, made: key } });
  else if (key !== code.toLowerCase()) notes.push({ code: "key_made", values: { key: code, made: key } });
  return key;
}

const parted = (cell: string): string[] =>
  cell
    .split(/[|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** "Ja | Voor een deel | Nee"; the same in each language, in the same order. */
function optionsOf(cells: Record<string, string>, notes: ImportNote[]): NonNullable<Question["options"]> {
  const perLanguage = Object.entries(cells).map(([language, cell]) => [language, parted(cell)] as const);
  const length = Math.max(...perLanguage.map(([, parts]) => parts.length));
  const taken = new Set<string>([DONT_KNOW]);
  const options: NonNullable<Question["options"]> = [];
  for (let place = 0; place < length; place += 1) {
    const text: LocalText = { nl: "" };
    for (const [language, parts] of perLanguage) {
      const words = parts[place];
      if (words !== undefined) text[language as Language] = words;
    }
    if (/^(ik )?weet( ik)?( het)? niet\b|^geen mening/i.test(text.nl)) {
      notes.push({ code: "dont_know_built_in" });
      continue;
    }
    options.push({ value: freeKey(codeFrom(shown(text).slice(0, 30)) ?? "answer", taken), text });
  }
  if (options.length > MOST_DRAFT_OPTIONS) {
    notes.push({ code: "options_too_many", values: { length: options.length, most: MOST_DRAFT_OPTIONS } });
  }
  return options.slice(0, MOST_DRAFT_OPTIONS);
}

function addLook(question: Question, name: string, notes: ImportNote[]): void {
  const plain = plainName(name);
  if (plain === "") return;
  const look = LOOKS.find((one) => one === plain || LOOK_NAMES[one].includes(plain));
  if (look === undefined || question.kind !== "agree5")
    notes.push({ code: "look_unknown", values: { look: name } });
  else if (look !== "words") question.look = look;
}

/** "terugbellen = ja", "cijfer = 1-5", "soort = balie | telefoon". */
function addCondition(
  question: Question,
  cell: string,
  earlier: ReadonlyMap<string, Question>,
  notes: ImportNote[],
): void {
  if (cell === "") return;
  const condition = conditionFrom(cell, earlier);
  if (condition) question.showIf = condition;
  else notes.push({ code: "condition_gone", values: { condition: cell.slice(0, 300) } });
}

function conditionFrom(cell: string, earlier: ReadonlyMap<string, Question>): Condition | null {
  const [, code = "", answers = ""] = /^\s*([^=:]+?)\s*[=:]\s*(.+)$/s.exec(cell) ?? [];
  const other = earlier.get(code.toLowerCase()) ?? earlier.get(plainName(code));
  if (other === undefined) return null;
  const possible = valuesOf(other);
  const is = answers.split(/\s*[|\n]\s*|\s+of\s+|\s+or\s+/i).flatMap((answer): (string | null)[] => {
    const [, from, to] = /^(\d+)\s*(?:-|–|t\/m|tot en met)\s*(\d+)$/.exec(answer) ?? [];
    if (from !== undefined) {
      const within = possible.filter((value) => Number(value) >= Number(from) && Number(value) <= Number(to));
      return within.length === 0 ? [null] : within;
    }
    return [valueNamed(answer, other, possible)];
  });
  return is.length === 0 || is.includes(null) ? null : { key: other.key, is: [...new Set(is as string[])] };
}

function valueNamed(name: string, { options = [] }: Question, possible: readonly string[]): string | null {
  const plain = name.trim().toLowerCase();
  const option = options.find(({ text }) => text.nl.trim().toLowerCase() === plain);
  const words: Record<string, string> = { ja: "yes", nee: "no", "weet niet": DONT_KNOW };
  const value = option?.value ?? (possible.includes(plain) ? plain : words[plain]);
  return value !== undefined && possible.includes(value) ? value : null;
}
