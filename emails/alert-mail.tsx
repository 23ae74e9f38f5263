import { renderToStaticMarkup } from "react-dom/server";
import { Layout, styles } from "./layout";

/** A mail to somebody who works with the product, in paragraphs, with one link. */
export interface AlertMail {
  organisation: string;
  subject: string;
  title: string;
  paragraphs: readonly string[];
  link: { text: string; href: string };
  /** Why they get it. */
  why: string;
}

export function alertMail(data: AlertMail): { subject: string; html: string; text: string } {
  return {
    subject: data.subject,
    html: `<!doctype html>${renderToStaticMarkup(<Alert {...data} />)}`,
    text: [
      data.title,
      ...data.paragraphs,
      `${data.link.text}:\n${data.link.href}`,
      `-- \n${data.why}`,
      "",
    ].join("\n\n"),
  };
}

function Alert({ organisation, subject, title, paragraphs, link, why }: AlertMail) {
  return (
    <Layout
      language="nl"
      title={subject}
      preheader={paragraphs[0] ?? ""}
      organisation={organisation}
      footer={<p style={styles.small}>{why}</p>}
    >
      <h1 style={styles.title}>{title}</h1>
      {paragraphs.map((paragraph) => (
        <p key={paragraph} style={styles.paragraph}>
          {paragraph}
        </p>
      ))}
      <table role="presentation" cellPadding={0} cellSpacing={0} style={styles.buttonTable}>
        <tbody>
          <tr>
            <td align="center" className="button" style={styles.buttonCell}>
              <a href={link.href} style={styles.button} className="button-text">
                {link.text}
              </a>
            </td>
          </tr>
        </tbody>
      </table>
    </Layout>
  );
}
