import { z } from "zod";
import { EXCHANGE_LIMITS, type ExchangeLimits, post } from "./exchange";
import type { GatewayAddress } from "./gateway-address";
import { jsonOf, type ReadAnswer, sortExchange } from "./gateway-answer";
import type { Transport } from "./transport";

/** https://docs.spryngsms.com, REST v1. */
const accepted = z.object({ id: z.string().min(1).max(200) });
const refused = z.object({
  message: z.string().nullish(),
  errors: z.record(z.string(), z.array(z.string())).nullish(),
});

/** Texts by Spryng. */
export function spryngTransport(
  { baseUrl, key, route }: Extract<GatewayAddress, { gateway: "spryng" }>,
  limits: ExchangeLimits = EXCHANGE_LIMITS,
  concurrency = 10,
): Transport {
  return {
    name: "Spryng",
    concurrency,
    async send(message) {
      const body = JSON.stringify({
        encoding: "auto",
        body: message.text,
        route,
        originator: message.senderName,
        recipients: [message.to.replace(/^\+/, "")],
        reference: message.id,
      });
      const headers = { Authorization: `Bearer ${key}` };
      const exchange = await post(`${baseUrl}/v1/messages`, { headers, body }, limits);
      return sortExchange("Spryng", exchange, [key], readAnswer);
    },
    async close() {},
  };
}

const readAnswer: ReadAnswer = ({ status, body }, detail) => {
  if (status >= 200 && status < 300) {
    const parsed = accepted.safeParse(jsonOf(body));
    return parsed.success ? { outcome: "accepted", detail: detail(""), providerId: parsed.data.id } : null;
  }
  if (status !== 422) return null;
  const { errors, message } = refused.safeParse(jsonOf(body)).data ?? {};
  const fields = Object.keys(errors ?? {});
  const said = detail(`${fields.join(", ")} ${Object.values(errors ?? {})[0]?.[0] ?? message ?? ""}`);
  if (fields.some((field) => /^recipients(\.|$)/.test(field)))
    return { outcome: "permanent", about: "address", detail: said };
  // The sender's name or the route: the municipality's own set-up, which every message meets.
  if (fields.some((field) => field === "originator" || field === "route"))
    return { outcome: "temporary", about: "server", detail: said };
  return { outcome: "permanent", about: "message", detail: said };
};
