import { z } from "zod";
import { type GatewayAddress, parseGatewayAddress } from "#emails/transport/gateway-address";

const databaseUrl = z.string().refine((url) => /^(file:.+|postgres(ql)?:\/\/.+)/.test(url), {
  message: "should be file:PATH (SQLite) or postgres://user:password@host/database",
});

const schema = z.object({
  DATABASE_URL: databaseUrl.default("file:data/weerklank.db"),
  PORT: z.coerce
    .number({ message: "should be a port number, such as 3000" })
    .int()
    .min(0, "should be a port number from 0 to 65535")
    .max(65535, "should be a port number from 0 to 65535")
    .default(3000),
  HOST: z.string().default("0.0.0.0"),
  BASE_URL: z
    .url({
      protocol: /^https?$/,
      message: "should be what links begin with, such as https://feedback.voorbeeld.nl",
    })
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
  SMTP_URL: z
    .string()
    .refine((url) => /^(smtps?|notifynl):\/\/.+/i.test(url), {
      message: "should be smtp://user:password@host:587, smtps://… or notifynl://…",
      abort: true,
    })
    .superRefine((url, context) => {
      const parsed = url.startsWith("notifynl:") ? parseGatewayAddress(url) : null;
      if (parsed?.ok === false) context.addIssue({ code: "custom", message: parsed.problem });
    })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/@/, "should be an address, such as Gemeente <noreply@voorbeeld.nl>")
    .default("Gemeente <noreply@localhost>"),
  SMS_URL: z
    .string()
    .superRefine((url, context) => {
      const parsed = parseGatewayAddress(url);
      if (!parsed.ok) context.addIssue({ code: "custom", message: parsed.problem });
    })
    .optional(),
  SECRET: z.string().min(32, "should be at least 32 characters of random text").optional(),
  OUTBOX: z.enum(["on", "off"], { message: "should be on or off" }).default("on"),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], {
      message: "should be one of fatal, error, warn, info, debug, trace, silent",
    })
    .default("info"),
  /** Which proxies may say where a visitor comes from; for counting wrong guesses. */
  TRUST_PROXY: z
    .string()
    .regex(
      /^(off|\d{1,2}|(loopback|linklocal|uniquelocal|[0-9a-f.:]+(\/\d+)?)(,\s*(loopback|linklocal|uniquelocal|[0-9a-f.:]+(\/\d+)?))*)$/i,
      "should be off, a number of proxies, or their addresses, such as loopback, 10.0.0.0/8",
    )
    .transform((value) => (value === "off" ? false : /^\d+$/.test(value) ? Number(value) : value))
    .default("loopback"),
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
});

export interface Env extends Omit<z.output<typeof schema>, "BASE_URL"> {
  BASE_URL: string;
  dialect: "sqlite" | "postgresql";
}

export class EnvError extends Error {
  override name = "EnvError";
}

/** The environment with its defaults. An empty variable counts as not set. Throws EnvError, which names each bad variable and what it should be; it never shows the value, which may be a password. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new EnvError(`These environment variables can't be used:\n${lines.join("\n")}`);
  }
  const env = parsed.data;
  const dialect = env.DATABASE_URL.startsWith("file:") ? "sqlite" : "postgresql";
  if (dialect === "postgresql" && env.SECRET === undefined && env.NODE_ENV !== "test") {
    throw new EnvError(
      "These environment variables can't be used:\n  SECRET: is required with postgres://, at least 32 characters of random text, the same for every process",
    );
  }
  return { ...env, dialect, BASE_URL: env.BASE_URL ?? `http://localhost:${env.PORT}` };
}

/** The gateway of an address that parseEnv has let through; null for none, and for an SMTP server. */
export function gatewayOf(url: string | undefined): GatewayAddress | null {
  const parsedUrl = url === undefined ? null : parseGatewayAddress(url);
  return parsedUrl?.ok ? parsedUrl.address : null;
}

let parsed: Env | undefined;

/** The process's environment, read once. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}
