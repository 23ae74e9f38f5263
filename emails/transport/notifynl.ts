import { createHmac } from "node:crypto";
import { z } from "zod";
import { EXCHANGE_LIMITS, type ExchangeLimits, post } from "./exchange";
import type { GatewayAddress } from "./gateway-address";
import { jsonOf, type ReadAnswer, sortExchange } from "./gateway-answer";
import type { OutgoingMessage, Transport } from "./transport";

/** https://docs.notifynl.nl (the API of GOV.UK Notify). */
const accepted = z.object({ id: z.string().min(1).max(200) });
const refused = z.object({
  errors: z.array(z.object({ error: z.string(), message: z.string() })).min(1),
});

type Notify = Extract<GatewayAddress, { gateway: "notifynl" }>;

/** Texts and mails by NotifyNL: into the placeholders ((body)), and ((subject)) of a mail, of one template each. */
export function notifyTransport(
  address: Notify,
  limits: ExchangeLimits = EXCHANGE_LIMITS,
  concurrency = 10,
): Transport {
  const { baseUrl, serviceId, secret } = address;
  return {
    name: "NotifyNL",
    concurrency,
    async send(message) {
      const kind = message.medium === "sms" ? "sms" : "email";
      const exchange = await post(
        `${baseUrl}/v2/notifications/${kind}`,
        {
          // Made anew for each message: a token is good for 30 seconds.
          headers: { Authorization: `Bearer ${tokenOf(serviceId, secret, Date.now())}` },
          body: JSON.stringify(bodyOf(message, address)),
        },
        limits,
      );
      return sortExchange("NotifyNL", exchange, [secret], readAnswer);
    },
    async close() {},
  };
}

function bodyOf(message: OutgoingMessage, { template, sender, unsubscribe }: Notify): object {
  const common = { template_id: template, reference: message.id };
  if (message.medium === "sms") {
    const personalisation = { body: message.text };
    return {
      ...common,
      phone_number: message.to,
      personalisation,
      ...(sender === null ? {} : { sms_sender_id: sender }),
    };
  }
  const byClick = unsubscribe && message.unsubscribeUrl.startsWith("https://");
  return {
    ...common,
    email_address: message.to,
    personalisation: { subject: message.subject, body: message.text },
    ...(byClick ? { one_click_unsubscribe_url: message.unsubscribeUrl } : {}),
  };
}

/** A JSON Web Token of the service, HS256. */
export function tokenOf(serviceId: string, secret: string, now: number): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const content = `${part({ typ: "JWT", alg: "HS256" })}.${part({ iss: serviceId, iat: Math.floor(now / 1000) })}`;
  return `${content}.${createHmac("sha256", secret).update(content).digest("base64url")}`;
}

const readAnswer: ReadAnswer = ({ status, body }, detail) => {
  if (status >= 200 && status < 300) {
    const parsed = accepted.safeParse(jsonOf(body));
    return parsed.success ? { outcome: "accepted", detail: detail(""), providerId: parsed.data.id } : null;
  }
  if (status !== 400) return null;
  const [problem] = refused.safeParse(jsonOf(body)).data?.errors ?? [];
  if (problem === undefined) return null;
  const said = detail(`${problem.error} ${problem.message}`);
  // A refusal of what the address is begins with the name of its field.
  if (problem.error === "ValidationError" && /^(phone_number|email_address)\b/.test(problem.message))
    return { outcome: "permanent", about: "address", detail: said };
  if (/character (count|limit)|too long|too big/i.test(problem.message ?? ""))
    return { outcome: "permanent", about: "message", detail: said };
  // No such template, a key for the team only, trial mode: the municipality's own set-up, which every message meets.
  return { outcome: "temporary", about: "server", detail: said };
};
