import { allTallies } from "#db/queries/tallies";
import { answers, responses } from "#db/schema";
import { action, loader } from "~/routes/s.$token";
import { loader as thanksLoader } from "~/routes/s.$token_.thanks";
import type { TestRuntime } from "./runtime";

const request = (token: string, path: string, init?: RequestInit) => ({
  request: new Request(`http://weerklank.test${path}`, init),
  params: { token },
  context: {},
});

/** Opens a link as a browser does. */
export const openLink = (token: string, query = "", method = "GET"): Promise<Response> =>
  loader(request(token, `/s/${encodeURIComponent(token)}${query}`, { method }));

/** Sends the form behind a link. */
export const sendAnswers = (
  token: string,
  fields: string[][] | Record<string, string>,
  { query = "", headers = {} }: { query?: string; headers?: Record<string, string> } = {},
): Promise<Response> =>
  action(
    request(token, `/s/${token}${query}`, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { Origin: "http://weerklank.test", ...headers },
    }),
  );

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
