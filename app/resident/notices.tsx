import type { ReactNode } from "react";
import type { StoredAnswerText } from "./given-answers";
import { GivenAnswers } from "./given-answers";
import type { WordKey, Words } from "./words";

/** The pages that only tell something: each a title, a sentence, and a way on. */
export const NOTICES = {
  expired: 410,
  optedOut: 410,
  gone: 410,
  unknown: 404,
  otherSite: 403,
  tooLarge: 413,
  unreadable: 400,
  failed: 500,
  erased: 200,
  unsubscribed: 200,
  unsubscribeUnknown: 404,
} as const;
export type NoticeName = keyof typeof NOTICES;

export const noticeTitle = (t: Words, name: NoticeName): string => t(`${name}.title` as WordKey);

export function Notice({
  t,
  name,
  contact,
  children,
}: {
  t: Words;
  name: NoticeName;
  contact: string;
  children?: ReactNode;
}) {
  return (
    <>
      <h1>{noticeTitle(t, name)}</h1>
      <p className="about">{t(`${name}.intro` as WordKey)}</p>
      {children}
      {contact !== "" && <p className="small">{t("page.question", { contact })}</p>}
    </>
  );
}

export interface AnsweredProps {
  t: Words;
  /** The resident sent other answers than the first. */
  sentAgain: boolean;
  given: { answers: StoredAnswerText[]; receipt: string } | null;
  suffix: string;
}

export function Answered({ t, sentAgain, given, suffix }: AnsweredProps) {
  return (
    <>
      <h1>{t("answered.title")}</h1>
      <p className="about">{t(sentAgain ? "answered.kept" : "answered.intro")}</p>
      {given === null ? (
        <p>{t("answered.gone")}</p>
      ) : (
        <GivenAnswers t={t} suffix={suffix} title={t("given.title")} {...given} />
      )}
    </>
  );
}
