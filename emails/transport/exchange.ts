/** What became of one request to a gateway. */
export type Exchange =
  | { kind: "answer"; status: number; body: string; retryAfter: number | null }
  /** Nothing was asked: no connection was made. */
  | { kind: "unreached"; detail: string }
  /** It was asked, and then nothing that can be read came back: it may have been done. */
  | { kind: "lost"; detail: string };

export interface ExchangeLimits {
  /** Milliseconds for all of it, up to the last byte of the answer. */
  patience: number;
  /** Bytes of an answer that are read. */
  largest: number;
}

export const EXCHANGE_LIMITS: ExchangeLimits = { patience: 30_000, largest: 64 * 1024 };

/**
 * One POST by fetch. A redirect isn't followed: the key would go to whoever it names. Where no answer can be read, the
 * kind says whether the request can have arrived, which decides if it may be made again.
 */
export async function post(
  url: string,
  { headers, body }: { headers: Record<string, string>; body: string },
  { patience, largest }: ExchangeLimits = EXCHANGE_LIMITS,
): Promise<Exchange> {
  let status: number | null = null;
  let retryAfter: number | null = null;
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json", ...headers },
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(patience),
    });
    status = response.status;
    retryAfter = secondsToWait(response.headers.get("Retry-After"));
    return { kind: "answer", status, body: await readText(response, largest), retryAfter };
  } catch (error) {
    // What was refused is refused, whether or not the reason could be read.
    if (status !== null && status >= 300) return { kind: "answer", status, body: "", retryAfter };
    const code = codeOf(error);
    return neverLeft(code, error) ? { kind: "unreached", detail: code } : { kind: "lost", detail: code };
  }
}

class TooLarge extends Error {
  code = "too large";
}

async function readText(response: Response, largest: number): Promise<string> {
  if (response.body === null) return "";
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    // Leaving the loop ends the connection.
    if (size > largest) throw new TooLarge();
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/** Seconds or a date (RFC 9110); at most a day, so that a wrong date can't stop everything. */
export function secondsToWait(header: string | null, now = Date.now()): number | null {
  if (header === null) return null;
  const text = header.trim();
  const seconds = /^\d+$/.test(text) ? Number(text) : Math.ceil((Date.parse(text) - now) / 1000);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 1), 24 * 3600) : null;
}

interface NodeError {
  name?: string;
  code?: string;
  message?: string;
  cause?: NodeError;
  errors?: NodeError[];
}

/** Of the error that fetch hides in the cause, the code: never the message, which may name a host or more. */
function codeOf(error: unknown): string {
  const { name, code, cause } = error as NodeError;
  if (name === "TimeoutError") return "timeout";
  const inner = cause?.code ?? cause?.errors?.[0]?.code ?? (typeof code === "string" ? code : undefined);
  return (inner ?? name ?? "error").slice(0, 60);
}

const NO_CONNECTION = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EADDRNOTAVAIL",
  "ENETDOWN",
  "EACCES",
  "UND_ERR_CONNECT_TIMEOUT",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
]);

function neverLeft(code: string, error: unknown): boolean {
  if (NO_CONNECTION.has(code) || /^(CERT_|ERR_TLS_|ERR_SSL_)/.test(code)) return true;
  // The connection was cut before the TLS handshake was done; ECONNRESET by itself can also come later.
  return /before secure TLS connection/.test((error as NodeError).cause?.message ?? "");
}
