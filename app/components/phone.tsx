import type { ReactNode } from "react";

/** A screen as wide as a phone's, around a message as its reader sees it. */
export function Phone({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="phone" aria-label={label}>
      <div className="phone__screen">{children}</div>
    </section>
  );
}

/** What a mail client shows above a mail. */
export function MailHead({
  sender,
  to,
  subject,
  at,
}: {
  sender: string;
  to?: string | undefined;
  subject: string;
  at: string;
}) {
  return (
    <div className="mail-head">
      <p className="mail-head__subject">{subject}</p>
      <div className="mail-head__row">
        <Avatar name={sender} />
        <p className="mail-head__who">
          <span className="mail-head__sender">{sender}</span>
          {to === undefined ? null : <span className="mail-head__to">{to}</span>}
          <span className="mail-head__at">{at}</span>
        </p>
      </div>
    </div>
  );
}

/** A mail's line in the list of an inbox: who, about what, and how it begins. */
export function InboxLine({
  sender,
  subject,
  preheader,
  at,
}: {
  sender: string;
  subject: string;
  preheader: string;
  at: string;
}) {
  return (
    <div className="inbox-line">
      <Avatar name={sender} />
      <p className="inbox-line__text">
        <span className="inbox-line__top">
          <span className="inbox-line__sender">{sender}</span>
          <span className="inbox-line__at">{at}</span>
        </span>
        <span className="inbox-line__subject">{subject}</span>
        <span className="inbox-line__preheader">{preheader}</span>
      </p>
    </div>
  );
}

/** Text messages on a phone: the name they come from, and each in a balloon of its own. */
export function TextThread({
  sender,
  at,
  text,
  note,
}: {
  sender: string;
  at: string;
  text: string;
  note?: ReactNode;
}) {
  return (
    <div className="text-thread">
      <p className="text-thread__head">
        <Avatar name={sender} />
        <span className="text-thread__sender">{sender}</span>
      </p>
      <p className="text-thread__at">{at}</p>
      <p className="text-bubble" dir="auto">
        {text}
      </p>
      {note ? <p className="text-thread__note">{note}</p> : null}
    </div>
  );
}

/** The first letter of the last word: the place, and not the 'G' of every municipality. */
function Avatar({ name }: { name: string }) {
  const word = name.replace(/<.*$/, "").trim().split(/\s+/).at(-1) ?? "";
  return (
    <span className="avatar" aria-hidden="true">
      {([...word].find((letter) => /\p{L}|\d/u.test(letter)) ?? "?").toUpperCase()}
    </span>
  );
}
