import { contactRequests } from "#db/schema";
import { openingTime } from "~/flow/opening-time.server";
import { action, loader } from "~/routes/s.$token_.contact";
import { sendAnswers } from "./answering";
import { survey } from "./make-survey";
import type { TestRuntime } from "./runtime";

const at = (token: string, query: string, init: RequestInit, address: string) => ({
  request: new Request(`http://weerklank.test/s/${token}/contact${query}`, init),
  params: { token },
  context: { address },
});

/** The page that asks how to reach somebody. */
export const openRequest = (token: string, query = ""): Promise<Response> => loader(at(token, query, {}, ""));

let count = 0;
function nextForm(): string {
  count += 1;
  return `form-${count}`;
}

/** Sends its form, a minute after it was opened, from an address of its own unless one is given. */
export function sendRequest(
  { secret, now }: TestRuntime,
  token: string,
  fields: Record<string, string> | string[][],
  {
    query = "",
    openFor = 60_000,
    id = nextForm(),
    from = `192.0.${count >> 8}.${count & 255}`,
    headers = {},
  }: { query?: string; openFor?: number; id?: string; from?: string; headers?: Record<string, string> } = {},
): Promise<Response> {
  const body = new URLSearchParams(fields);
  if (!body.has("request-id")) body.set("request-id", id);
  if (!body.has("opened-at")) {
    const opened = new Date(now().getTime() - openFor);
    body.set("opened-at", openingTime(secret, "contact_request", id, opened));
  }
  const origin = { Origin: "http://weerklank.test", ...headers };
  return action(at(token, query, { method: "POST", body, headers: origin }, from));
}

/** The link of somebody who answered. */
export async function answeredLink(runtime: TestRuntime, answers: Record<string, string> = { grade: "8" }) {
  const { token } = await survey(runtime);
  await sendAnswers(token, answers);
  return token;
}

export const keptRequests = ({ store }: TestRuntime) => store.read.select().from(contactRequests);
