import type { ReactNode } from "react";
import type { StoredAnswerText } from "./given-answers";
import { GivenAnswers } from "./given-answers";
import { Hero } from "./hero";
import { CallBack } from "./thanks";
import { Ways } from "./ways";
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
  tooMany: 429,
  failed: 500,
  erased: 200,
  unsubscribed: 200,
  unsubscribeUnknown: 404,
  doorClosed: 410,
  doorEarly: 403,
  doorFull: 429,
  doorUsed: 200,
  crowded: 200,
} as const;
export type NoticeName = keyof typeof NOTICES;

/** What the resident asked for was done. */
const isDone = (name: NoticeName): boolean => NOTICES[name] === 200;

export const noticeTitle = (t: Words, name: NoticeName): string => t(`${name}.title` as WordKey);

export function Notice({
  t,
  name,
  contact,
  suffix,
  children,
}: {
  t: Words;
  name: NoticeName;
  contact: string;
  /** Keeps the language in links: "?lang=en". */
  suffix: string;
  children?: ReactNode;
}) {
  return (
    <>
      <Hero title={noticeTitle(t, name)} about={t(`${name}.intro` as WordKey)} isDone={isDone(name)} />
      {children}
      <Ways t={t} suffix={suffix} />
      {contact !== "" && <p className="card">{t("page.question", { contact })}</p>}
    </>
  );
}

export interface AnsweredProps {
  t: Words;
  /** The resident sent other answers than the first. */
  sentAgain: boolean;
  given: { answers: StoredAnswerText[]; receipt: string } | null;
  suffix: string;
  /** Where they ask to be called or written back; null where that isn't offered. */
  requestHref: string | null;
}

export function Answered({ t, sentAgain, given, suffix, requestHref }: AnsweredProps) {
  return (
    <>
      <Hero
        title={t("answered.title")}
        about={t(sentAgain ? "answered.kept" : "answered.intro")}
        isDone={!sentAgain}
      />
      {given === null ? (
        <p>{t("answered.gone")}</p>
      ) : (
        <GivenAnswers t={t} suffix={suffix} title={t("given.title")} {...given} />
      )}
      {requestHref !== null && <CallBack t={t} wanted={false} href={requestHref} />}
      <Ways t={t} suffix={suffix} />
    </>
  );
}
