import { type Logger, pino } from "pino";

export type { Logger };

/** JSON lines on standard output. Log what happened and to which id: never a token, an address or an answer. */
export function makeLog(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  });
}
