import { PASSWORD_MAX, PASSWORD_MIN, type PasswordProblem } from "~/domain/password";
import { accountsNl } from "./accounts.nl";
import { translator } from "./translate";

const t = translator("nl", accountsNl);

const KEYS = {
  too_short: "password.tooShort",
  too_long: "password.tooLong",
  common: "password.common",
  personal: "password.personal",
} as const;

/** What is wrong with a password, in words. */
export const passwordProblemText = (problem: PasswordProblem): string =>
  t(KEYS[problem], { min: PASSWORD_MIN, max: PASSWORD_MAX });
