import type { WantedLanguage } from "~/domain/accept-language";
import { type Opening, suspectSign } from "~/domain/suspect-form";
import { normaliseToken } from "~/domain/token";
import { OPENING_FIELD, PLACE_FIELD, TRAP_FIELD } from "~/resident/form-fields";
import type { Runtime } from "~/runtime.server";
import { placeIn } from "./keep-suspect.server";
import { openedAt } from "./opening-time.server";
import { type RecordedResponse, recordResponse } from "./record-response.server";

/** Takes a survey form as it was sent: stores it, or keeps it apart where it seems to be a machine's. */
export async function receiveForm(
  { store, secret }: Pick<Runtime, "store" | "secret">,
  rawToken: string,
  form: URLSearchParams,
  lang: WantedLanguage,
  now: Date,
): Promise<{ result: RecordedResponse; opening: Opening; doubted: boolean }> {
  const token = normaliseToken(rawToken) ?? "";
  const opening = openedAt(secret, "survey", token, form.get(OPENING_FIELD));
  const sign = suspectSign(opening, form.getAll(TRAP_FIELD).join(""), now);
  const origin = { sign, place: placeIn(form.get(PLACE_FIELD)) };
  const result = await recordResponse({ store, secret }, rawToken, form, lang, now, origin);
  return { result, opening, doubted: sign !== null };
}
