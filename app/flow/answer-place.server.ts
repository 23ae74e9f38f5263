import { surveyLink } from "#db/queries/survey-links";
import type { Store } from "#db/store";
import { type LinkCondition, linkCondition } from "~/domain/survey-link";
import type { Opening } from "~/domain/suspect-form";
import { normaliseToken } from "~/domain/token";
import { openedAt, openingTime } from "./opening-time.server";
import { hashToken } from "./secrets.server";
import type { Claim } from "./store-responses.server";

/** What is asked about, and with which questions: all that a form's page shows of it, and all that a response keeps. */
export interface AskedAbout {
  /** Null where its questionnaire is gone. */
  questionnaireVersionId: string | null;
  channel: string;
  topic: string;
  /** '' where there is none. */
  team: string;
  month: string;
  day: string;
  /** Of the resident, as the contact gave it; null where nobody knows. */
  language: string | null;
  /** By what it was asked: "email", "sms", "code", "kiosk", "link". */
  medium: string;
  /** What is different on a page behind a door. */
  door?: {
    /** What its addresses keep beside the language: "&kiosk=1". */
    query: string;
    /** On a tablet that the next resident uses too. */
    isKiosk: boolean;
    /** Where such a tablet begins again. */
    start: string;
    /** Whether the day is that of the contact; else of this day only the answering is known. */
    isDated: boolean;
  };
}

/** What a form belongs to: the link of an invitation, or the ticket that a page behind a door carries. */
export interface AnswerPlace {
  /** Address of its page, where its other pages begin: "/s/TOKEN", "/d/CODE". */
  path: string;
  /** What its receipt and the forms kept apart are known by (receiptOf, suspectId): nobody else has it. */
  code: string;
  condition: LinkCondition;
  about: AskedAbout;
  /** When the page was opened whose form carries this; null where the form has none. */
  openingOf(field: string | null): Opening;
  /** The same field for the form that is shown again, as opened at that moment. */
  fieldFor(opened: Date): string;
  /** Whether one more of its forms may be kept apart; without it, as many as one place has (keepSuspect). */
  mayKeepApart?: () => Promise<boolean>;
  /**
   * What an answer uses up, marked in the response's own write. Null where more come by this way than people send: this
   * one is kept apart.
   */
  prepareClaim(): Claim | Promise<Claim | null>;
}

interface Keeper {
  store: Store;
  secret: string;
}

/** What the link of an invitation stands for; null where there is no such link. */
export async function placeOfLink(
  { store, secret }: Keeper,
  rawToken: string,
  now: Date,
): Promise<AnswerPlace | null> {
  const token = normaliseToken(rawToken);
  const link = token === null ? undefined : await surveyLink(store, hashToken(secret, token));
  if (token === null || link === undefined) return null;
  return {
    path: `/s/${token}`,
    code: token,
    condition: linkCondition(link, now),
    about: link,
    openingOf: (field) => openedAt(secret, "survey", token, field),
    fieldFor: (opened) => openingTime(secret, "survey", token, opened),
    prepareClaim: () => ({ invitationId: link.invitationId }),
  };
}
