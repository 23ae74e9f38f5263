import { index, instant, json, table, text, uniqueIndex } from "../dialect";

export const users = table(
  "users",
  {
    id: text().primaryKey(),
    /** Lower case. */
    email: text().notNull(),
    name: text().notNull(),
    role: text().$type<"viewer" | "editor" | "administrator">().notNull(),
    /** argon2id; null until the person has chosen one. */
    passwordHash: text(),
    createdAt: instant().notNull(),
    lastSignInAt: instant(),
    disabledAt: instant(),
  },
  (t) => [uniqueIndex("users_email").on(t.email)],
);

export const sessions = table(
  "sessions",
  {
    /** Hash of the session's secret; the secret is in the cookie only. */
    idHash: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    /** Ended by the person, an administrator or a new password; the row stays for a while (domain/session.ts). */
    revokedAt: instant(),
    /** What the person recognises a session by, such as 'Firefox, Windows'. */
    device: text().notNull(),
  },
  (t) => [index("sessions_user").on(t.userId), index("sessions_last_seen").on(t.lastSeenAt)],
);

/** Links that work once: to set up the first administrator, or to choose a password. */
export const oneTimeLinks = table("one_time_links", {
  tokenHash: text().primaryKey(),
  purpose: text().$type<"setup" | "password">().notNull(),
  userId: text().references(() => users.id, { onDelete: "cascade" }),
  createdAt: instant().notNull(),
  expiresAt: instant().notNull(),
  usedAt: instant(),
});

export const apiKeys = table(
  "api_keys",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    /** The first characters, to recognise the key by. */
    prefix: text().notNull(),
    keyHash: text().notNull(),
    rights: json().$type<string[]>().notNull(),
    createdBy: text(),
    createdAt: instant().notNull(),
    lastUsedAt: instant(),
    revokedAt: instant(),
  },
  (t) => [uniqueIndex("api_keys_hash").on(t.keyHash)],
);

export const auditTrail = table(
  "audit_trail",
  {
    id: text().primaryKey(),
    at: instant().notNull(),
    /** Null for the system or an API key. */
    userId: text(),
    /** Who, in words: a name and address of the office user, or 'systeem'. */
    actor: text().notNull(),
    /** Such as 'target.changed'. */
    action: text().notNull(),
    /** What it was done to, such as 'target:018f…'. */
    subject: text().notNull(),
    /** Before and after, without secrets. */
    detail: json().$type<Record<string, unknown>>().notNull(),
  },
  (t) => [
    index("audit_trail_at").on(t.at, t.id),
    index("audit_trail_user").on(t.userId, t.at, t.id),
    index("audit_trail_subject").on(t.subject, t.at),
  ],
);

/** Written by the health check, to see that writing works. */
export const probes = table("probes", { name: text().primaryKey(), at: instant().notNull() });
