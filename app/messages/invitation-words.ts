import type { InvitationState } from "~/domain/invitation-policy";
import { momentText } from "./dutch";
import { type InvitationWords, invitationsNl } from "./invitations.nl";
import { translator } from "./translate";

const t = translator("nl", invitationsNl);

export interface InvitationFacts {
  state: InvitationState;
  reason: string | null;
  medium: "email" | "sms" | null;
  sendAfter: Date | null;
  reviewAt: Date | null;
  sentAt: Date | null;
  messageState: string | null;
  nextAttemptAt: Date | null;
  attempts: number | null;
}

/** How a state looks: the badge's tone. */
export const STATE_TONES = {
  scheduled: "waiting",
  deferred: "waiting",
  sent: "info",
  delivered: "info",
  bounced: "negative",
  failed: "negative",
  answered: "positive",
  expired: "neutral",
  not_invited: "neutral",
  unknown: "warning",
} as const;

/** The state as staff see it: a message of unknown fate is sent, and says so. */
export function shownState({
  state,
  messageState,
}: Pick<InvitationFacts, "state" | "messageState">): keyof typeof STATE_TONES {
  return state === "sent" && messageState === "unknown" ? "unknown" : state;
}

/** A reason in words; one that this version doesn't know is shown as it is. */
export function reasonText(reason: string): string {
  const key = `reason.${reason}`;
  return key in invitationsNl ? t(key as InvitationWords) : reason;
}

/** Why an invitation is where it is, in one line. */
export function whyText(invitation: InvitationFacts): string {
  const { state, reason, medium, sendAfter, reviewAt, sentAt, messageState } = invitation;
  const by = medium === null ? "" : ` ${t(`medium.${medium}`)}`;
  if (state === "scheduled") {
    if (messageState === null)
      return sendAfter ? t("why.scheduled", { moment: momentText(sendAfter) }) + by : "";
    if (invitation.attempts && invitation.nextAttemptAt) {
      return t("why.retry", { moment: momentText(invitation.nextAttemptAt) });
    }
    return t("why.queued") + by;
  }
  if (state === "sent" || state === "delivered") {
    return sentAt ? t("why.sent", { moment: momentText(sentAt) }) + by : "";
  }
  if (state === "failed" || state === "bounced") return t("why.failed");
  if (state === "expired") return t("why.expired");
  if (state === "answered") return t("why.answered");
  const why = reason === null ? "" : reasonText(reason);
  if (state === "deferred" && reviewAt) {
    return `${why}; ${t("why.review", { moment: momentText(reviewAt) })}`;
  }
  return why;
}
