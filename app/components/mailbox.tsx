import type { ReactNode } from "react";
import { mailboxNl } from "~/messages/mailbox.nl";
import { translator } from "~/messages/translate";
import { Badge } from "./badge";
import { EmptyState } from "./empty-state";
import { Field } from "./field";
import { FilterBar } from "./filter-bar";
import { TextInput } from "./inputs";
import { DataList, Tabs } from "./navigation";
import { Pagination } from "./pagination";
import { InboxLine, MailHead, Phone, TextThread } from "./phone";

const t = translator("nl", mailboxNl);

export const MAIL_VIEWS = ["phone", "wide", "plain", "headers"] as const;
export type MailView = (typeof MAIL_VIEWS)[number];

interface Line {
  id: string;
  medium: "email" | "sms";
  sender: string;
  recipient: string;
  subject: string;
  beginning: string;
  at: string;
  href: string;
}

/** The messages in a column with the chosen one beside it; on a phone one of the two. */
export function MailboxPanes({
  list,
  children,
  shows,
}: {
  list: ReactNode;
  children: ReactNode;
  /** What a phone shows. */
  shows: "list" | "message";
}) {
  return (
    <div className={`mailbox mailbox--${shows}`}>
      <div className="mailbox__list">{list}</div>
      <div className="mailbox__message">{children}</div>
    </div>
  );
}

export function MailboxList({
  search,
  rows,
  previous,
  next,
  currentId,
}: {
  search: string;
  rows: readonly Line[];
  previous: string | null;
  next: string | null;
  currentId: string | undefined;
}) {
  return (
    <>
      <FilterBar
        action="/mailbox"
        label={t("search.label")}
        submitLabel={t("search")}
        resetHref={search === "" ? undefined : "/mailbox"}
      >
        <Field label={t("search.field")} name="q">
          <TextInput type="search" defaultValue={search} maxLength={100} />
        </Field>
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyState title={t("none.title")}>{t("none.text", { search })}</EmptyState>
      ) : (
        <ul className="mailbox-lines" aria-label={t("list")}>
          {rows.map((row) => (
            <li key={row.id}>
              <a
                className="mailbox-lines__link"
                href={row.href}
                aria-current={row.id === currentId ? "true" : undefined}
              >
                <span className="mailbox-lines__top">
                  <span className="mailbox-lines__to">{row.recipient}</span>
                  <span className="mailbox-lines__at">{row.at}</span>
                </span>
                <span className="mailbox-lines__subject">
                  {row.medium === "sms" ? <Badge tone="info">{t("medium.sms")}</Badge> : row.subject}
                </span>
                <span className="mailbox-lines__beginning">{row.beginning}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <Pagination previousHref={previous} nextHref={next} />
    </>
  );
}

interface Message {
  id: string;
  medium: "email" | "sms";
  sender: string;
  name: string;
  recipient: string;
  title: string;
  beginning: string;
  at: string;
  plain: string;
  headers: string;
  length: string | null;
}

/** One message as its reader sees it, or what it is made of. */
export function MailboxMessage({
  message,
  view,
  query,
}: {
  message: Message;
  view: MailView;
  /** What the address carries on of the list. */
  query: string;
}) {
  const { id, medium, name, recipient, at } = message;
  if (medium === "sms")
    return (
      <>
        <DataList
          items={[
            { term: t("one.to"), value: recipient },
            { term: t("one.length"), value: message.length },
          ]}
        />
        <Phone label={t("one.text")}>
          <TextThread sender={name} at={at} text={message.plain} />
        </Phone>
      </>
    );
  const address = (one: MailView) => {
    const params = new URLSearchParams(query);
    if (one !== "phone") params.set("view", one);
    return `/mailbox/${id}${params.size === 0 ? "" : `?${params}`}`;
  };
  const frame = (className: string) => (
    <iframe
      className={className}
      title={t("one.frame")}
      src={`/mailbox/${id}/html`}
      // Nothing in a message may run or steer the office; its links open beside it.
      sandbox="allow-popups allow-popups-to-escape-sandbox"
    />
  );
  return (
    <>
      <Tabs
        label={t("view.label")}
        items={MAIL_VIEWS.map((one) => ({
          href: address(one),
          label: t(`view.${one}`),
          current: one === view,
        }))}
      />
      {view === "phone" ? (
        <Phone label={t("one.frame")}>
          <InboxLine sender={name} subject={message.title} preheader={message.beginning} at={t("one.now")} />
          <MailHead sender={name} to={t("one.toShort", { to: recipient })} subject={message.title} at={at} />
          {frame("phone__frame")}
        </Phone>
      ) : (
        <>
          <DataList
            items={[
              { term: t("one.from"), value: message.sender },
              { term: t("one.to"), value: recipient },
              { term: t("one.at"), value: at },
            ]}
          />
          {view === "wide" ? frame("mail-frame mail-frame--wide") : null}
          {view === "plain" ? <pre className="mail-plain">{message.plain}</pre> : null}
          {view === "headers" ? <pre className="mail-plain">{message.headers}</pre> : null}
        </>
      )}
    </>
  );
}
