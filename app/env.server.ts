import { statSync } from "node:fs";
import { z } from "zod";
import { type GatewayAddress, parseGatewayAddress } from "#emails/transport/gateway-address";
import { DkimKeyError, readDkimKey } from "./dkim-key.server";
import { domainOf, isMailDomain, isSender, MOST_LOCAL } from "./domain/mail-domain";

const databaseUrl = z.string().refine((url) => /^(file:.+|postgres(ql)?:\/\/.+)/.test(url), {
  message: "should be file:PATH (SQLite) or postgres://user:password@host/database",
});

/** One that isn't there yet is made. */
function canBeFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() !== false;
  } catch {
    return false;
  }
}

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
      const parsed = /^notifynl:/i.test(url) ? parseGatewayAddress(url) : null;
      if (parsed?.ok === false) context.addIssue({ code: "custom", message: parsed.problem });
      // Node's own complaint about an address shows all of it, its password too.
      if (parsed === null && !(URL.canParse(url) && new URL(url).hostname !== ""))
        context.addIssue({
          code: "custom",
          message: "should be smtp://user:password@host:587, with a host and signs in the password as %40",
        });
    })
    .optional(),
  MAIL_FROM: z
    .string()
    .refine(isSender, "should be one address, such as Gemeente <noreply@voorbeeld.nl>")
    .default("Gemeente <noreply@localhost>"),
  /** The domain that signs the mails; the sender's where it is not given. */
  DKIM_DOMAIN: z
    .string()
    .refine(isMailDomain, "should be a domain, such as voorbeeld.nl")
    .transform((domain) => domain.toLowerCase())
    .optional(),
  DKIM_SELECTOR: z
    .string()
    .regex(
      /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i,
      "should be the name before ._domainkey in DNS, such as weerklank",
    )
    .optional(),
  DKIM_KEY: z
    .string()
    .transform((given, context) => {
      try {
        return readDkimKey(given);
      } catch (error) {
        if (!(error instanceof DkimKeyError)) throw error;
        context.addIssue({ code: "custom", message: error.message });
        return z.NEVER;
      }
    })
    .optional(),
  /** Where reports come of mails that could not be delivered: each mail has its own, bounce+REFERENCE@… */
  BOUNCE_ADDRESS: z
    .string()
    .regex(
      new RegExp(`^[a-z0-9._-]{1,${MOST_LOCAL}}@[^@]+$`, "i"),
      `should be an address such as bounce@voorbeeld.nl, with at most ${MOST_LOCAL} letters, digits, dots and hyphens before the @`,
    )
    .refine(
      (address) => isMailDomain(address.split("@")[1] ?? ""),
      "should have a domain after the @, such as bounce@voorbeeld.nl",
    )
    .optional(),
  /** A maildir into which the mail server puts what comes to BOUNCE_ADDRESS. */
  BOUNCE_MAILDIR: z
    .string()
    .refine(canBeFolder, "should be a folder: this is a file, or lies in one")
    .optional(),
  SMS_URL: z
    .string()
    .superRefine((url, context) => {
      const parsed = parseGatewayAddress(url);
      if (!parsed.ok) context.addIssue({ code: "custom", message: parsed.problem });
    })
    .optional(),
  SECRET: z.string().min(32, "should be at least 32 characters of random text").optional(),
  /** Once, to go on with another secret than the database was made with. */
  NEW_SECRET: z.enum(["accept"], { message: "should be accept, or not be there" }).optional(),
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

/** What mails are signed with. */
export interface Dkim {
  domain: string;
  selector: string;
  /** The private key (PEM). */
  key: string;
}

export interface Env extends Omit<z.output<typeof schema>, "BASE_URL" | `DKIM_${string}`> {
  BASE_URL: string;
  /** Null where mails are not signed here. */
  dkim: Dkim | null;
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
  const { DKIM_DOMAIN, DKIM_SELECTOR, DKIM_KEY, ...rest } = env;
  const baseUrl = env.BASE_URL ?? `http://localhost:${env.PORT}`;
  return {
    ...rest,
    dialect,
    BASE_URL: baseUrl,
    dkim: dkimOf({ ...env, DKIM_DOMAIN, DKIM_SELECTOR, DKIM_KEY }),
  };
}

function dkimOf(env: z.output<typeof schema>): Dkim | null {
  const { DKIM_DOMAIN, DKIM_SELECTOR: selector, DKIM_KEY: key } = env;
  if (DKIM_DOMAIN === undefined && selector === undefined && key === undefined) return null;
  const wrong: string[] = [];
  if (selector === undefined) wrong.push("DKIM_SELECTOR: is required to sign mails, such as weerklank");
  if (key === undefined)
    wrong.push(
      "DKIM_KEY: is required to sign mails: the path of a file with the private key, or the key itself",
    );
  const domain = DKIM_DOMAIN ?? domainOf(env.MAIL_FROM);
  if (domain === null)
    wrong.push("DKIM_DOMAIN: is required, since MAIL_FROM has no domain that mails can be signed for");
  if (selector !== undefined && key !== undefined && domain !== null) return { domain, selector, key };
  throw new EnvError(`These environment variables can't be used:\n  ${wrong.join("\n  ")}`);
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
