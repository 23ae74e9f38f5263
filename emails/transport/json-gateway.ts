import { createHmac } from "node:crypto";
import { z } from "zod";
import { EXCHANGE_LIMITS, type ExchangeLimits, post } from "./exchange";
import type { GatewayAddress } from "./gateway-address";
import { jsonOf, type ReadAnswer, sortExchange } from "./gateway-answer";
import type { Transport } from "./transport";

const accepted = z.object({ id: z.union([z.string().min(1).max(200), z.number()]).nullish() });
const refused = z.object({ error: z.string().max(200), message: z.string().nullish() });

/** What a refusal of the number itself is called. */
const OF_THE_NUMBER = new Set(["invalid_number", "unknown_number", "landline", "opted_out"]);
/** What isn't about this message at all. */
const OF_THE_ACCOUNT = new Set(["invalid_sender", "no_credit"]);

/** Texts by whatever speaks this plain JSON: a gateway of one's own, or a few lines in front of another provider. */
export function jsonGatewayTransport(
  { url, token, signing }: Extract<GatewayAddress, { gateway: "json" }>,
  limits: ExchangeLimits = EXCHANGE_LIMITS,
  concurrency = 10,
): Transport {
  return {
    name: "JSON",
    concurrency,
    async send(message) {
      const { id, to, senderName, text } = message;
      const body = JSON.stringify({ id, to, from: senderName, text });
      const headers = {
        // The same at every try, so that the gateway can tell a second try from a second message.
        "Idempotency-Key": id,
        ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
        ...(signing === null ? {} : { [SIGNATURE_HEADER]: signatureOf(signing, body, Date.now()) }),
      };
      const exchange = await post(url, { headers, body }, limits);
      return sortExchange("JSON", exchange, [token, signing], readAnswer);
    },
    async close() {},
  };
}

export const SIGNATURE_HEADER = "X-Weerklank-Signature";

/** `t=SECONDS,v1=HEX`: HMAC-SHA256 over the moment, a full stop and the body, so that an old request can't be played again. */
export function signatureOf(secret: string, body: string, now: number): string {
  const moment = Math.floor(now / 1000);
  return `t=${moment},v1=${createHmac("sha256", secret).update(`${moment}.${body}`).digest("hex")}`;
}

const readAnswer: ReadAnswer = ({ status, body }, detail) => {
  if (status >= 200 && status < 300) {
    const parsed = accepted.safeParse(jsonOf(body));
    if (!parsed.success) return null;
    const id = parsed.data.id ?? null;
    return { outcome: "accepted", detail: detail(""), providerId: id === null ? null : String(id) };
  }
  if (status !== 400 && status !== 422) return null;
  const parsed = refused.safeParse(jsonOf(body));
  if (!parsed.success) return null;
  const { error, message } = parsed.data;
  const said = detail(`${error} ${message ?? ""}`);
  if (OF_THE_ACCOUNT.has(error)) return { outcome: "temporary", about: "server", detail: said };
  return { outcome: "permanent", about: OF_THE_NUMBER.has(error) ? "address" : "message", detail: said };
};
