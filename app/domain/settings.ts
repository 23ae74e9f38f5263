import { z } from "zod";
import { brandSchema } from "./brand";
import { type CalendarDate, parseCalendarDate } from "./calendar";
import { CHANNELS, type Channel } from "./contact";
import { defaultBounds } from "./disclosure";
import { smsSenderProblem } from "./sms-sender";
import { templatesSchema } from "./template-settings";

/** Whole number between two bounds; texts from a form are read as numbers, an empty one is no number. */
const whole = (least: number, most: number) =>
  z.preprocess(
    (value) => (typeof value === "string" ? (value.trim() === "" ? undefined : Number(value)) : value),
    z.number().int().min(least).max(most),
  );

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** By what the question goes out. With "…_or_…" the second is used where the resident has no first. */
export const MEDIUM_CHOICES = ["email", "email_or_sms", "sms_or_email", "sms"] as const;
export type MediumChoice = (typeof MEDIUM_CHOICES)[number];

/** Between which times nothing leaves, on the clock of Amsterdam; `from` may be later than `to` (over midnight). */
export const quietHoursSchema = z.object({ from: clockTime, to: clockTime });
export type QuietHours = z.infer<typeof quietHoursSchema>;

export const policySchema = z.object({
  /** Days in which one person is asked at most once, over all channels. */
  quarantineDays: whole(0, 730).default(90),
  /** Up to this age a contact of somebody asked before waits for the quarantine to end; older, it is not asked about. */
  deferDays: whole(0, 90).default(7),
  /** Older contacts are not asked about: the resident no longer knows which one is meant. */
  maxAgeDays: whole(1, 365).default(30),
  /** Days in which a link can be answered. */
  linkDays: whole(1, 365).default(28),
  /** Within how many working days a callback is promised. */
  callbackWorkingDays: whole(1, 20).default(2),
  /** Days after the invitation at which one reminder goes out; null: none, and the address is erased at once. */
  reminderDays: whole(1, 21).nullable().default(null),
  /** How many residents are asked on one day at most, over all channels; null: no limit. */
  dayCap: whole(1, 1_000_000).nullable().default(null),
});

/** When a medium may disturb people, on the clock of Amsterdam. */
export const momentsOfMediumSchema = z.object({
  quietHours: quietHoursSchema.nullable(),
  /** Whether messages leave on Sundays, on public holidays and on the municipality's closing days. */
  sundays: z.boolean().default(false),
  holidays: z.boolean().default(false),
  closingDays: z.boolean().default(true),
});
export type MomentsOfMedium = z.infer<typeof momentsOfMediumSchema>;

export const momentsSchema = z.object({
  email: momentsOfMediumSchema.prefault({ quietHours: { from: "21:00", to: "08:00" } }),
  sms: momentsOfMediumSchema.prefault({ quietHours: { from: "20:00", to: "09:00" }, closingDays: false }),
});

/** Day and night: as in the demonstration municipality. */
export const anyMoment: MomentsOfMedium = {
  quietHours: null,
  sundays: true,
  holidays: true,
  closingDays: true,
};

/** How fast messages leave, over all processes; null: as fast as the gateway takes them. */
export const deliverySchema = z.object({
  emailPerMinute: whole(1, 100_000).nullable().default(null),
  smsPerMinute: whole(1, 100_000).nullable().default(null),
  /** The name that a text comes from (sms-sender.ts). Empty: from the municipality's name. */
  smsSender: z
    .string()
    .trim()
    .refine((name) => smsSenderProblem(name) === null)
    .default(""),
});

export const channelSettingSchema = z.object({
  survey: z.boolean().default(true),
  /** Percentage of the contacts that is asked about. */
  share: whole(0, 100).default(100),
  /** Minutes between the contact and the message. */
  delayMinutes: whole(0, 60 * 24 * 14).default(60),
  medium: z.enum(MEDIUM_CHOICES).default("email_or_sms"),
  /** Topics with a share of their own. */
  topicShares: z.array(z.object({ topic: z.string().min(1).max(200), share: whole(0, 100) })).default([]),
});
export type ChannelSetting = z.infer<typeof channelSettingSchema>;

export const channelsSchema = z.object(
  Object.fromEntries(CHANNELS.map((channel) => [channel, channelSettingSchema.prefault({})])) as Record<
    Channel,
    ReturnType<typeof channelSettingSchema.prefault>
  >,
);

export const organisationSchema = z.object({
  /** As residents know it: "Gemeente Voorbeeld". */
  name: z.string().trim().min(1).max(80).default("Gemeente"),
  /** Where a resident can ask whether a message is real: an address, a number. Empty: not shown. */
  contact: z.string().trim().max(120).default(""),
});

const closingDay = z.custom<CalendarDate>(
  (value) => typeof value === "string" && parseCalendarDate(value) !== null,
);

/** Which days are working days, beside Monday to Friday and the national holidays. */
export const calendarSchema = z.object({
  goodFriday: z.boolean().default(false),
  liberationDay: z.enum(["never", "lustrum", "always"]).default("lustrum"),
  closingDays: z.array(closingDay).default([]),
});

/** From how many answers a figure is shown: under the first not at all, under the second as indicative. */
export const figuresSchema = z
  .object({
    // Fewer than 5 would show what single residents answered.
    hiddenBelow: whole(5, 1000).default(defaultBounds.hiddenBelow),
    indicativeBelow: whole(5, 1000).default(defaultBounds.indicativeBelow),
  })
  .refine((bounds) => bounds.indicativeBelow >= bounds.hiddenBelow, { path: ["indicativeBelow"] });

/** What becomes of residents who ask, after a survey, to be called or written back. */
export const requestsSchema = z.object({
  /** Whether it is offered at all. */
  offered: z.boolean().default(true),
  /** The mailbox that is told of new requests; '' for none. */
  mailTo: z.string().trim().max(254).default(""),
  /** Days after it was answered for which a request is kept. */
  keepDays: whole(1, 365).default(14),
});

/** Everything that is set on a page, with its defaults: an empty object is a sound municipality. */
export const settingsSchema = z.object({
  organisation: organisationSchema.prefault({}),
  /** Its colours and its logo, on the residents' pages and in mails. */
  brand: brandSchema.prefault({}),
  policy: policySchema.prefault({}),
  channels: channelsSchema.prefault({} as never),
  moments: momentsSchema.prefault({}),
  delivery: deliverySchema.prefault({}),
  calendar: calendarSchema.prefault({}),
  figures: figuresSchema.prefault({}),
  requests: requestsSchema.prefault({}),
  /** What messages say, as far as it is not the standard text. */
  templates: templatesSchema.prefault({} as never),
  /** A made-up municipality: every page says so. Not on a page of settings; only the demonstration sets it. */
  demonstration: z.boolean().default(false),
});

export type Settings = z.infer<typeof settingsSchema>;
export type PolicySettings = Pick<Settings, "policy" | "channels" | "calendar" | "moments">;
export type SettingsGroup = keyof Settings;

export const defaultSettings: Settings = settingsSchema.parse({});
