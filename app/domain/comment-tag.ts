import { z } from "zod";
import { parseSearch, type SearchProblem, type SearchTerm, standsIn } from "./comment-words";

/** What comments are about, as staff name it. */
export interface Tag {
  id: string;
  name: string;
  /**
   * By what words it is suggested, a rule a line: all words of one rule have to be there ("niet teruggebeld"), of one
   * of the rules; "terugbel*" is whatever begins so.
   */
  words: string[];
}

export const TAG_STATES = ["suggested", "given", "refused"] as const;
export type TagState = (typeof TAG_STATES)[number];

const MOST_RULES = 60;

export const tagInput = z.object({
  name: z
    .string()
    .transform((text) => text.normalize("NFC").replace(/\s+/g, " ").trim())
    .pipe(z.string().min(1, "name_missing").max(60, "name_long")),
  words: z.string().transform((text) => [
    ...new Set(
      text
        .normalize("NFC")
        .split(/[\n,;]+/)
        .map((line) => line.replace(/\s+/g, " ").trim())
        .filter(Boolean),
    ),
  ]),
});

export type TagProblem =
  | { field: "name"; code: "name_missing" | "name_long" | "name_taken"; value: string }
  | { field: "words"; code: "rules_many" | SearchProblem["code"]; value: string };

/** Reads the form of a tag; a rule in which nothing can be looked for is refused, by itself. */
export function parseTag(
  name: string,
  words: string,
): { ok: true; tag: Omit<Tag, "id"> } | { ok: false; problems: TagProblem[] } {
  const parsed = tagInput.shape.name.safeParse(name);
  const rules = tagInput.shape.words.parse(words);
  const problems: TagProblem[] = parsed.success
    ? []
    : [{ field: "name", code: parsed.error.issues[0]?.message as "name_missing", value: "" }];
  if (rules.length > MOST_RULES) problems.push({ field: "words", code: "rules_many", value: "" });
  for (const rule of rules) {
    const search = parseSearch(rule);
    if (!search.ok) problems.push({ field: "words", code: search.problem.code, value: rule.slice(0, 60) });
  }
  return parsed.success && problems.length === 0
    ? { ok: true, tag: { name: parsed.data, words: rules } }
    : { ok: false, problems };
}

/** A tag with its rules read; a rule that can't be read suggests nothing. */
export interface TagRules {
  id: string;
  rules: SearchTerm[][];
}

export const rulesOf = ({ id, words }: Pick<Tag, "id" | "words">): TagRules => ({
  id,
  rules: words.flatMap((rule) => {
    const parsed = parseSearch(rule);
    return parsed.ok && parsed.terms.length > 0 ? [parsed.terms] : [];
  }),
});

/** Whether a comment with these stems fits the rules of a tag. */
export const fitsTag = (words: readonly string[], { rules }: TagRules): boolean =>
  rules.some((terms) => terms.every((term) => standsIn(words, term)));
