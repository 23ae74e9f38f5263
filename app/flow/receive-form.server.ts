import type { WantedLanguage } from "~/domain/accept-language";
import { type Opening, type SuspectSign, suspectSign } from "~/domain/suspect-form";
import { OPENING_FIELD, PLACE_FIELD, TRAP_FIELD } from "~/resident/form-fields";
import type { Runtime } from "~/runtime.server";
import type { AnswerPlace } from "./answer-place.server";
import { placeIn } from "./keep-suspect.server";
import { type RecordedResponse, recordAnswers } from "./record-response.server";

export interface ReceivedForm {
  result: RecordedResponse;
  opening: Opening;
  /** Why it seemed to be a machine's; null for a person's. */
  sign: SuspectSign | null;
}

/** Takes a survey form as it was sent: stores it, or keeps it apart where it seems to be a machine's. */
export async function receiveForm(
  { store, secret }: Pick<Runtime, "store" | "secret">,
  /** Null: nothing is there. */
  at: AnswerPlace | null,
  form: URLSearchParams,
  lang: WantedLanguage,
  now: Date,
): Promise<ReceivedForm> {
  const opening = at === null ? "missing" : at.openingOf(form.get(OPENING_FIELD));
  const sign = suspectSign(opening, form.getAll(TRAP_FIELD).join(""), now);
  const origin = { sign, place: placeIn(form.get(PLACE_FIELD)) };
  const result = await recordAnswers({ store, secret }, at, form, lang, origin);
  return { result, opening, sign };
}
