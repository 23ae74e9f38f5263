import type { Brand } from "~/domain/brand";
import type { Channel } from "~/domain/contact";
import { cleanText, type MessageKind, type MessageLanguage } from "~/domain/message-template";
import type { Templates } from "~/domain/template-settings";

/** What a mail or text needs that asks a resident about one contact, for the first or the only other time. */
export interface SurveyMessage {
  kind: MessageKind;
  language: MessageLanguage;
  /** As residents know the municipality. */
  organisation: string;
  /** Where to ask whether the message is real; '' when there is no such place. */
  contact: string;
  channel: Channel;
  topic: string;
  occurredAt: Date;
  /** The last day on which the link works. */
  until: Date;
  /** What links begin with, without a slash at the end. */
  baseUrl: string;
  /** Null for a message that staff send themselves as a test: its links open a page that says so. */
  token: string | null;
  /** How long filling in takes, in whole minutes, as the page says it too. */
  minutes: number;
  /** The first question where that asks for a grade, else null. */
  gradeQuestion: string | null;
  /** The municipality's colours and logo. */
  brand: Brand;
  /** The texts that staff have changed. */
  templates: Templates;
}

type Link = Pick<SurveyMessage, "baseUrl" | "token">;

export const TEST_PATH = "/test-message";

export const surveyLink = ({ baseUrl, token }: Link): string =>
  token === null ? `${baseUrl}${TEST_PATH}` : `${baseUrl}/s/${token}`;

export const gradeLink = (link: Link, grade: number): string => `${surveyLink(link)}?grade=${grade}`;

export const optOutLink = ({ baseUrl, token }: Link): string =>
  token === null ? `${baseUrl}${TEST_PATH}?opt-out` : `${baseUrl}/unsubscribe/${token}`;

/** A topic as it came from another system, on one line. */
export const topicOf = ({ topic }: Pick<SurveyMessage, "topic">): string => cleanText(topic, false);
