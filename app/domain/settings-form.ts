import { readAddress } from "./contact-input";
import { FormReader, type Parsed } from "./form-values";
import { organisationSchema, type Settings } from "./settings";

/** Bounds of the whole numbers on the policy page, as the schema has them. */
export const POLICY_NUMBERS = {
  quarantineDays: [0, 730],
  deferDays: [0, 90],
  maxAgeDays: [1, 365],
  linkDays: [1, 365],
  callbackWorkingDays: [1, 20],
  reminderDays: [1, 21],
  dayCap: [1, 1_000_000],
} as const;

/** A reminder needs two days in which the link still works. */
const REMINDER_ROOM = 2;

export type PolicyForm = Pick<Settings, "organisation" | "policy">;

/** The form of the policy page. Each problem stands under the name of its field. */
export function parsePolicyForm(form: FormData): Parsed<PolicyForm> {
  const read = new FormReader(form);
  const number = (name: keyof typeof POLICY_NUMBERS) => read.whole(name, POLICY_NUMBERS[name]);
  const organisation = { name: read.line("organisationName"), contact: read.line("organisationContact") };
  const { name, contact } = organisationSchema.shape;
  if (organisation.name === "") read.refuse("organisationName", { code: "required" });
  if (!name.safeParse(organisation.name).success) read.refuse("organisationName", { code: "long", most: 80 });
  if (!contact.safeParse(organisation.contact).success)
    read.refuse("organisationContact", { code: "long", most: 120 });

  const policy = {
    quarantineDays: number("quarantineDays"),
    deferDays: number("deferDays"),
    maxAgeDays: number("maxAgeDays"),
    linkDays: number("linkDays"),
    callbackWorkingDays: number("callbackWorkingDays"),
    reminderDays: read.wholeOrNone("reminderDays", POLICY_NUMBERS.reminderDays),
    dayCap: read.wholeOrNone("dayCap", POLICY_NUMBERS.dayCap),
  };
  if (
    policy.reminderDays !== null &&
    read.problems.linkDays === undefined &&
    policy.reminderDays + REMINDER_ROOM > policy.linkDays
  )
    read.refuse("reminderDays", { code: "reminderLate" });
  return read.result({ organisation, policy });
}

/** The form about residents who ask to be called or written back. */
export function parseRequestsForm(form: FormData): Parsed<Pick<Settings, "requests">> {
  const read = new FormReader(form);
  const mailTo = read.line("mailTo");
  const address = mailTo === "" ? null : readAddress(mailTo);
  if (address !== null && !(address.ok && address.medium === "email"))
    read.refuse("mailTo", { code: "email" });
  return read.result({
    requests: {
      offered: read.isTicked("offered"),
      mailTo: address?.ok ? address.address : "",
      keepDays: read.whole("keepDays", [1, 365]),
    },
  });
}
