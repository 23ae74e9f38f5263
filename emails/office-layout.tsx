import type { CSSProperties, ReactNode } from "react";
import type { Tone } from "~/messages/office-mail-words";
import { Layout, styles } from "./layout";
import type { CourseMail, SummaryMail } from "./office-mail";
import { SIGNS } from "./office-mail";

/** The frame of a mail to somebody in the office: the same as a resident's, with why they get it at the foot. */
export function OfficeLayout({
  mail: { organisation, subject, preheader, why, stop, settings },
  children,
}: {
  mail: SummaryMail | CourseMail;
  children: ReactNode;
}) {
  return (
    <Layout
      language="nl"
      title={subject}
      preheader={preheader}
      organisation={organisation}
      footer={
        <>
          <p style={styles.small}>{why}</p>
          <p style={styles.small}>
            <a href={settings.href} className="link" style={styles.link}>
              {settings.text}
            </a>
            {" · "}
            <a href={stop.href} className="link" style={styles.link}>
              {stop.text}
            </a>
          </p>
        </>
      }
    >
      {children}
    </Layout>
  );
}

export function MailButton({ text, href }: { text: string; href: string }) {
  return (
    <table role="presentation" cellPadding={0} cellSpacing={0} style={styles.buttonTable}>
      <tbody>
        <tr>
          <td align="center" className="button" style={styles.buttonCell}>
            <a href={href} style={styles.button} className="button-text">
              {text}
            </a>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** A verdict: its sign, its words, its colour. */
export function Sign({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={tone} style={{ ...signStyle, ...toneStyles[tone] }}>
      {SIGNS[tone]} {children}
    </span>
  );
}

const signStyle: CSSProperties = {
  display: "inline-block",
  padding: "1px 8px",
  borderRadius: "3px",
  fontSize: "15px",
  lineHeight: "22px",
  fontWeight: "bold",
};

const toneStyles: Record<Tone, CSSProperties> = {
  positive: { background: "#e2f2e6", color: "#14532d" },
  warning: { background: "#fdf0d5", color: "#6b4300" },
  negative: { background: "#fbe4e4", color: "#8a1c1c" },
  neutral: { background: "#e9edf1", color: "#3c4854" },
};
