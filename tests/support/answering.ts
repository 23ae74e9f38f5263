import { allTallies } from "#db/queries/tallies";
import { answers, responses } from "#db/schema";
import { openingTime } from "~/flow/opening-time.server";
import { OPENING_FIELD } from "~/resident/form-fields";
import { action, loader } from "~/routes/s.$token";
import { loader as thanksLoader } from "~/routes/s.$token_.thanks";
import { runtime } from "~/runtime.server";
import type { TestRuntime } from "./runtime";

const request = (token: string, path: string, init?: RequestInit) => ({
  request: new Request(`http://weerklank.test${path}`, init),
  params: { token },
  context: {},
});

/** Opens a link as a browser does. */
export const openLink = (
  token: string,
  query = "",
  method = "GET",
  headers: Record<string, string> = {},
): Promise<Response> =>
  loader(request(token, `/s/${encodeURIComponent(token)}${query}`, { method, headers }));

interface Sending {
  query?: string;
  headers?: Record<string, string>;
  /** How long the page was open before; null for a form that doesn't say. A minute is what a person takes. */
  openFor?: number | null;
}

/** Sends the form behind a link, a minute after its page was opened. */
export function sendAnswers(
  token: string,
  fields: string[][] | Record<string, string>,
  { query = "", headers = {}, openFor = 60_000 }: Sending = {},
): Promise<Response> {
  const body = new URLSearchParams(fields);
  const { secret, now } = runtime();
  if (openFor !== null && !body.has(OPENING_FIELD)) {
    const opened = new Date(now().getTime() - openFor);
    body.set(OPENING_FIELD, openingTime(secret, "survey", token, opened));
  }
  return action(
    request(token, `/s/${token}${query}`, {
      method: "POST",
      body,
      headers: { Origin: "http://weerklank.test", ...headers },
    }),
  );
}

/** The page of thanks, at the address that sending led to. */
export const openThanks = (token: string, address = `/s/${token}/thanks`): Promise<Response> =>
  thanksLoader(request(token, address));

/** All that is stored of answers. */
export async function storedAnswers({ store }: TestRuntime) {
  const given = await store.read.select().from(answers);
  return {
    responses: await store.read.select().from(responses),
    answers: Object.fromEntries(given.map((answer) => [answer.questionKey, answer.value ?? answer.comment])),
    tallies: (await allTallies(store.read)).map((row) => `${row.questionKey} ${row.value} ${row.n}`),
  };
}

export const nothingStored = { responses: [], answers: {}, tallies: [] };
