import { renderToStaticMarkup } from "react-dom/server";
import { styles } from "./layout";
import { MailButton, OfficeLayout, Sign } from "./office-layout";
import { type CourseMail, heading, SIGNS, type WrittenMail, wrapped } from "./office-mail";

/** One indicator left its course by more than chance. */
export function courseMail(data: CourseMail): WrittenMail {
  return {
    subject: data.subject,
    html: `<!doctype html>${renderToStaticMarkup(<Course {...data} />)}`,
    text: plainCourse(data),
  };
}

function Course(data: CourseMail) {
  const { title, tone, sign, paragraphs, button } = data;
  return (
    <OfficeLayout mail={data}>
      <p style={styles.paragraph}>
        <Sign tone={tone}>{sign}</Sign>
      </p>
      <h1 style={styles.title}>{title}</h1>
      {paragraphs.map((paragraph) => (
        <p key={paragraph} style={styles.paragraph}>
          {paragraph}
        </p>
      ))}
      <MailButton {...button} />
    </OfficeLayout>
  );
}

function plainCourse({ title, tone, paragraphs, button, why, stop, settings }: CourseMail): string {
  return [
    heading(`${SIGNS[tone]} ${title}`, "="),
    ...paragraphs.map((paragraph) => wrapped(paragraph)),
    `${button.text}:\n${button.href}`,
    `-- \n${wrapped(why)}`,
    `${settings.text}: ${settings.href}`,
    `${stop.text}: ${stop.href}`,
    "",
  ].join("\n\n");
}
