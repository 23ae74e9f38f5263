import { renderToStaticMarkup } from "react-dom/server";
import type { Channel } from "~/domain/contact";
import { mailEn } from "~/messages/mail.en";
import { mailNl } from "~/messages/mail.nl";
import { translator } from "~/messages/translate";
import { Layout, styles } from "./layout";

export interface InvitationData {
  language: "nl" | "en";
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
  token: string;
}

export interface WrittenMail {
  subject: string;
  html: string;
  text: string;
}

export const surveyLink = ({ baseUrl, token }: Pick<InvitationData, "baseUrl" | "token">) =>
  `${baseUrl}/s/${token}`;
export const optOutLink = ({ baseUrl, token }: Pick<InvitationData, "baseUrl" | "token">) =>
  `${baseUrl}/unsubscribe/${token}`;

/** The mail that asks a resident about one contact. */
export function invitationMail(data: InvitationData): WrittenMail {
  const words = wordsOf(data);
  return {
    subject: words.subject,
    html: `<!doctype html>${renderToStaticMarkup(<Invitation {...words} language={data.language} />)}`,
    text: asText(words),
  };
}

export function translatorOf(language: "nl" | "en") {
  return translator(language, language === "en" ? mailEn : mailNl);
}

/** The name in running text: one that was never set reads as 'de gemeente'. */
export function organisationIn(language: "nl" | "en", name: string): string {
  return name === "Gemeente" ? translatorOf(language)("theMunicipality") : name;
}

type Words = ReturnType<typeof wordsOf>;

function wordsOf(data: InvitationData) {
  const t = translatorOf(data.language);
  const organisation = organisationIn(data.language, data.organisation);
  const topic = data.topic.charAt(0).toUpperCase() + data.topic.slice(1);
  return {
    organisation: organisation.charAt(0).toUpperCase() + organisation.slice(1),
    subject: t("subject", { organisation }),
    preheader: t("preheader"),
    title: t("title"),
    about: t(`about.${data.channel}`, { organisation, date: longDate(data.occurredAt, data.language) }),
    topic: t("topic", { topic }),
    why: t("why"),
    howLong: t("howLong"),
    button: t("button"),
    bareLink: t("bareLink"),
    link: surveyLink(data),
    until: t("until", { date: longDate(data.until, data.language) }),
    privacy: t("privacy"),
    privacyLink: t("privacyLink"),
    privacyUrl: `${data.baseUrl}/privacy`,
    doubt: data.contact === "" ? null : t("doubt", { contact: data.contact }),
    optOut: t("optOut"),
    optOutLink: t("optOutLink"),
    optOutUrl: optOutLink(data),
    sender: t("sender", { organisation }),
  };
}

function Invitation(words: Words & { language: "nl" | "en" }) {
  return (
    <Layout
      language={words.language}
      title={words.subject}
      preheader={words.preheader}
      organisation={words.organisation}
      footer={
        <>
          <p style={styles.small}>{words.privacy}</p>
          <p style={styles.small}>
            <a href={words.privacyUrl} className="link" style={styles.link}>
              {words.privacyLink}
            </a>
          </p>
          {words.doubt === null ? null : <p style={styles.small}>{words.doubt}</p>}
          <p style={styles.small}>
            {words.sender} {words.optOut}{" "}
            <a href={words.optOutUrl} className="link" style={styles.link}>
              {words.optOutLink}
            </a>
          </p>
        </>
      }
    >
      <h1 style={styles.title}>{words.title}</h1>
      <p style={styles.paragraph}>
        {words.about}
        <br />
        <strong>{words.topic}</strong>
      </p>
      <p style={styles.paragraph}>{words.why}</p>
      <p style={styles.paragraph}>{words.howLong}</p>
      <table role="presentation" cellPadding={0} cellSpacing={0} style={styles.buttonTable}>
        <tbody>
          <tr>
            <td align="center" className="button" style={styles.buttonCell}>
              <a href={words.link} style={styles.button} className="button-text">
                {words.button}
              </a>
            </td>
          </tr>
        </tbody>
      </table>
      <p style={styles.small}>
        {words.bareLink}
        <br />
        <a href={words.link} className="link" style={styles.bareLink}>
          {words.link}
        </a>
      </p>
      <p style={styles.small}>{words.until}</p>
    </Layout>
  );
}

/** The same in the same order; a link stands on a line of its own, so that no mail client breaks it. */
function asText(words: Words): string {
  return [
    words.title,
    `${words.about}\n${words.topic}`,
    words.why,
    words.howLong,
    `${words.button}:\n${words.link}`,
    words.until,
    "-- ",
    words.privacy,
    `${words.privacyLink}:\n${words.privacyUrl}`,
    words.doubt,
    `${words.sender} ${words.optOut}\n${words.optOutLink}:\n${words.optOutUrl}`,
  ]
    .filter((part) => part !== null)
    .map((part) => part.split("\n").map(wrapped).join("\n"))
    .join("\n\n")
    .concat("\n");
}

/** Lines of at most 72 characters, which read well on a phone and in a terminal; a link is never broken. */
function wrapped(line: string): string {
  if (line.includes("://") || line === "-- ") return line;
  const lines: string[] = [];
  for (const word of line.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= 72)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join("\n");
}

/** Without the comma that newer versions of Node put after an English day. */
function longDate(at: Date, language: "nl" | "en"): string {
  return longDates[language].format(at).replace(",", "");
}

const dateParts = {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "Europe/Amsterdam",
} as const;
const longDates = {
  nl: new Intl.DateTimeFormat("nl-NL", dateParts),
  en: new Intl.DateTimeFormat("en-GB", dateParts),
};
