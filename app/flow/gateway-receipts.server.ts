import { createHmac, timingSafeEqual } from "node:crypto";
import type { GatewayName } from "#emails/transport/gateway-address";
import { SIGNATURE_HEADER } from "#emails/transport/json-gateway";
import { readReceipts } from "#emails/transport/receipts";
import { MOST_RECEIPTS } from "~/domain/receipt-api";
import { gatewayOf } from "~/env.server";
import { runtime } from "~/runtime.server";
import { requireApiKey } from "./api-key.server";
import { countWrongKey, guessLimits, keyWait } from "./guess-limits.server";
import { parseJson, readBody } from "./json-body.server";
import { problem } from "./problem.server";
import { type RecordedReport, recordDeliveryReport } from "./record-delivery-report.server";

export type ReceiptsAnswer = Record<RecordedReport, number>;

/**
 * Takes in what a gateway says became of messages. Whoever asks is known by an API key with the right to report (in the
 * header, or in the address for a gateway that can set none), or by a signature with the secret that we sign with
 * ourselves. A receipt of a message that isn't ours is no mistake of the gateway, which would only repeat it.
 */
export async function takeInReceipts(
  request: Request,
  gateway: string,
  address: string,
): Promise<ReceiptsAnswer> {
  if (!isGateway(gateway)) throw problem(request, 404, "not_found");
  const body = await requireReporter(request, gateway, address);
  const read = readReceipts(gateway, givenIn(request, body));
  if (!read.ok) {
    if (read.reason === "too_many") throw problem(request, 400, "too_many_receipts", { max: MOST_RECEIPTS });
    throw problem(request, 400, `receipt_${read.reason}`, { field: read.field });
  }
  const { store, secret, now } = runtime();
  const counts: ReceiptsAnswer = { recorded: 0, repeated: 0, stale: 0, unknown_message: 0 };
  for (const receipt of read.receipts) counts[await recordDeliveryReport(store, secret, receipt, now())] += 1;
  return counts;
}

const GATEWAYS: readonly GatewayName[] = ["notifynl", "cm", "spryng", "json"];
const isGateway = (name: string): name is GatewayName => (GATEWAYS as readonly string[]).includes(name);

/**
 * Gives what was sent, once it is known who sent it. Throws a problem: 401 no key or a wrong one, 403 without the
 * right, 429 after many wrong ones from this network.
 */
async function requireReporter(request: Request, gateway: GatewayName, address: string): Promise<string> {
  const limits = guessLimits();
  const wait = await keyWait(limits, address);
  if (wait !== null)
    throw problem(request, 429, "too_many_requests", { seconds: wait }, { "Retry-After": String(wait) });
  try {
    const signature = request.headers.get(SIGNATURE_HEADER);
    if (gateway === "json" && signature !== null) {
      const body = await readBody(request);
      if (!isSigned(signature, body)) throw problem(request, 401, "wrong_signature");
      return body;
    }
    const inAddress = new URL(request.url).searchParams.get("key");
    await requireApiKey(request, "delivery:report", { key: inAddress, perMinute: RECEIPTS_PER_MINUTE });
    return request.method === "GET" ? "" : await readBody(request);
  } catch (refusal) {
    if (refusal instanceof Response && refusal.status === 401) await countWrongKey(limits, address);
    throw refusal;
  }
}

/** A gateway sends one for each text, often two, all within moments of the texts. */
const RECEIPTS_PER_MINUTE = 12_000;

/** How old, in seconds, a signed receipt may be: one that was overheard can't be played again for long. */
const SIGNED_WITHIN = 300;

function isSigned(signature: string, body: string): boolean {
  const { env, now } = runtime();
  const gateway = gatewayOf(env.SMS_URL);
  if (gateway?.gateway !== "json" || gateway.signing === null) return false;
  const [, moment, given] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/i.exec(signature.trim()) ?? [];
  if (moment === undefined || given === undefined) return false;
  if (Math.abs(now().getTime() / 1000 - Number(moment)) > SIGNED_WITHIN) return false;
  const right = createHmac("sha256", gateway.signing).update(`${moment}.${body}`).digest();
  return timingSafeEqual(right, Buffer.from(given, "hex"));
}

/** JSON, a form, or what stands in the address, without the key. */
function givenIn(request: Request, body: string): unknown {
  if (request.method === "GET") return withoutKey(new URL(request.url).searchParams);
  const type = request.headers.get("Content-Type")?.toLowerCase() ?? "";
  if (type.startsWith("application/x-www-form-urlencoded")) return withoutKey(new URLSearchParams(body));
  return parseJson(request, body);
}

const withoutKey = (fields: URLSearchParams): Record<string, string> =>
  Object.fromEntries([...fields].filter(([name]) => name !== "key"));
