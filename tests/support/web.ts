import { createServer, request as httpRequest, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import type { RequestHandler } from "express";
import { onTestFinished } from "vitest";
import { makeWeb } from "~/http/web";
import type { Runtime } from "~/runtime.server";

export interface WebAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

export type Ask = (
  path: string,
  options?: { method?: string; headers?: Record<string, string>; body?: string },
) => Promise<WebAnswer>;

/** The real server in front of `handle`, on a port of its own; the answer is a program's, with no browser's headers. */
export async function serveWeb(
  runtime: Runtime,
  handle: RequestHandler = (_request, response) => void response.send("in"),
  patterns: readonly string[] = ["/", "/login", "/s/:token", "/settings", "/contacts/import", "/healthz"],
  formPatterns: readonly string[] = ["/", "/login", "/s/:token", "/settings", "/contacts/import"],
): Promise<Ask> {
  const web = makeWeb({ runtime, patterns, formPatterns, clientFolder: "public", handle });
  const server = createServer(web).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return (path, { method = "GET", headers = {}, body } = {}) =>
    new Promise((resolve, reject) => {
      const asked = httpRequest({ host: "127.0.0.1", port, path, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        const answered = () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString("utf8"),
          });
        // The answer may come before all was sent.
        response.on("end", () => (asked.writableFinished ? answered() : asked.once("finish", answered)));
      });
      asked.on("error", reject);
      asked.end(body);
    });
}
