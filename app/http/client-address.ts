import type { IncomingMessage } from "node:http";
import proxyAddress from "proxy-addr";
import type { Env } from "~/env.server";

/** Who sends a request, as express tells it behind the proxies that are trusted; '' where they have left. */
export function clientAddress(trusted: Env["TRUST_PROXY"]): (request: IncomingMessage) => string {
  const isTrusted =
    typeof trusted === "string"
      ? proxyAddress.compile(trusted.split(",").map((part) => part.trim()))
      : (_address: string, hop: number) => hop < Number(trusted);
  return (request) => proxyAddress(request, isTrusted) ?? "";
}
