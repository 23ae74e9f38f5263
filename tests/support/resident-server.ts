import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { loader as home } from "~/routes/_index";
import { loader as accessibility } from "~/routes/accessibility";
import * as code from "~/routes/code";
import * as door from "~/routes/d.$code";
import * as doorRequest from "~/routes/d.$code_.contact";
import { loader as doorThanks } from "~/routes/d.$code_.thanks";
import { loader as figures } from "~/routes/figures";
import { loader as logo } from "~/routes/logo.$file";
import { loader as privacy } from "~/routes/privacy";
import * as survey from "~/routes/s.$token";
import * as request from "~/routes/s.$token_.contact";
import { loader as thanks } from "~/routes/s.$token_.thanks";
import * as unsubscribe from "~/routes/unsubscribe.$token";
import { setRuntime } from "~/runtime.server";
import type { Town } from "./resident-visit";
import { testRuntime } from "./runtime";

type Handler = (args: never) => unknown;
interface Route {
  pattern: RegExp;
  parameter?: string;
  loader: Handler;
  action?: Handler;
}

const ROUTES: Route[] = [
  { pattern: /^\/$/, loader: home },
  { pattern: /^\/code$/, ...code },
  { pattern: /^\/figures$/, loader: figures },
  { pattern: /^\/privacy$/, loader: privacy },
  { pattern: /^\/accessibility$/, loader: accessibility },
  { pattern: /^\/logo\/([^/]+)$/, parameter: "file", loader: logo },
  { pattern: /^\/s\/([^/]+)$/, parameter: "token", ...survey },
  { pattern: /^\/s\/([^/]+)\/thanks$/, parameter: "token", loader: thanks },
  { pattern: /^\/s\/([^/]+)\/contact$/, parameter: "token", ...request },
  { pattern: /^\/d\/([^/]+)$/, parameter: "code", ...door },
  { pattern: /^\/d\/([^/]+)\/thanks$/, parameter: "code", loader: doorThanks },
  { pattern: /^\/d\/([^/]+)\/contact$/, parameter: "code", ...doorRequest },
  { pattern: /^\/unsubscribe\/([^/]+)$/, parameter: "token", ...unsubscribe },
];

/** A town of which the clock can be moved on, so that nobody has to wait. */
export interface QuickTown extends Town {
  /** Moves the clock, in seconds. */
  pass(seconds: number): void;
}

/** The residents' pages on a port of their own, from the source: no build, and no framework around them. */
export async function serveResidents(): Promise<QuickTown> {
  const server = createServer(async (message, response) => {
    const answer = await respond(message, url);
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const runtime = await testRuntime({ env: { BASE_URL: url } });
  let ahead = 0;
  const now = () => new Date(Date.now() + ahead);
  setRuntime({ ...runtime, now });
  return {
    url,
    store: runtime.store,
    secret: runtime.secret,
    now,
    pass: (seconds) => {
      ahead += seconds * 1000;
    },
  };
}

async function respond(message: IncomingMessage, base: string): Promise<Response> {
  const url = new URL(message.url ?? "/", base);
  const route = ROUTES.find(({ pattern }) => pattern.test(url.pathname));
  const handle = message.method === "POST" ? route?.action : route?.loader;
  if (route === undefined || handle === undefined) return new Response(null, { status: 404 });
  const value = route.pattern.exec(url.pathname)?.[1];
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const request = new Request(url, {
    method: message.method ?? "GET",
    headers: Object.entries(message.headers).map(([name, of]) => [name, String(of)] as [string, string]),
    ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
  });
  const params = route.parameter === undefined ? {} : { [route.parameter]: decodeURIComponent(value ?? "") };
  try {
    return (await handle({ request, params, context: { address: "192.0.2.1" } } as never)) as Response;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}
