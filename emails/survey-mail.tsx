import { Fragment } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { placeholdersIn } from "~/domain/message-template";
import { GradeLinks } from "./grade-links";
import { Layout, styles } from "./layout";
import { mailLook } from "./mail-look";
import {
  capital,
  channelWords,
  filledTexts,
  longDate,
  messageTexts,
  organisationIn,
  translatorOf,
} from "./message-texts";
import { gradeLink, optOutLink, type SurveyMessage, surveyLink, topicOf } from "./survey-message";

export interface WrittenMail {
  subject: string;
  /** What an inbox shows beside the subject. */
  preheader: string;
  html: string;
  text: string;
}

/** The mail that asks a resident about one contact, or reminds them of it. */
export function surveyMail(data: SurveyMessage): WrittenMail {
  const words = wordsOf(data);
  return {
    subject: words.subject,
    preheader: words.preheader,
    html: `<!doctype html>${renderToStaticMarkup(<SurveyMail words={words} data={data} />)}`,
    text: asText(words),
  };
}

type Words = ReturnType<typeof wordsOf>;

function wordsOf(data: SurveyMessage) {
  const { kind, language, minutes } = data;
  const t = translatorOf(language);
  const organisation = organisationIn(language, data.organisation);
  const topic = capital(topicOf(data));
  const date = longDate(data.occurredAt, language);
  const texts = messageTexts(data.templates, kind, "email", language);
  const filled = filledTexts(texts, {
    gemeente: organisation,
    datum: date,
    onderwerp: topicOf(data),
    kanaal: channelWords(data.channel, language),
    duur: t("duration", { minutes }),
    contact: t(`about.${data.channel}`, { organisation, date }),
  });
  const isReminder = kind === "reminder";
  return {
    ...filled,
    organisation: capital(organisation),
    preheader: t(isReminder ? "preheader.reminder" : "preheader", { minutes }),
    // Said once: here, or by the opening itself.
    topic: placeholdersIn(texts.opening).includes("onderwerp") ? null : t("topic", { topic }),
    onlyReminder: isReminder ? t("onlyReminder") : null,
    howLong: t("howLong", { minutes }),
    bareLink: t("bareLink"),
    link: surveyLink(data),
    until: t("until", { date: longDate(data.until, language) }),
    privacy: t("privacy"),
    privacyLink: t("privacyLink"),
    privacyUrl: `${data.baseUrl}/privacy${language === "nl" ? "" : `?lang=${language}`}`,
    doubt: data.contact === "" ? null : t("doubt", { contact: data.contact }),
    optOut: t("optOut"),
    optOutLink: t("optOutLink"),
    optOutUrl: optOutLink(data),
    sender: t("sender", { organisation }),
  };
}

function SurveyMail({ words, data }: { words: Words; data: SurveyMessage }) {
  const t = translatorOf(data.language);
  const opening = paragraphs(words.opening);
  const look = mailLook(data.brand, data.baseUrl);
  return (
    <Layout
      language={data.language}
      title={words.subject}
      preheader={words.preheader}
      organisation={words.organisation}
      look={look}
      footer={<Footer words={words} colour={look.primary} />}
    >
      <h1 style={styles.title}>{words.title}</h1>
      {opening.map((lines, at) => (
        <p key={lines.join("\n")} style={styles.paragraph}>
          <Lines lines={lines} />
          {words.topic !== null && at === opening.length - 1 ? (
            <>
              <br />
              <strong style={styles.topic}>{words.topic}</strong>
            </>
          ) : null}
        </p>
      ))}
      {paragraphs(words.why).map((lines) => (
        <p key={lines.join("\n")} style={styles.paragraph}>
          <Lines lines={lines} />
        </p>
      ))}
      {words.onlyReminder === null ? null : <p style={styles.paragraph}>{words.onlyReminder}</p>}
      <p style={styles.paragraph}>{words.howLong}</p>
      {data.gradeQuestion === null ? null : (
        <GradeLinks
          language={data.language}
          question={data.gradeQuestion}
          hint={t("gradeHint")}
          lowest={t("lowest")}
          highest={t("highest")}
          label={(grade) => t("gradeLink", { grade })}
          href={(grade) => gradeLink(data, grade)}
        />
      )}
      <table role="presentation" cellPadding={0} cellSpacing={0} style={styles.buttonTable}>
        <tbody>
          <tr>
            <td align="center" className="button" style={{ ...styles.buttonCell, background: look.primary }}>
              <a
                href={words.link}
                style={{ ...styles.button, color: look.onPrimary }}
                className="button-text"
              >
                {words.button}
              </a>
            </td>
          </tr>
        </tbody>
      </table>
      <p style={styles.small}>
        {words.bareLink}
        <br />
        <a href={words.link} className="link" style={{ ...styles.bareLink, color: look.primary }} dir="ltr">
          {words.link}
        </a>
      </p>
      <p style={styles.small}>{words.until}</p>
    </Layout>
  );
}

function Footer({ words, colour }: { words: Words; colour: string }) {
  const link = { ...styles.link, color: colour };
  return (
    <>
      <p style={styles.small}>{words.privacy}</p>
      <p style={styles.small}>
        <a href={words.privacyUrl} className="link" style={link}>
          {words.privacyLink}
        </a>
      </p>
      {words.doubt === null ? null : <p style={styles.small}>{words.doubt}</p>}
      <p style={styles.small}>
        {words.sender} {words.optOut}{" "}
        <a href={words.optOutUrl} className="link" style={link}>
          {words.optOutLink}
        </a>
      </p>
    </>
  );
}

/** Paragraphs are apart by an empty line. */
const paragraphs = (text: string): string[][] => text.split("\n\n").map((part) => part.split("\n"));

function Lines({ lines }: { lines: string[] }) {
  return lines.map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: written once, as text; two lines may be the same
    <Fragment key={at}>
      {at === 0 ? null : <br />}
      {line}
    </Fragment>
  ));
}

/** The same in the same order; a link stands on a line of its own, so that no mail client breaks it. */
function asText(words: Words): string {
  return [
    words.title,
    words.topic === null ? words.opening : `${words.opening}\n${words.topic}`,
    words.why,
    words.onlyReminder,
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
