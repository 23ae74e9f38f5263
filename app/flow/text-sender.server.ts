import { readSettings } from "#db/queries/settings";
import type { Store } from "#db/store";
import type { GatewayAddress, GatewayName } from "#emails/transport/gateway-address";
import type { Administrator } from "~/domain/access";
import { smsSenderOf, smsSenderProblem } from "~/domain/sms-sender";
import { type Env, gatewayOf } from "~/env.server";
import { textsNl } from "~/messages/texts.nl";
import { translator } from "~/messages/translate";
import { changeSettings } from "./settings.server";

const t = translator("nl", textsNl);

/** How texts leave, for the page: which gateway (never its key), by which name, and where its receipts go. */
export async function textsSection(store: Store, env: Pick<Env, "SMS_URL" | "BASE_URL">) {
  const { delivery, organisation } = await readSettings(store.read);
  const address = gatewayOf(env.SMS_URL);
  return {
    gateway: address === null ? null : { name: address.gateway, host: hostOf(address) },
    sender: delivery.smsSender,
    made: smsSenderOf("", organisation.name),
    receipts: address === null ? null : receiptsAddress(env.BASE_URL, address.gateway),
  };
}

const hostOf = (address: GatewayAddress): string =>
  new URL(address.gateway === "json" ? address.url : address.baseUrl).host;

/** NotifyNL and a gateway of one's own send the key in a header; the others only know an address. */
const receiptsAddress = (baseUrl: string, gateway: GatewayName): string =>
  `${baseUrl}/api/v1/receipts/${gateway}${gateway === "cm" || gateway === "spryng" ? "?key=SLEUTEL" : ""}`;

export type SenderChange =
  | { ok: true; changed: boolean; sender: string }
  | { ok: false; errors: Record<string, string>; typed: string };

/** Sets the name that texts come from; an empty one leaves it to the municipality's name. */
export async function changeTextSender(
  store: Store,
  administrator: Administrator,
  form: FormData,
  now: Date,
): Promise<SenderChange> {
  const typed = String(form.get("smsSender") ?? "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 200);
  const problem = smsSenderProblem(typed);
  if (problem !== null) {
    const { code, ...values } = problem;
    return { ok: false, errors: { smsSender: t(`error.${code}`, values) }, typed };
  }
  const { delivery, organisation } = await readSettings(store.read);
  const changed = await changeSettings(
    store,
    administrator,
    { delivery: { ...delivery, smsSender: typed } },
    now,
  );
  return { ok: true, changed, sender: smsSenderOf(typed, organisation.name) };
}
