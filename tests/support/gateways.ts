import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { signatureOf } from "#emails/transport/json-gateway";

/** A text or mail as the gateway got it. */
export interface TakenText {
  to: string;
  from: string;
  text: string;
  reference: string;
  /** Its own name for it; null where the provider gives none. */
  id: string | null;
  path: string;
  body: Record<string, unknown>;
}

/** How a gateway misbehaves. `afterTaking`: the message was accepted, and then this happens to the answer. */
export type Misbehaviour =
  | "none"
  | "too many"
  | "failing"
  | "silent after taking"
  | "malformed after taking"
  | "cut after taking"
  | "dripping after taking"
  | "huge after taking"
  | "redirect"
  | "refusing oddly";

export interface FakeGateway {
  port: number;
  /** For SMS_URL, with a key that it knows. */
  url: string;
  taken: TakenText[];
  /** Requests that came in, whatever became of them. */
  asked: number;
  /** Every header of every request. */
  headers: IncomingMessage["headers"][];
  behave(how: Misbehaviour): void;
  close(): Promise<void>;
}

interface Provider {
  urlOf(port: number): string;
  /** Whether the request may be made at all; else what it answers. */
  check(request: IncomingMessage, body: string): Reply | null;
  /** Reads the message, or refuses it. */
  take(body: Record<string, unknown>, path: string): { taken: TakenText; reply: Reply } | { reply: Reply };
  tooMany: Reply;
  failing: Reply;
}

interface Reply {
  status: number;
  json: unknown;
}

export const NOTIFY_SERVICE = "26785a09-ab16-4eb0-8407-a37497a57506";
export const NOTIFY_SECRET = "3d844edf-8d35-48ac-975b-e847b4f122b0";
export const NOTIFY_TEMPLATE = "f33517ff-2a88-4f6e-b855-c550268ce08a";
export const SIGNING = "a secret of the json gateway";
/** Numbers that no network knows. */
export const UNKNOWN_NUMBER = "+31687654321";

let count = 0;
const nextId = () => {
  count += 1;
  return `740e5834-3a29-46b4-9a6f-${String(count).padStart(12, "0")}`;
};

const notifyError = (status: number, error: string, message: string): Reply => ({
  status,
  json: { status_code: status, errors: [{ error, message }] },
});

/** As docs.notifynl.nl describes it. */
const notifynl: Provider = {
  urlOf: (port) =>
    `notifynl://weerklank-${NOTIFY_SERVICE}-${NOTIFY_SECRET}@127.0.0.1:${port}?template=${NOTIFY_TEMPLATE}`,
  check({ headers }) {
    const [header = "", payload = "", signature = ""] = (headers.authorization ?? "")
      .replace("Bearer ", "")
      .split(".");
    const right = createHmac("sha256", NOTIFY_SECRET).update(`${header}.${payload}`).digest("base64url");
    if (right !== signature) return notifyError(403, "AuthError", "Invalid token: API key not found");
    const { alg } = JSON.parse(Buffer.from(header, "base64url").toString());
    const { iss, iat } = JSON.parse(Buffer.from(payload, "base64url").toString());
    if (alg !== "HS256" || iss !== NOTIFY_SERVICE)
      return notifyError(403, "AuthError", "Invalid token: signature");
    if (Math.abs(Date.now() / 1000 - iat) > 30)
      return notifyError(403, "AuthError", "Error: Your system clock must be accurate to within 30 seconds");
    return null;
  },
  take(body, path) {
    const given = body as { personalisation: Record<string, string> } & Record<string, unknown>;
    const to = String(given.phone_number ?? given.email_address);
    if (given.template_id !== NOTIFY_TEMPLATE)
      return { reply: notifyError(400, "BadRequestError", "Template not found") };
    if (to === UNKNOWN_NUMBER)
      return { reply: notifyError(400, "ValidationError", `phone_number Not a valid number: ${to}`) };
    if (to.startsWith("unknown@"))
      return { reply: notifyError(400, "ValidationError", `email_address Not a valid email address: ${to}`) };
    const id = nextId();
    const text = given.personalisation.body ?? "";
    const taken = { to, from: "", text, reference: String(given.reference), id, path, body: given };
    return { taken, reply: { status: 201, json: { id, reference: given.reference, uri: "…" } } };
  },
  tooMany: notifyError(
    429,
    "RateLimitError",
    "Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds",
  ),
  failing: notifyError(500, "Exception", "Internal server error"),
};

/** As developers.cm.com describes it: errors are HTTP 400 with a code. */
const cm: Provider = {
  urlOf: (port) => `cm://11111111-2222-3333-4444-555555555555@127.0.0.1:${port}`,
  check(_request, body) {
    const { productToken } = JSON.parse(body).messages.authentication;
    if (productToken === "11111111-2222-3333-4444-555555555555") return null;
    const details = `The product token is incorrect: ${productToken}`;
    return { status: 400, json: { details, errorCode: 103, messages: [] } };
  },
  take(body, path) {
    const { msg } = (body as { messages: { msg: Record<string, never>[] } }).messages;
    const given = msg[0] as unknown as {
      to: { number: string }[];
      from: string;
      body: { content: string };
      reference: string;
    };
    const to = given.to[0]?.number ?? "";
    const { from, reference } = given;
    const result = (status: string, messageErrorCode: number, messageDetails: string | null) => [
      { to, status, reference, parts: 1, messageDetails, messageErrorCode },
    ];
    if (to === UNKNOWN_NUMBER.replace("+", "00")) {
      const messages = result("Rejected", 303, `Gsm '${to}' is not a number.`);
      return { reply: { status: 400, json: { details: "Created 0 message(s)", errorCode: 201, messages } } };
    }
    const taken = { to, from, text: given.body.content, reference, id: null, path, body };
    const messages = result("Accepted", 0, null);
    return {
      taken,
      reply: { status: 200, json: { details: "Created 1 message(s)", errorCode: 0, messages } },
    };
  },
  tooMany: { status: 429, json: { message: "Too many requests" } },
  failing: { status: 500, json: { details: "An internal error has occurred", errorCode: 500, messages: [] } },
};

/** As docs.spryngsms.com and programs that use it have it. */
const spryng: Provider = {
  urlOf: (port) => `spryng://right-spryng-key@127.0.0.1:${port}`,
  check: ({ headers }) =>
    headers.authorization === "Bearer right-spryng-key"
      ? null
      : { status: 401, json: { message: "Unauthenticated." } },
  take(body, path) {
    const given = body as { recipients: string[]; originator: string; body: string; reference: string };
    const to = given.recipients[0] ?? "";
    if (to === UNKNOWN_NUMBER.slice(1)) {
      const errors = { "recipients.0": [`The recipient ${to} is not a valid phone number.`] };
      return { reply: { status: 422, json: { message: "The given data was invalid.", errors } } };
    }
    const id = nextId();
    const taken = {
      to,
      from: given.originator,
      text: given.body,
      reference: given.reference,
      id,
      path,
      body,
    };
    return { taken, reply: { status: 201, json: { id, encoding: "plain", reference: given.reference } } };
  },
  tooMany: { status: 429, json: { message: "Too Many Attempts." } },
  failing: { status: 500, json: { message: "Server Error" } },
};

/** As the README describes a plain JSON gateway. */
const json: Provider = {
  urlOf: (port) =>
    `http://right-token@127.0.0.1:${port}/send?account=7#signing=${encodeURIComponent(SIGNING)}`,
  check({ headers }, body) {
    const moment = /^t=(\d+)/.exec(String(headers["x-weerklank-signature"]))?.[1] ?? "0";
    const signed = signatureOf(SIGNING, body, Number(moment) * 1000) === headers["x-weerklank-signature"];
    return headers.authorization === "Bearer right-token" && signed
      ? null
      : { status: 401, json: { error: "wrong_key", message: String(headers.authorization) } };
  },
  take(body, path) {
    const given = body as { id: string; to: string; from: string; text: string };
    if (given.to === UNKNOWN_NUMBER)
      return {
        reply: { status: 422, json: { error: "unknown_number", message: `no such number: ${given.to}` } },
      };
    const id = nextId();
    return { taken: { ...given, reference: given.id, id, path, body }, reply: { status: 202, json: { id } } };
  },
  tooMany: { status: 429, json: { error: "too_many" } },
  failing: { status: 503, json: { error: "down" } },
};

const PROVIDERS = { notifynl, cm, spryng, json };
export type ProviderName = keyof typeof PROVIDERS;

/** A gateway on a port of the loopback that behaves as its provider documents, and misbehaves as it is told. */
export async function fakeGateway(name: ProviderName, port = 0): Promise<FakeGateway> {
  const provider = PROVIDERS[name];
  let how: Misbehaviour = "none";
  const gateway: Omit<FakeGateway, "port" | "url"> = {
    taken: [],
    asked: 0,
    headers: [],
    behave: (next) => {
      how = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString("utf8");
    gateway.asked += 1;
    gateway.headers.push(request.headers);
    const path = request.url ?? "";
    if (how === "too many") return give(response, provider.tooMany, { "Retry-After": "17" });
    if (how === "failing") return give(response, provider.failing);
    if (how === "redirect")
      return give(response, { status: 307, json: {} }, { Location: "http://127.0.0.1:1/elsewhere" });
    if (how === "refusing oddly") {
      response.writeHead(400, { "Content-Type": "text/html" });
      return response.end("<h1>Bad request</h1>");
    }
    const refused = provider.check(request, body);
    if (refused !== null) return give(response, refused);
    const result = provider.take(JSON.parse(body), path);
    if ("taken" in result) gateway.taken.push(result.taken);
    answerBadly(response, result.reply, how);
  });
  server.listen(port, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const bound = (server.address() as AddressInfo).port;
  onTestFinished(() => gateway.close());
  return Object.assign(gateway, { port: bound, url: provider.urlOf(bound) });
}

function give(
  response: ServerResponse,
  { status, json: body }: Reply,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "Content-Type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}

function answerBadly(response: ServerResponse, reply: Reply, how: Misbehaviour): void {
  const text = JSON.stringify(reply.json);
  const head = () => response.writeHead(reply.status, { "Content-Type": "application/json" });
  switch (how) {
    case "silent after taking":
      return;
    case "malformed after taking":
      head();
      response.end(text.slice(0, -3));
      return;
    case "cut after taking":
      response.socket?.destroy();
      return;
    case "dripping after taking": {
      head();
      const drip = setInterval(() => response.write(" "), 20);
      response.on("close", () => clearInterval(drip));
      return;
    }
    case "huge after taking":
      head();
      response.end(text + " ".repeat(2 * 1024 * 1024));
      return;
    default:
      give(response, reply);
  }
}
