import type { Question } from "./questionnaire";
import { freeKey, type ImportedQuestionnaire, type ImportNote, isChange } from "./questionnaire-import";

/**
 * Questions whose key is in use already: the series of answers that they would join. One of another kind gets a key of
 * its own; with `keysAreChosen` one with other words keeps it (whoever made the file named it so), else it doesn't.
 */
export function besideKnown(
  imported: ImportedQuestionnaire,
  known: ReadonlyMap<string, Question>,
  keysAreChosen: boolean,
): ImportedQuestionnaire {
  const taken = new Set([...known.keys(), ...imported.content.questions.map(({ key }) => key)]);
  const renamed = new Map<string, string>();
  const told = new Map<string, ImportNote>();
  for (const question of imported.content.questions) {
    const { key } = question;
    const other = known.get(key);
    if (other === undefined || question.kind === "text") continue;
    if (other.kind !== question.kind || !(keysAreChosen || sameWords(question, other))) {
      const made = freeKey(key, taken);
      renamed.set(key, made);
      told.set(key, { code: "key_kind_taken", values: { key, made } });
    } else {
      told.set(key, {
        code: sameWords(question, other) ? "key_continues" : "key_other_text",
        values: { key },
      });
    }
  }
  const keyOf = (key: string) => renamed.get(key) ?? key;
  const withKeys = (question: Question): Question => {
    const { showIf, ...rest } = question;
    return {
      ...rest,
      key: keyOf(question.key),
      ...(showIf ? { showIf: { ...showIf, key: keyOf(showIf.key) } } : {}),
    };
  };
  return {
    ...imported,
    content: { ...imported.content, questions: imported.content.questions.map(withKeys) },
    lines: imported.lines.map((line) => {
      const note = line.key === null ? undefined : told.get(line.key);
      if (line.key === null || note === undefined) return line;
      const outcome = isChange(note) ? "changed" : line.outcome;
      return { ...line, outcome, key: keyOf(line.key), notes: [...line.notes, note] };
    }),
  };
}

const plainly = (text: string) => text.trim().replace(/\s+/g, " ").toLowerCase();
const sameWords = (one: Question, other: Question) => plainly(one.text.nl) === plainly(other.text.nl);
