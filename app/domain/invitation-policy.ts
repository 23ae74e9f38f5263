import { callbackDue, type WorkCalendar } from "./calendar";
import type { Channel } from "./contact";
import { nextMoment } from "./moments";
import type { ChannelSetting, MediumChoice, PolicySettings } from "./settings";

export const INVITATION_STATES = [
  "scheduled",
  "deferred",
  "sent",
  "delivered",
  "bounced",
  "failed",
  "answered",
  "expired",
  "not_invited",
] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

export const INVITATION_REASONS = [
  "no_address",
  "opted_out",
  "quarantined",
  "sampled_out",
  "channel_off",
  "no_questionnaire",
  "too_old",
  "no_survey",
  "quiet_hours",
  "awaiting_callback",
] as const;
export type InvitationReason = (typeof INVITATION_REASONS)[number];

/** Reasons that pass by themselves: with these a contact may wait. */
export const WAITING_REASONS = ["quarantined", "quiet_hours", "awaiting_callback"] as const;
type WaitingReason = (typeof WAITING_REASONS)[number];

/** Why more precisely, beside the reason or instead of one. */
export type InvitationDetail = "suppressed" | "landline" | "day_cap" | "cancelled" | "sunday" | "holiday";

export type Medium = "email" | "sms";

export interface PolicyContact {
  source: string;
  id: string;
  channel: Channel;
  topic: string;
  occurredAt: Date;
  callbackRequestedAt: Date | null;
  calledBackAt: Date | null;
  hasEmail: boolean;
  /** A number that takes text messages. */
  hasMobile: boolean;
  noSurvey: boolean;
}

export interface PolicyFacts {
  optedOut: boolean;
  /** Until when this person isn't asked again, because of another contact; null when free. */
  quarantinedUntil: Date | null;
  /** The published version for this channel and topic. */
  questionnaireVersionId: string | null;
  /** Whether text messages can be sent at all. */
  canText: boolean;
  /** Why an address that was given doesn't count; null where all of them do. */
  addressTrouble: "suppressed" | "landline" | null;
  /** It was its turn before, but as many residents were asked that day as may be. */
  waitsForCap: boolean;
}

type NoReason = Exclude<InvitationReason, "quiet_hours" | "awaiting_callback">;

export type Decision =
  | {
      state: "scheduled";
      reason: null;
      detail: "day_cap" | null;
      sendAfter: Date;
      reviewAt: null;
      medium: Medium;
      questionnaireVersionId: string;
    }
  | {
      state: "deferred";
      reason: WaitingReason;
      detail: "sunday" | "holiday" | null;
      /** Known only where the message itself is ready: within quiet hours. */
      sendAfter: Date | null;
      reviewAt: Date;
      medium: Medium;
      questionnaireVersionId: string;
    }
  | {
      state: "not_invited";
      reason: NoReason;
      detail: "suppressed" | "landline" | "day_cap" | null;
      sendAfter: null;
      reviewAt: null;
      medium: null;
      questionnaireVersionId: null;
    };

const encoder = new TextEncoder();
const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * What happens to one contact, at one moment: asked, later, or not, and why. The first rule that speaks decides.
 * Rules that hold for ever come before those that pass, so that nothing waits for what won't be sent.
 */
export function decide(
  contact: PolicyContact,
  facts: PolicyFacts,
  settings: PolicySettings,
  now: Date,
): Decision {
  const channel = settings.channels[contact.channel];
  const { policy, calendar } = settings;

  if (contact.noSurvey) return notInvited("no_survey");
  if (!channel.survey) return notInvited("channel_off");
  if (facts.questionnaireVersionId === null) return notInvited("no_questionnaire");
  const medium = chooseMedium(channel.medium, contact.hasEmail, contact.hasMobile && facts.canText);
  if (medium === null) return notInvited("no_address", facts.addressTrouble);
  if (facts.optedOut) return notInvited("opted_out");
  if (!isSampled(contact.source, contact.id, shareOf(channel, contact.topic)))
    return notInvited("sampled_out");
  const isFresh = (at: Date) => at.getTime() - contact.occurredAt.getTime() <= policy.maxAgeDays * day;
  const tooOld = () => (facts.waitsForCap ? notInvited("sampled_out", "day_cap") : notInvited("too_old"));
  if (!isFresh(now)) return tooOld();

  const ask = { medium, questionnaireVersionId: facts.questionnaireVersionId };
  const answerable = answerableFrom(contact, policy.callbackWorkingDays, calendar);
  if (contact.callbackRequestedAt !== null && contact.calledBackAt === null && answerable > now) {
    return {
      state: "deferred",
      reason: "awaiting_callback",
      detail: null,
      sendAfter: null,
      reviewAt: answerable,
      ...ask,
    };
  }

  if (facts.quarantinedUntil !== null && facts.quarantinedUntil > now) {
    const waitsUntil = new Date(contact.occurredAt.getTime() + policy.deferDays * day + 1);
    if (waitsUntil <= now) return notInvited("quarantined");
    const reviewAt = earliest(waitsUntil, facts.quarantinedUntil);
    return { state: "deferred", reason: "quarantined", detail: null, sendAfter: null, reviewAt, ...ask };
  }

  const due = latest(new Date(answerable.getTime() + channel.delayMinutes * minute), now);
  const next = nextMoment(due, settings.moments[medium], calendar);
  if (next === null || !isFresh(next.at)) return tooOld();
  const { at: sendAfter, because } = next;
  if (because !== null) {
    const detail = because === "quiet_hours" ? null : because;
    return { state: "deferred", reason: "quiet_hours", detail, sendAfter, reviewAt: sendAfter, ...ask };
  }
  const detail = facts.waitsForCap && sendAfter <= now ? "day_cap" : null;
  return { state: "scheduled", reason: null, detail, sendAfter, reviewAt: null, ...ask };
}

/** The share (0 to 100%) of a channel's contacts about this topic that is asked about. */
export function shareOf(channel: ChannelSetting, topic: string): number {
  return channel.topicShares.find((own) => own.topic === topic)?.share ?? channel.share;
}

/** The medium that the channel's setting and the resident's addresses allow; null where none. */
export function chooseMedium(choice: MediumChoice, email: boolean, text: boolean): Medium | null {
  const order: readonly Medium[] =
    choice === "email"
      ? ["email"]
      : choice === "sms"
        ? ["sms"]
        : choice === "sms_or_email"
          ? ["sms", "email"]
          : ["email", "sms"];
  return order.find((medium) => (medium === "email" ? email : text)) ?? null;
}

/**
 * From when a resident can judge the contact. With a callback promised: once it was made, or else one working day
 * after it was due (before that there is nothing to say about it).
 */
export function answerableFrom(
  contact: Pick<PolicyContact, "occurredAt" | "callbackRequestedAt" | "calledBackAt">,
  callbackWorkingDays: number,
  calendar: WorkCalendar,
): Date {
  if (contact.callbackRequestedAt === null) return contact.occurredAt;
  if (contact.calledBackAt !== null) return latest(contact.calledBackAt, contact.occurredAt);
  return latest(
    callbackDue(contact.callbackRequestedAt, callbackWorkingDays + 1, calendar),
    contact.occurredAt,
  );
}

/** Whether a contact falls in the share (0 to 100%) that is asked: by its name alone, so that a replay decides the same. */
export function isSampled(source: string, id: string, share: number): boolean {
  return placeInSample(source, id) * 100 < share;
}

/** A contact's fixed place in [0, 1): FNV-1a over its name, spread by the finaliser of MurmurHash3. */
export function placeInSample(source: string, id: string): number {
  let hash = 0x811c9dc5;
  for (const byte of encoder.encode(JSON.stringify([source, id]))) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

function notInvited(reason: NoReason, detail: "suppressed" | "landline" | "day_cap" | null = null): Decision {
  return {
    state: "not_invited",
    reason,
    detail,
    sendAfter: null,
    reviewAt: null,
    medium: null,
    questionnaireVersionId: null,
  };
}

function latest(a: Date, b: Date): Date {
  return a > b ? a : b;
}

function earliest(a: Date, b: Date): Date {
  return a < b ? a : b;
}
