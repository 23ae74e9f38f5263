import type { LimePart, LimeQuestion, LimeText } from "./limesurvey";
import { genderTexts, numberTexts, otherText, rowsAlone } from "./limesurvey-texts";
import { DONT_KNOW, type LocalText, MOST_DRAFT_OPTIONS, type QuestionKind } from "./questionnaire";
import { codeFrom, freeKey, type ImportNote, type ImportNoteCode } from "./questionnaire-import";

/** What one question of LimeSurvey, or one row of a table, becomes. */
export interface LimeMade {
  /** Of the row or the field that it was; null for a question by itself. */
  part: string | null;
  text: LocalText;
  hint?: LocalText | undefined;
  /** Null: left out. */
  kind: QuestionKind | null;
  options?: { value: string; text: LocalText }[];
  /** Its answers there, and what they are here: to carry conditions over. */
  values: Map<string, string>;
  /** Of boxes to tick: which box is which answer. */
  boxes?: Map<string, string>;
  notes: ImportNote[];
}

const LEFT_OUT: Record<string, ImportNoteCode> = {
  "1": "left_dual_scale",
  ":": "left_array_numbers",
  ";": "left_array_texts",
  "*": "left_equation",
  "|": "left_upload",
  I: "left_language_switch",
  K: "left_numbers",
  R: "left_ranking",
};

const YES_NO = new Map([
  ["Y", "yes"],
  ["N", "no"],
]);
const upTo = (most: number) => Array.from({ length: most }, (_, index) => String(index + 1));
const note = (code: ImportNoteCode, values?: ImportNote["values"]): ImportNote =>
  values ? { code, values } : { code };

/** What a question of LimeSurvey becomes here: mostly one, of a table one per row. */
export function questionsFrom(question: LimeQuestion): LimeMade[] {
  const { type, text, hint } = question;
  const own = [...text.notes, ...hint.notes];
  const whole = (
    made: Omit<LimeMade, "part" | "text" | "hint" | "notes"> & { notes?: ImportNote[] },
  ): LimeMade[] => [
    { part: null, text: text.text, hint: filled(hint.text), ...made, notes: [...own, ...(made.notes ?? [])] },
  ];
  const leftOut = (code: ImportNoteCode, values?: ImportNote["values"]) =>
    whole({ kind: null, values: new Map(), notes: [note(code, values)] });

  if (question.attributes.get("hidden") === "1") return leftOut("left_hidden");
  const reason = LEFT_OUT[type];
  if (reason !== undefined) return leftOut(reason);
  if (filled(text.text) === undefined && !"ABCEFHQ".includes(type || " ")) return leftOut("left_no_text");

  switch (type) {
    case "L":
    case "!":
    case "O":
    case "Z":
    case "W":
      return whole(closed(question.answers, question.hasOther, type === "O" ? [note("comments_gone")] : []));
    case "Y":
      return whole({ kind: "yes_no", values: new Map(YES_NO) });
    case "G":
      return whole({ ...genderChoice(), notes: [note("gender_choice")] });
    case "5":
      return whole({ ...numbered(5), notes: [note("buttons_five")] });
    case "M":
    case "P":
      return whole(boxes(question));
    case "S":
    case "T":
    case "U":
      return whole({ kind: "open", values: new Map() });
    case "N":
      return whole(
        isGrade(question) ? grade() : { kind: "open", values: new Map(), notes: [note("number_as_text")] },
      );
    case "D":
      return whole({ kind: "open", values: new Map(), notes: [note("date_as_text")] });
    case "X":
      return whole({ kind: "text", values: new Map() });
    case "Q":
      return rows(question, "part_of_fields", () => ({ kind: "open", values: new Map() }));
    case "A":
      return rows(question, "part_of_array", () => ({ ...numbered(5), notes: [note("buttons_five")] }));
    case "B":
      return rows(question, "part_of_array", grade);
    case "C":
      return rows(question, "part_of_array", () => ({
        kind: "yes_no",
        values: new Map([...YES_NO, ["U", DONT_KNOW]]),
        notes: [note("uncertain_is_dont_know")],
      }));
    case "E":
      return rows(question, "part_of_array", () => ({
        kind: "choice",
        ...optionsFrom(
          rowsAlone.increase.map(({ code, text }) => ({ code, label: { text, notes: [] }, scale: 0 })),
        ),
      }));
    case "F":
    case "H":
      return rows(question, "part_of_array", () => closed(question.answers, false, []));
    default:
      return leftOut("left_kind_unknown", { type: type.slice(0, 20) });
  }
}

type Kind = Pick<LimeMade, "kind" | "values"> & Partial<Pick<LimeMade, "options" | "boxes" | "notes">>;

const filled = (text: LocalText): LocalText | undefined =>
  Object.values(text).some((words) => words?.trim()) ? text : undefined;

function rows(
  question: LimeQuestion,
  code: "part_of_array" | "part_of_fields",
  kindOf: () => Kind,
): LimeMade[] {
  const { text, hint, parts } = question;
  const own = [...text.notes, ...hint.notes];
  const items = parts.filter(({ scale }) => scale === 0);
  if (items.length === 0) {
    return [
      { part: null, text: text.text, kind: null, values: new Map(), notes: [...own, note("left_no_text")] },
    ];
  }
  return items.map(({ code: part, label }, index): LimeMade => {
    const kind = kindOf();
    // A statement says all by itself; "snelheid" needs the question above the table.
    const standsAlone = kind.kind === "agree5";
    const above = index === 0 && standsAlone ? filled(text.text) : undefined;
    const under = filled(hint.text) ?? above;
    return {
      ...kind,
      part,
      text: standsAlone ? label.text : joined(text.text, label.text),
      hint: under,
      notes: [
        ...(index === 0 ? own : []),
        ...label.notes,
        note(code),
        ...(under === above && above ? [note("hint_from_array")] : []),
        ...(kind.notes ?? []),
      ],
    };
  });
}

function joined(above: LocalText, row: LocalText): LocalText {
  const languages = new Set([...Object.keys(above), ...Object.keys(row)]) as Set<keyof LocalText>;
  const text: LocalText = { nl: "" };
  for (const language of languages) {
    text[language] = [above[language], row[language]].filter((words) => words?.trim()).join(" ");
  }
  return text;
}

/** A list with one answer: a grade, a statement or yes and no where its answers are those, else a choice. */
function closed(answers: readonly LimePart[], hasOther: boolean, notes: ImportNote[]): Kind {
  const items = answers.filter(({ scale }) => scale === 0);
  const unknown = items.filter(({ label }) => isDontKnow(label));
  const known = items.filter(({ label }) => !isDontKnow(label));
  const told = [...notes, ...(unknown.length > 0 ? [note("dont_know_built_in")] : [])];
  const values = new Map(unknown.map(({ code }) => [code, DONT_KNOW]));
  const scales = [
    { kind: "grade", code: "became_grade", of: gradeOf, size: 10 },
    { kind: "agree5", code: "became_agree5", of: agreementOf, size: 5 },
    { kind: "yes_no", code: "became_yes_no", of: yesOrNoOf, size: 2 },
  ] as const;
  if (!hasOther) {
    for (const { kind, code, of, size } of scales) {
      const found = known.map((item) => [item.code, of(item.label)] as const);
      const isScale =
        found.length === size &&
        found.every(([, value]) => value !== null) &&
        new Set(found.map(([, value]) => value)).size === size;
      if (!isScale) continue;
      for (const [answer, value] of found) values.set(answer, value as string);
      return { kind, values, notes: [...told, note(code)] };
    }
  }
  const others = hasOther ? [{ code: "-oth-", label: { text: otherText, notes: [] }, scale: 0 }] : [];
  const made = optionsFrom([...known, ...others]);
  return {
    kind: "choice",
    ...made,
    values: new Map([...values, ...made.values]),
    notes: [...told, ...made.notes, ...(hasOther ? [note("other_without_text")] : [])],
  };
}

function optionsFrom(parts: readonly LimePart[]): Required<Pick<LimeMade, "options" | "values" | "notes">> {
  const taken = new Set<string>([DONT_KNOW]);
  const values = new Map<string, string>();
  const used = parts.slice(0, MOST_DRAFT_OPTIONS);
  const options = used.map(({ code, label }) => {
    const value = freeKey(codeFrom(label.text.nl.slice(0, 30)) ?? codeFrom(code) ?? "answer", taken);
    if (!values.has(code)) values.set(code, value);
    return { value, text: label.text };
  });
  const notes = parts.flatMap(({ label }) => label.notes);
  const { length } = parts;
  const tooMany = { length, most: MOST_DRAFT_OPTIONS };
  return {
    options,
    values,
    notes: [...notes, ...(length > used.length ? [note("options_too_many", tooMany)] : [])],
  };
}

function boxes({ type, parts, answers, hasOther }: LimeQuestion): Kind {
  // Up to version 1.91 the boxes could be among the answers.
  const items = (parts.length > 0 ? parts : answers).filter(({ scale }) => scale === 0);
  const known = items.filter(({ label }) => !isDontKnow(label));
  const others = hasOther ? [{ code: "other", label: { text: otherText, notes: [] }, scale: 0 }] : [];
  const { options, values, notes } = optionsFrom([...known, ...others]);
  const unknown = items
    .filter(({ label }) => isDontKnow(label))
    .map(({ code }) => [code, DONT_KNOW] as const);
  return {
    kind: "choices",
    options,
    values: new Map(),
    boxes: new Map([...values, ...unknown]),
    notes: [
      ...notes,
      ...(unknown.length > 0 ? [note("dont_know_built_in")] : []),
      ...(type === "P" ? [note("comments_gone")] : []),
      ...(hasOther ? [note("other_without_text")] : []),
    ],
  };
}

const grade = (): Kind => ({ kind: "grade", values: new Map(upTo(10).map((value) => [value, value])) });

function isGrade({ attributes }: LimeQuestion): boolean {
  const bound = (name: string) =>
    Number(attributes.get(`${name}_num_value_n`) ?? attributes.get(`${name}_num_value`));
  return bound("min") === 1 && bound("max") === 10;
}

function numbered(most: number): Kind {
  const parts = upTo(most).map((code) => ({ code, label: { text: numberTexts(code), notes: [] }, scale: 0 }));
  return { kind: "choice", ...optionsFrom(parts) };
}

const genderChoice = (): Kind => ({
  kind: "choice",
  ...optionsFrom(genderTexts.map(({ code, text }) => ({ code, label: { text, notes: [] }, scale: 0 }))),
});

const anyText = ({ text }: LimeText, pattern: RegExp) =>
  Object.values(text).some((words) => words !== undefined && pattern.test(words.trim()));

const isDontKnow = (label: LimeText) =>
  anyText(
    label,
    /^\(?(ik )?weet( ik)?( het)? niet\b|^geen mening|^don.?t know|^no opinion|^wei(ß|ss) (ich )?nicht|^keine meinung|^ne sais pas/i,
  );

function gradeOf({ text }: LimeText): string | null {
  const found = /^(\d{1,2})(?:\s*[-–=:(,].*)?$/s.exec(
    text.nl.trim() || (Object.values(text).find(Boolean) ?? "").trim(),
  );
  const number = Number(found?.[1]);
  return number >= 1 && number <= 10 ? String(number) : null;
}

const AGREEMENTS: [string, RegExp][] = [
  [
    "5",
    /^(helemaal|zeer|volledig|sterk)( mee)? oneens|^helemaal niet( mee)? eens|^(strongly|completely|fully|totally) disagree|^stimme (überhaupt|gar) nicht zu/i,
  ],
  [
    "1",
    /^(helemaal|zeer|volledig|sterk)( mee)? eens|^(strongly|completely|fully|totally) agree|^stimme (voll|ganz|völlig)/i,
  ],
  ["3", /neutra|^niet( mee)? eens|^noch |neither|weder|^eens noch/i],
  ["4", /^(eerder |beetje )?(mee )?oneens|^(somewhat )?disagree|^stimme (eher )?nicht zu/i],
  ["2", /^(eerder |beetje )?(mee )?eens|^(somewhat )?agree|^stimme (eher )?zu/i],
];

const agreementOf = (label: LimeText): string | null =>
  AGREEMENTS.find(([, pattern]) => anyText(label, pattern))?.[0] ?? null;

function yesOrNoOf(label: LimeText): string | null {
  if (anyText(label, /^(ja|yes|oui)[.!]?$/i)) return "yes";
  return anyText(label, /^(nee|no|nein|non)[.!]?$/i) ? "no" : null;
}
