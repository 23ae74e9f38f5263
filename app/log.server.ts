import { type Logger, pino } from "pino";

export type { Logger };

/** JSON lines on standard output. Log what happened and to which id: never a token, an address or an answer. */
export function makeLog(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: errorInLog },
    formatters: { level: (label) => ({ level: label }) },
  });
}

/** What a log line may hold of an error. A database error carries the values of its query, which may be personal. */
export interface LoggedError {
  type: string;
  code?: string;
  message: string;
  stack?: string;
  cause?: LoggedError;
}

const DEPTH = 5;

/** An error's kind, its message without values, where it came from, and what caused it. */
export function errorInLog(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: "" };
  const { code } = error as NodeJS.ErrnoException;
  // drizzle-orm: "Failed query: insert …\nparams: a@example.nl,…"
  const message = error.message.replace(/\nparams: [\s\S]*$/, "");
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...(typeof code === "string" ? { code } : {}),
    message,
    stack: frames.join("\n"),
    ...(error.cause === undefined || depth >= DEPTH ? {} : { cause: errorInLog(error.cause, depth + 1) }),
  };
}
