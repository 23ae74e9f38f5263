import type { CSSProperties, ReactNode } from "react";
import { directionOf, type Language } from "~/domain/languages";
import { type MailLook, OWN_LOOK } from "./mail-look";

/**
 * A column of 560 px that narrows by itself, in tables and with styles on the elements: what Outlook, Gmail and a ten
 * year old phone all understand. The logo alone is an image: where images are off the name stands there.
 */
export function Layout({
  language,
  title,
  preheader,
  organisation,
  look = OWN_LOOK,
  footer,
  children,
}: {
  language: Language;
  title: string;
  /** What an inbox shows beside the subject. */
  preheader: string;
  organisation: string;
  look?: MailLook;
  footer: ReactNode;
  children: ReactNode;
}) {
  const direction = directionOf(language);
  return (
    <html lang={language} dir={direction}>
      <head>
        <meta httpEquiv="Content-Type" content="text/html; charset=utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{title}</title>
        <style>{darkMode(look)}</style>
      </head>
      <body className="page" style={styles.body} dir={direction}>
        <div style={styles.preheader}>{preheader}</div>
        {/* On the table too: some mail programs drop what stands on the body. */}
        <table
          role="presentation"
          width="100%"
          cellPadding={0}
          cellSpacing={0}
          className="page"
          dir={direction}
        >
          <tbody>
            <tr>
              <td align="center" style={styles.outer}>
                <table
                  role="presentation"
                  width="100%"
                  cellPadding={0}
                  cellSpacing={0}
                  className="sheet"
                  style={{ ...styles.sheet, textAlign: startOf(direction) }}
                >
                  <tbody>
                    <tr>
                      <td className="head" style={{ ...styles.head, borderTop: `6px solid ${look.bar}` }}>
                        <Sender organisation={organisation} look={look} />
                      </td>
                    </tr>
                    <tr>
                      <td style={styles.content}>{children}</td>
                    </tr>
                    <tr>
                      <td className="foot" style={styles.foot}>
                        {footer}
                      </td>
                    </tr>
                  </tbody>
                </table>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  );
}

function Sender({ organisation, look: { logo } }: { organisation: string; look: MailLook }) {
  if (logo === null) return organisation;
  const { src, width, height, hasName } = logo;
  return (
    <>
      <img src={src} width={width} height={height} alt={hasName ? organisation : ""} style={styles.logo} />
      {hasName ? null : <span style={styles.name}>{organisation}</span>}
    </>
  );
}

/** The side on which lines begin, in the words that old mail programs know. */
export const startOf = (direction: "ltr" | "rtl"): "left" | "right" =>
  direction === "rtl" ? "right" : "left";

const darkMode = ({ primaryDark, onPrimaryDark }: MailLook): string =>
  `
@media (prefers-color-scheme: dark) {
  .page { background: #14181d !important; }
  .sheet, .head { background: #1f252c !important; color: #f1f4f7 !important; border-color: #39424d !important; }
  .foot { background: #1a1f25 !important; color: #cfd6de !important; border-color: #39424d !important; }
  .link { color: ${primaryDark} !important; }
  .button { background: ${primaryDark} !important; }
  .button-text { color: ${onPrimaryDark} !important; }
  .grade { background: #2a323b !important; border-color: #8a97a5 !important; }
  .grade-text { color: #f1f4f7 !important; }
  .line { border-color: #39424d !important; }
  .quiet { color: #b9c4cf !important; }
  .positive { background: #173a24 !important; color: #b5ecc5 !important; }
  .warning { background: #45320b !important; color: #ffdf9e !important; }
  .negative { background: #4d1f1f !important; color: #ffc4c4 !important; }
  .neutral { background: #313a44 !important; color: #dbe2e9 !important; }
}
`.trim();

const font = "Arial, 'Helvetica Neue', Helvetica, sans-serif";

/** A topic such as 'omgevingsvergunningaanvraagprocedure' is wider than a phone. */
const longWords = { overflowWrap: "anywhere", wordBreak: "break-word" } as const;

export const styles = {
  body: { margin: "0", padding: "0", background: "#eef1f4", fontFamily: font },
  preheader: { display: "none", fontSize: "1px", lineHeight: "1px", maxHeight: "0", overflow: "hidden" },
  outer: { padding: "24px 12px" },
  sheet: {
    maxWidth: "560px",
    background: "#ffffff",
    color: "#1b2733",
    border: "1px solid #d5dbe1",
    borderRadius: "6px",
    fontFamily: font,
  },
  head: {
    padding: "20px 24px",
    borderRadius: "6px 6px 0 0",
    fontFamily: font,
    fontSize: "18px",
    fontWeight: "bold",
    lineHeight: "24px",
    ...longWords,
  },
  // On white of its own: a drawing is made for it, and a dark screen would swallow its lines.
  logo: {
    display: "inline-block",
    verticalAlign: "middle",
    border: "0",
    padding: "4px",
    borderRadius: "4px",
    background: "#ffffff",
  },
  name: { paddingLeft: "8px", paddingRight: "8px", verticalAlign: "middle" },
  content: { padding: "4px 24px 20px", fontFamily: font, ...longWords },
  title: { margin: "0 0 16px", fontSize: "26px", lineHeight: "32px", fontWeight: "bold" },
  paragraph: { margin: "0 0 16px", fontSize: "17px", lineHeight: "26px" },
  buttonTable: { margin: "24px 0" },
  buttonCell: { background: "#0b4f5c", borderRadius: "4px" },
  button: {
    display: "inline-block",
    padding: "15px 28px",
    fontFamily: font,
    fontSize: "18px",
    lineHeight: "22px",
    fontWeight: "bold",
    color: "#ffffff",
    textDecoration: "none",
  },
  question: { margin: "24px 0 8px", fontSize: "17px", lineHeight: "26px", fontWeight: "bold" },
  grades: { tableLayout: "fixed" },
  gradeCell: { background: "#eef1f4", border: "1px solid #66717c", borderRadius: "4px" },
  grade: {
    display: "block",
    padding: "11px 0",
    fontFamily: font,
    fontSize: "16px",
    lineHeight: "20px",
    fontWeight: "bold",
    color: "#1b2733",
    textDecoration: "none",
    wordBreak: "normal",
  },
  gradeEnd: { padding: "4px 2px 0", fontFamily: font, fontSize: "14px", lineHeight: "20px" },
  gradeHint: { margin: "8px 0 0", fontSize: "15px", lineHeight: "22px" },
  topic: { hyphens: "auto", WebkitHyphens: "auto" },
  small: { margin: "0 0 12px", fontSize: "15px", lineHeight: "22px" },
  link: { color: "#0b4f5c", textDecoration: "underline", whiteSpace: "nowrap" },
  bareLink: { color: "#0b4f5c", textDecoration: "underline", wordBreak: "break-all" },
  foot: {
    padding: "20px 24px 10px",
    borderTop: "1px solid #d5dbe1",
    borderRadius: "0 0 6px 6px",
    background: "#f7f9fa",
    color: "#3c4854",
    fontFamily: font,
    ...longWords,
  },
} satisfies Record<string, CSSProperties>;
