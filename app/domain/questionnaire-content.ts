import type { QuestionnaireContent } from "./questionnaire";

/** Without what no database can keep and nobody types: null characters and halves of characters. */
export function withoutBrokenCharacters<Value>(value: Value): Value {
  if (typeof value === "string") return value.replace(/\0|\p{Surrogate}/gu, "") as Value;
  if (Array.isArray(value)) return value.map(withoutBrokenCharacters) as Value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withoutBrokenCharacters(inner)]),
  ) as Value;
}

/** Whether two questionnaires say the same, whatever the order in which a database gives their parts. */
export const sameContent = (one: QuestionnaireContent, other: QuestionnaireContent): boolean =>
  samePart(one, other);

/** The same of a part of one. */
export const samePart = (one: unknown, other: unknown): boolean =>
  one === other || inOneOrder(one) === inOneOrder(other);

function inOneOrder(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
