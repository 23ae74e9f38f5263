import type { StoredResponse } from "#db/queries/responses";
import { newRandomId } from "~/domain/id";

/** A response with a grade and a comment; name only what the test is about. */
export function writtenBy(
  comment: string,
  change: Partial<StoredResponse> & { grade?: number } = {},
): StoredResponse {
  const { grade = 7, ...rest } = change;
  const id = newRandomId();
  return {
    id,
    receiptHash: id,
    questionnaireVersionId: "v1",
    questionnaire: "telefoon",
    channel: "phone",
    topic: "paspoort",
    team: "kcc",
    month: "2026-03",
    day: "2026-03-05",
    language: "nl",
    medium: "email",
    answers: [
      { questionKey: "grade", wording: 1, value: String(grade), comment: null },
      { questionKey: "comment", wording: 1, value: null, comment },
    ],
    ...rest,
  };
}
