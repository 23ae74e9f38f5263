import { z } from "zod";
import { normaliseAccountEmail, ROLES } from "./access";

export const accountEmail = z
  .string()
  .transform(normaliseAccountEmail)
  .pipe(z.email({ error: "email_invalid" }).max(254, { error: "email_invalid" }));

export const accountName = z
  .string()
  .trim()
  .min(1, { error: "name_missing" })
  .max(100, { error: "name_too_long" })
  // Line breaks and other control characters would let a name break out of a log line or a mail header.
  .refine((name) => !/\p{Cc}/u.test(name), { error: "name_invalid" });

/** One account as an administrator types it. */
export const accountInput = z.object({
  email: accountEmail,
  name: accountName,
  role: z.enum(ROLES, { error: "role_missing" }),
});
export type AccountInput = z.output<typeof accountInput>;
