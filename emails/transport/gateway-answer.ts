import { withoutAddresses } from "~/domain/delivery-report";
import type { Exchange } from "./exchange";
import type { Delivery } from "./transport";

type Answer = Extract<Exchange, { kind: "answer" }>;

/** What a provider says of an answer that is its own: null where it has nothing to say, and the status decides. */
export type ReadAnswer = (answer: Answer, detail: (words: string) => string) => Delivery | null;

/**
 * Sorts what a gateway answered, or didn't. What every provider means alike is decided here: a refused key, a wrong
 * address of the gateway, too many requests and a server in trouble are no fault of this message, which waits. An
 * acceptance that can't be read is no acceptance and no refusal. Nothing of the key and no number stays in the detail.
 */
export function sortExchange(
  name: string,
  exchange: Exchange,
  secrets: readonly (string | null)[],
  read: ReadAnswer,
): Delivery {
  if (exchange.kind === "unreached")
    return { outcome: "temporary", about: "server", detail: `${name}: ${exchange.detail}` };
  if (exchange.kind === "lost") return { outcome: "unknown", detail: `${name}: ${exchange.detail}` };
  const { status, retryAfter } = exchange;
  const detail = (words: string) => `${name} ${status}${words === "" ? "" : ` ${cleaned(words, secrets)}`}`;
  const known = read(exchange, detail);
  if (known !== null) return known;
  if (status >= 200 && status < 300) return { outcome: "unknown", detail: detail("answer not understood") };
  if (status >= 300 && status < 400)
    return { outcome: "temporary", about: "server", detail: detail("redirect") };
  // Refused in a way that isn't documented. It may be this message and it may be the set-up: it is tried again later
  // while others go on, so that neither stops the lane nor uses up an invitation at once.
  if (status === 400 || status === 413 || status === 422)
    return { outcome: "temporary", about: "recipient", detail: detail("refused") };
  return {
    outcome: "temporary",
    about: "server",
    detail: detail(""),
    ...(retryAfter === null ? {} : { retryAfter }),
  };
}

/** The provider's words, as far as they may be kept. */
export function cleaned(words: string, secrets: readonly (string | null)[]): string {
  let text = words;
  for (const secret of secrets) if (secret !== null && secret.length > 3) text = text.replaceAll(secret, "…");
  return withoutAddresses(text, 160);
}

/** JSON, or undefined where it is none. */
export function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
