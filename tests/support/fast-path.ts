import { createServer, request as httpRequest, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { openingTime } from "~/flow/opening-time.server";
import { surveyFastPath } from "~/survey-fast-path.server";
import { testRuntime } from "./runtime";

interface Answered {
  status: number;
  headers: IncomingMessage["headers"];
  body: string;
}

/** The fast path on a port of its own; what it passes on is answered with 418, and is kept as it came. */
export async function serveFastPath(options: Parameters<typeof testRuntime>[0] = {}) {
  const runtime = await testRuntime(options);
  const passed: { method: string; url: string; body: string }[] = [];
  const take = async (request: IncomingMessage) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    passed.push({
      method: request.method ?? "",
      url: request.url ?? "",
      body: Buffer.concat(chunks).toString(),
    });
  };
  const server = createServer(
    surveyFastPath(runtime, (request, response) => {
      void take(request).then(() => response.writeHead(418).end());
    }),
  ).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const send = (method: string, path: string, headers: Record<string, string>, body = "") =>
    new Promise<Answered>((resolve, reject) => {
      const asked = httpRequest({ host: "127.0.0.1", port, path, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          const { statusCode: status = 0, headers: given } = response;
          resolve({ status, headers: given, body: Buffer.concat(chunks).toString() });
        });
      });
      asked.on("error", reject).end(body);
    });
  const get = (path: string, headers: Record<string, string> = {}) => send("GET", path, headers);
  const post = (path: string, body: string, headers: Record<string, string> = {}) => {
    const form = {
      "Content-Type": "application/x-www-form-urlencoded",
      "Content-Length": String(Buffer.byteLength(body)),
      "Sec-Fetch-Site": "same-origin",
    };
    return send("POST", path, { ...form, ...headers }, body);
  };
  const opened = (token: string) =>
    `opened-at=${openingTime(runtime.secret, "survey", token, new Date(runtime.now().getTime() - 60_000))}`;
  return { runtime, get, post, passed, opened };
}
