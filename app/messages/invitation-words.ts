import type { ActProblem } from "~/domain/invitation-acts";
import type { InvitationState } from "~/domain/invitation-policy";
import { bounceCause } from "./bounce-words";
import { momentText } from "./dutch";
import { type InvitationWords, invitationsNl } from "./invitations.nl";
import { translator } from "./translate";

const t = translator("nl", invitationsNl);

export interface InvitationFacts {
  state: InvitationState;
  reason: string | null;
  detail: string | null;
  medium: "email" | "sms" | null;
  sendAfter: Date | null;
  reviewAt: Date | null;
  sentAt: Date | null;
  /** The one that went into the outbox last. */
  message: {
    state: string;
    attempts: number;
    nextAttemptAt: Date;
    receipt: string | null;
    receiptDetail: string | null;
  } | null;
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
  message,
}: Pick<InvitationFacts, "state" | "message">): keyof typeof STATE_TONES {
  return state === "sent" && message?.state === "unknown" ? "unknown" : state;
}

const inWords = (kind: "reason" | "detail", code: string): string => {
  const key = `${kind}.${code}`;
  return key in invitationsNl ? t(key as InvitationWords) : code;
};

/** A reason in words; one that this version doesn't know is shown as it is. */
export const reasonText = (reason: string): string => inWords("reason", reason);

/** A detail in words, likewise. */
export const detailText = (detail: string): string => inWords("detail", detail);

/** Why an invitation is where it is, in one line; in a list that has a column for the moment, without it. */
export function whyText(invitation: InvitationFacts, { dated = true } = {}): string {
  const { state, reason, detail, medium, sendAfter, reviewAt, sentAt, message } = invitation;
  const by = medium === null ? "" : ` ${t(`medium.${medium}`)}`;
  switch (state) {
    case "scheduled":
      if (message === null || message.state === "cancelled") {
        if (detail === "day_cap") return t("why.dayCap");
        return sendAfter ? t("why.scheduled", { moment: momentText(sendAfter) }) + by : "";
      }
      return message.attempts > 0
        ? t("why.retry", { moment: momentText(message.nextAttemptAt) })
        : t("why.queued") + by;
    case "sent":
    case "delivered": {
      const words =
        state === "delivered" ? "why.delivered" : message?.receipt === "soft" ? "why.softBounce" : "why.sent";
      if (!dated) return t(`${words}.undated`, { by: by.trim() });
      return sentAt ? t(words, { moment: momentText(sentAt) }) + by : "";
    }
    case "failed":
    case "bounced": {
      const cause = message?.receipt === "hard" ? bounceCause(message.receiptDetail) : "";
      return [t(`why.${state}`), cause].filter(Boolean).join(": ");
    }
    case "expired":
    case "answered":
      return t(`why.${state}`);
    default: {
      // The detail says what the reason says, and more.
      const why = detail !== null ? detailText(detail) : reason === null ? "" : reasonText(reason);
      return state === "deferred" && reviewAt
        ? `${why}; ${t("why.review", { moment: momentText(reviewAt) })}`
        : why;
    }
  }
}

/** Why something wasn't done with an invitation. */
export function problemText(
  { problem, reason }: { problem: ActProblem; reason?: string },
  maxAgeDays: number,
): string {
  const why =
    reason === undefined ? "" : detailText(reason) === reason ? reasonText(reason) : detailText(reason);
  return t(`act.problem.${problem}`, {
    days: maxAgeDays,
    reason: why.charAt(0).toLowerCase() + why.slice(1),
  });
}
