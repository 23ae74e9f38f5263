import type { QuestionnaireContent } from "./questionnaire";

/**
 * Control characters, halves of characters, and the marks that turn the direction of whatever comes behind them around:
 * with one of those a question reads "?negnal eoH", and so does what stands next to it. Marks that only say of one place
 * where it belongs (U+200E, U+200F) stay: Arabic needs them.
 */
const BROKEN = /[^\P{Cc}\n\r\t]|\p{Surrogate}|[\u202a-\u202e\u2066-\u2069]/gu;

/** Without what no database can keep, nobody types, and nobody should read. */
export function withoutBrokenCharacters<Value>(value: Value): Value {
  if (typeof value === "string") return value.replace(BROKEN, "") as Value;
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
