import { deleteResponse, responseByReceipt, type StoredResponse } from "#db/queries/responses";
import type { Store } from "#db/store";
import type { QuestionnaireContent } from "~/domain/questionnaire";
import { normaliseReceipt } from "~/domain/token";
import { publishedContent } from "./published-content.server";
import { hashReceipt } from "./secrets.server";

interface Keeper {
  store: Store;
  secret: string;
}

export interface GivenResponse {
  response: StoredResponse;
  content: QuestionnaireContent;
}

/** What was answered under this receipt; null if nothing was, or no longer. */
export async function givenResponse(
  { store, secret }: Keeper,
  rawReceipt: string,
): Promise<GivenResponse | null> {
  const receipt = normaliseReceipt(rawReceipt);
  if (receipt === null) return null;
  const response = await responseByReceipt(store.read, hashReceipt(secret, receipt));
  const content = response && (await publishedContent(store, response.questionnaireVersionId));
  return response && content ? { response, content } : null;
}

/** Erases what was answered under this receipt, out of the counts too. The link stays used. */
export async function eraseResponse({ store, secret }: Keeper, rawReceipt: string): Promise<boolean> {
  const receipt = normaliseReceipt(rawReceipt);
  if (receipt === null) return false;
  return store.write((tx) => deleteResponse(tx, hashReceipt(secret, receipt)));
}
