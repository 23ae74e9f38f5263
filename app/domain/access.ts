/** From least to most: each role may do all that the ones before it may. */
export const ROLES = ["viewer", "editor", "administrator"] as const;
export type Role = (typeof ROLES)[number];

export const isRole = (value: string): value is Role => (ROLES as readonly string[]).includes(value);

export const hasRole = (actual: Role, needed: Role): boolean =>
  ROLES.indexOf(actual) >= ROLES.indexOf(needed);

interface Signed<R extends string> {
  userId: string;
  name: string;
  email: string;
  role: Role;
  /** Which of the account's sessions asks; the row's id, not the secret in the cookie. */
  sessionId: string;
  /** Only `flow/authorise.server.ts` makes one, after it has checked the role. */
  readonly proven: R;
}

/** May look at results and targets. */
export type Viewer = Signed<"viewer" | "editor" | "administrator">;
/** May also load contacts, and change targets and policy. */
export type Editor = Signed<"editor" | "administrator">;
/** May also manage accounts, keys and read the audit trail. */
export type Administrator = Signed<"administrator">;

/** E-mail addresses of accounts are compared in one spelling: trimmed, composed, lower case. */
export const normaliseAccountEmail = (raw: string): string => raw.normalize("NFKC").trim().toLowerCase();

export interface AccountState {
  id: string;
  role: Role;
  disabled: boolean;
}

/** True if somebody who can let others in would remain after `change` to the account `id`. */
export function keepsAnAdministrator(
  accounts: readonly AccountState[],
  id: string,
  change: { role?: Role; disabled?: boolean },
): boolean {
  return accounts
    .map((account) => (account.id === id ? { ...account, ...change } : account))
    .some((account) => account.role === "administrator" && !account.disabled);
}
