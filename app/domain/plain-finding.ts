/** What a text is for. A question has to be answered, which double, leading and negated ones make hard. */
export type TextUse = "question" | "text";

/** What was found in a text; `from` and `to` are places in it, `to` just after the last sign. */
export type Found = { from: number; to: number } & (
  | /** `cutAt`: the word before which it can be made two; null where none is found. */
  { kind: "long_sentence"; words: number; most: number; cutAt: string | null }
  | { kind: "long_word"; letters: number; parts: string[]; instead: string | null }
  | { kind: "passive"; auxiliary: string; participle: string }
  | { kind: "jargon"; instead: string }
  | { kind: "double"; form: "pair" | "clauses" | "questions"; first: string; second: string }
  | { kind: "leading"; sign: "agreement" | "praise" | "loaded" | "obvious" }
  | { kind: "negation"; form: "statement" | "question" | "double" }
  | { kind: "nominal"; verb: string | null }
);

/** What somebody may want to look at again, with the words that it is about. */
export type PlainFinding = Found & { quote: string };

export type PlainFindingKind = PlainFinding["kind"];
