import { z } from "zod";
import { EXCHANGE_LIMITS, type ExchangeLimits, post } from "./exchange";
import type { GatewayAddress } from "./gateway-address";
import { jsonOf, type ReadAnswer, sortExchange } from "./gateway-answer";
import type { Transport } from "./transport";

/** https://developers.cm.com/messaging/docs/responses-errors-json */
const answer = z.object({
  details: z.string().nullish(),
  errorCode: z.number(),
  messages: z
    .array(
      z.object({ status: z.string(), messageDetails: z.string().nullish(), messageErrorCode: z.number() }),
    )
    .nullish(),
});

/** The token, the account or the request as such: every message would meet it. */
const OF_THE_ACCOUNT = new Set([101, 102, 103, 202, 203, 301, 500, 999]);
/** An invalid To field, an invalid number in it, a number on the list of those that want none. */
const OF_THE_NUMBER = new Set([302, 303, 402]);

/** Texts by CM.com, over the Business Messaging API v1.0. */
export function cmTransport(
  { baseUrl, token }: Extract<GatewayAddress, { gateway: "cm" }>,
  limits: ExchangeLimits = EXCHANGE_LIMITS,
  concurrency = 10,
): Transport {
  return {
    name: "CM.com",
    concurrency,
    async send(message) {
      const msg = {
        from: message.senderName,
        to: [{ number: message.to.replace(/^\+/, "00") }],
        body: { type: "auto", content: message.text },
        reference: cmReference(message.id),
        allowedChannels: ["SMS"],
        minimumNumberOfMessageParts: 1,
        maximumNumberOfMessageParts: 8,
      };
      const body = JSON.stringify({ messages: { authentication: { productToken: token }, msg: [msg] } });
      const exchange = await post(`${baseUrl}/v1.0/message`, { headers: {}, body }, limits);
      return sortExchange("CM.com", exchange, [token], readAnswer);
    },
    async close() {},
  };
}

/** A reference at CM.com has at most 32 letters and digits: our id without its hyphens. */
export const cmReference = (id: string): string => id.replaceAll("-", "").slice(0, 32);

/** Our id again. */
export const idOfCmReference = (reference: string): string =>
  /^[0-9a-f]{32}$/i.test(reference)
    ? reference.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")
    : reference;

const readAnswer: ReadAnswer = ({ status, body }, detail) => {
  const parsed = answer.safeParse(jsonOf(body));
  if (!parsed.success) return null;
  const { errorCode, details, messages } = parsed.data;
  const message = messages?.[0];
  if (status >= 200 && status < 300 && errorCode === 0 && message?.messageErrorCode === 0)
    return message.status === "Accepted"
      ? { outcome: "accepted", detail: detail(""), providerId: null }
      : null;
  const code = message !== undefined && message.messageErrorCode !== 0 ? message.messageErrorCode : errorCode;
  if (code === 0) return null;
  const said = detail(`${code} ${message?.messageDetails ?? details ?? ""}`);
  if (OF_THE_ACCOUNT.has(code)) return { outcome: "temporary", about: "server", detail: said };
  // 201: some message of the request is wrong; which, and how, stands with the message.
  if (code === 201 || status === 429 || status >= 500) return null;
  return { outcome: "permanent", about: OF_THE_NUMBER.has(code) ? "address" : "message", detail: said };
};
