import { CHANNELS, type Channel } from "./contact";

/** The columns of a file of contacts, under the names that the header has. */
export const CSV_COLUMNS = [
  "source",
  "id",
  "channel",
  "topic",
  "team",
  "occurred_at",
  "email",
  "phone",
  "language",
  "callback_requested_at",
  "called_back_at",
  "wait_seconds",
  "handled_at",
  "no_survey",
] as const;

export type CsvColumn = (typeof CSV_COLUMNS)[number];

export const REQUIRED_COLUMNS = ["source", "id", "channel", "topic", "occurred_at"] as const;

/** Why a file can't be read at all. */
export type FileProblem =
  | "empty"
  | "spreadsheet"
  | "no_columns"
  | "no_header"
  | "header_not_closed"
  | "header_too_long";

/** Which field of a row holds what; a column that isn't in the file may have one value for all rows. */
export type CsvMapping = { [column in CsvColumn]?: { field: number } | { always: string } };

const PATHS: Record<CsvColumn, string> = {
  source: "source",
  id: "id",
  channel: "channel",
  topic: "topic",
  team: "team",
  occurred_at: "occurredAt",
  email: "resident.email",
  phone: "resident.phone",
  language: "resident.language",
  callback_requested_at: "callback.requestedAt",
  called_back_at: "callback.calledBackAt",
  wait_seconds: "service.waitSeconds",
  handled_at: "service.handledAt",
  no_survey: "noSurvey",
};

export function pathOfColumn(column: CsvColumn): string {
  return PATHS[column];
}

const COLUMN_OF = new Map(CSV_COLUMNS.map((column) => [PATHS[column], column]));

/** The column that an error's path is about; null for an error about the row as a whole. */
export function columnOfPath(path: string): CsvColumn | null {
  return COLUMN_OF.get(path) ?? null;
}

/** What the same columns are called in the exports of Dutch systems. */
const ALIASES: Record<CsvColumn, string[]> = {
  source: ["bron", "systeem", "bronsysteem", "source_system"],
  id: [
    "zaaknummer",
    "kenmerk",
    "nummer",
    "contactnummer",
    "contact_id",
    "meldingnummer",
    "zaak_id",
    "referentie",
  ],
  channel: ["kanaal", "contactkanaal"],
  topic: ["onderwerp", "product", "zaaktype", "categorie"],
  team: ["afdeling", "behandelend_team"],
  occurred_at: ["datum", "moment", "tijdstip", "contactmoment", "datum_tijd", "datumtijd", "datum_contact"],
  email: ["e_mail", "mail", "emailadres", "e_mailadres", "mailadres", "email_adres", "e_mail_adres"],
  phone: ["telefoon", "telefoonnummer", "mobiel", "mobiel_nummer", "mobiele_nummer", "tel", "phone_number"],
  language: ["taal", "voorkeurstaal"],
  callback_requested_at: ["terugbelverzoek", "terugbelverzoek_op", "terugbelverzoek_datum"],
  called_back_at: ["teruggebeld", "teruggebeld_op"],
  wait_seconds: ["wachttijd", "wachttijd_seconden", "wachttijd_in_seconden"],
  handled_at: ["afgehandeld", "afgehandeld_op", "datum_afgehandeld", "einddatum"],
  no_survey: ["geen_vragenlijst", "geen_enquete", "niet_vragen", "niet_benaderen"],
};

const NAMED = new Map<string, CsvColumn>([
  ...CSV_COLUMNS.flatMap((column) => ALIASES[column].map((name) => [name, column] as const)),
  ...CSV_COLUMNS.map((column) => [column, column] as const),
]);

function columnNamed(name: string): CsvColumn | undefined {
  const key = name
    .trim()
    .replace(/([a-z])([A-Z])/g, "$1_$2") // occurredAt
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
  return NAMED.get(key);
}

/** Our best guess at what each column of a file is. Of two that could be the same the exact name wins, else the first. */
export function guessMapping(header: string[]): CsvMapping {
  const mapping: CsvMapping = {};
  const exact = new Set<CsvColumn>();
  for (const [field, name] of header.entries()) {
    const column = columnNamed(name);
    if (!column) continue;
    const isExact = name.trim().toLowerCase() === column;
    if (!mapping[column] || (isExact && !exact.has(column))) mapping[column] = { field };
    if (isExact) exact.add(column);
  }
  return mapping;
}

export function missingColumns(mapping: CsvMapping): CsvColumn[] {
  return REQUIRED_COLUMNS.filter((column) => !mapping[column]);
}

export const DELIMITERS = [",", ";", "\t"] as const;

/** The delimiter under which the header has most of our columns, else simply most columns. */
export function guessDelimiter(headerLine: string): string {
  const score = (delimiter: string) => {
    const fields = headerLine.split(delimiter).map((field) => field.replace(/^\s*"|"\s*$/g, ""));
    return Object.keys(guessMapping(fields)).length * 1000 + fields.length;
  };
  return [...DELIMITERS].sort((a, b) => score(b) - score(a))[0] ?? ",";
}

/** Whether what should be the header is itself a contact: nobody calls a column a@example.nl or 20-11-2026. */
export function looksLikeData(header: string[]): boolean {
  return header.some((name) => /^\S+@\S+\.\S+$|^\d{1,4}[-/]\d{1,2}[-/]\d{1,4}(?!\d)/.test(name.trim()));
}

const DUTCH_CHANNELS: Record<string, Channel> = {
  telefoon: "phone",
  telefonisch: "phone",
  balie: "counter",
  "e-mail": "email",
  mail: "email",
  contactformulier: "contact_form",
  "e-dienst": "e_service",
  "sociale media": "social_media",
  "social media": "social_media",
  "melding openbare ruimte": "report",
  melding: "report",
  brief: "post",
  huisbezoek: "home_visit",
};

const YES = new Set(["ja", "j", "yes", "y", "true", "waar", "1", "x"]);
const NO = new Set(["nee", "n", "no", "false", "onwaar", "0", ""]);

/** A row as the JSON that the API takes, to be checked by the same schema. */
export function rowAsJson(fields: string[], mapping: CsvMapping): unknown {
  const cell = (column: CsvColumn): string => {
    const place = mapping[column];
    if (!place) return "";
    // What we give out ourselves has a ' before what a spreadsheet would run as a formula.
    return "always" in place ? place.always : (fields[place.field] ?? "").trim().replace(/^'(?=[=+\-@])/, "");
  };
  return {
    source: cell("source"),
    id: cell("id"),
    channel: channelOf(cell("channel")),
    topic: cell("topic"),
    team: cell("team"),
    occurredAt: cell("occurred_at"),
    resident: { email: cell("email"), phone: cell("phone"), language: cell("language") },
    callback: { requestedAt: cell("callback_requested_at"), calledBackAt: cell("called_back_at") },
    service: { waitSeconds: wholeNumber(cell("wait_seconds")), handledAt: cell("handled_at") },
    noSurvey: yesOrNo(cell("no_survey")),
  };
}

function channelOf(text: string): string | undefined {
  const key = text.toLowerCase();
  if (key === "") return undefined;
  return (CHANNELS as readonly string[]).includes(key) ? key : (DUTCH_CHANNELS[key] ?? text);
}

/** What can't be read is handed on as it is: the schema then says what should be there. */
function wholeNumber(text: string): number | string | null {
  if (text === "") return null;
  return /^\d{1,9}$/.test(text) ? Number(text) : text;
}

function yesOrNo(text: string): boolean | string {
  const key = text.toLowerCase();
  if (YES.has(key)) return true;
  return NO.has(key) ? false : text;
}
