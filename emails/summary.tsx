import type { CSSProperties } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { AlertLine, ScoreLine } from "~/messages/office-mail-words";
import { styles } from "./layout";
import { MailButton, OfficeLayout, Sign } from "./office-layout";
import { heading, SIGNS, type SummaryMail, type WrittenMail, wrapped } from "./office-mail";

/** The monthly summary: the scoreboard stands in the mail itself, so that nobody has to sign in to see it. */
export function summaryMail(data: SummaryMail): WrittenMail {
  return {
    subject: data.subject,
    html: `<!doctype html>${renderToStaticMarkup(<Summary {...data} />)}`,
    text: plainSummary(data),
  };
}

function Summary(data: SummaryMail) {
  const { title, lead, month, targets, alerts, button } = data;
  return (
    <OfficeLayout mail={data}>
      <h1 style={styles.title}>{title}</h1>
      {lead.map((sentence) => (
        <p key={sentence} style={styles.paragraph}>
          {sentence}
        </p>
      ))}
      <h2 style={headingStyle}>{targets.title}</h2>
      {targets.lines.length === 0 ? (
        <p style={styles.paragraph}>{targets.none}</p>
      ) : (
        <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} style={boardStyle}>
          <tbody>
            {targets.lines.map((line) => (
              <Score key={line.id} {...line} />
            ))}
          </tbody>
        </table>
      )}
      <h2 style={headingStyle}>{month.title}</h2>
      <p style={styles.paragraph}>{month.sentences.join(" ")}</p>
      <h2 style={headingStyle}>{alerts.title}</h2>
      {alerts.lines.length === 0 ? <p style={styles.paragraph}>{alerts.none}</p> : null}
      {alerts.lines.map((line) => (
        <Changed key={line.id} {...line} />
      ))}
      <MailButton {...button} />
    </OfficeLayout>
  );
}

function Score({ name, scope, verdict, tone, sentence, certainty, value, bound, by }: ScoreLine) {
  return (
    <tr>
      <td className="line" style={scoreStyle}>
        <p style={nameStyle}>{name}</p>
        <p className="quiet" style={quietStyle}>
          {scope}, {by}
        </p>
        <p style={sentenceStyle}>
          <Sign tone={tone}>{verdict}</Sign>
        </p>
        <p style={sentenceStyle}>{sentence}</p>
        {certainty === "" ? null : (
          <p className="quiet" style={quietStyle}>
            {certainty}
          </p>
        )}
      </td>
      <td className="line" align="right" width="104" style={valueCellStyle}>
        <p style={valueStyle}>{value ?? "–"}</p>
        <p className="quiet" style={boundStyle}>
          {bound}
        </p>
      </td>
    </tr>
  );
}

function Changed({ title, tone, sentences, link }: AlertLine) {
  return (
    <p style={styles.paragraph}>
      <Sign tone={tone}>{title}</Sign>
      <br />
      {sentences.join(" ")}{" "}
      <a href={link.href} className="link" style={styles.link}>
        {link.text}
      </a>
    </p>
  );
}

function plainSummary({
  title,
  lead,
  month,
  targets,
  alerts,
  button,
  why,
  stop,
  settings,
}: SummaryMail): string {
  return [
    heading(title, "="),
    ...lead.map((sentence) => wrapped(sentence)),
    heading(targets.title, "-"),
    ...(targets.lines.length === 0 ? [wrapped(targets.none)] : targets.lines.map(plainScore)),
    heading(month.title, "-"),
    wrapped(month.sentences.join(" ")),
    heading(alerts.title, "-"),
    ...(alerts.lines.length === 0 ? [wrapped(alerts.none)] : alerts.lines.map(plainAlert)),
    `${button.text}:\n${button.href}`,
    `-- \n${wrapped(why)}`,
    `${settings.text}: ${settings.href}`,
    `${stop.text}: ${stop.href}`,
    "",
  ].join("\n\n");
}

function plainScore({ name, scope, tone, sentence, certainty, value, bound, by }: ScoreLine): string {
  const mark = `[${SIGNS[tone]}] `;
  return [
    wrapped(`${name}, ${scope}`, "    ", mark),
    wrapped(sentence, "    "),
    ...(certainty === "" ? [] : [wrapped(certainty, "    ")]),
    wrapped(`${value ?? "–"} (${bound}, ${by}).`, "    "),
  ].join("\n");
}

const plainAlert = ({ title, tone, sentences, link }: AlertLine): string =>
  [
    wrapped(title, "    ", `[${SIGNS[tone]}] `),
    wrapped(sentences.join(" "), "    "),
    `    ${link.href}`,
  ].join("\n");

const headingStyle: CSSProperties = { margin: "28px 0 12px", fontSize: "20px", lineHeight: "26px" };
const boardStyle: CSSProperties = { borderCollapse: "collapse" };
const scoreStyle: CSSProperties = {
  padding: "16px 12px 14px 0",
  borderTop: "1px solid #d5dbe1",
  verticalAlign: "top",
};
const valueCellStyle: CSSProperties = { ...scoreStyle, padding: "16px 0 14px" };
const nameStyle: CSSProperties = {
  margin: "0 0 2px",
  fontSize: "17px",
  lineHeight: "24px",
  fontWeight: "bold",
};
const sentenceStyle: CSSProperties = { margin: "0 0 4px", fontSize: "16px", lineHeight: "24px" };
const quietStyle: CSSProperties = {
  margin: "0 0 8px",
  fontSize: "14px",
  lineHeight: "20px",
  color: "#4a5663",
};
const valueStyle: CSSProperties = { margin: "0", fontSize: "26px", lineHeight: "30px", fontWeight: "bold" };
const boundStyle: CSSProperties = { ...quietStyle, whiteSpace: "nowrap" };
