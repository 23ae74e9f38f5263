import { useEffect, useState } from "react";
import { InboxLine, MailHead, Phone, TextThread } from "~/components/phone";
import type { Language } from "~/domain/languages";
import { inLanguage, type QuestionnaireContent } from "~/domain/questionnaire";
import { estimatedMinutes } from "~/domain/questionnaire-length";
import type { MessageHeads } from "~/flow/questionnaire-preview.server";
import { questionnairePreviewNl } from "~/messages/questionnaire-preview.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", questionnairePreviewNl);

/** Milliseconds without typing after which the mail is asked for anew. */
const REST = 300;

export interface MessagesPreviewProps {
  content: QuestionnaireContent;
  language: Language;
  medium: "email" | "sms";
  /** Of the contact that the message is about. */
  channel?: string;
  questionnaireKey: string;
}

/** The mail or the text that leads to these questions, with sample values, as it looks on a phone. */
export function MessagesPreview({
  content,
  language,
  medium,
  channel = "phone",
  questionnaireKey,
}: MessagesPreviewProps) {
  const first = content.questions[0];
  const grade = first?.kind === "grade" ? inLanguage(first.text, language) : "";
  const minutes = String(estimatedMinutes(content));
  const asked = { language, channel, grade, minutes, questionnaire: questionnaireKey };
  const query = useRested(new URLSearchParams(asked).toString());
  const heads = useHeads(query);
  if (heads === null) return <p className="muted">{t("waiting")}</p>;
  if (medium === "sms")
    return (
      <>
        <Phone label={t("text")}>
          <TextThread sender={heads.text.sender} at={t("at")} text={heads.text.text} />
        </Phone>
        <p className="muted">{t("text.note")}</p>
      </>
    );
  const { sender, subject, preheader } = heads.mail;
  return (
    <>
      <Phone label={t("mail")}>
        <InboxLine sender={sender} subject={subject} preheader={preheader} at={t("at")} />
        <MailHead sender={sender} subject={subject} at={t("at")} />
        <iframe
          // Anew, so that going back leaves the editor and not the letter typed last.
          key={query}
          className="phone__frame"
          title={t("mail")}
          src={`/questionnaires/preview/mail?${query}`}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
        />
      </Phone>
      <p className="muted">{t(grade === "" ? "mail.noGrade" : "mail.note")}</p>
    </>
  );
}

/** What it is given, once it has been the same for a moment. */
function useRested(value: string): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    if (value === rested) return;
    const timer = setTimeout(() => setRested(value), REST);
    return () => clearTimeout(timer);
  }, [value, rested]);
  return rested;
}

function useHeads(query: string): MessageHeads | null {
  const [heads, setHeads] = useState<MessageHeads | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    fetch(`/questionnaires/preview/heads?${query}`, { signal: leaving.signal })
      .then((answer) => (answer.ok ? answer.json() : null))
      .then((given: MessageHeads | null) => given && setHeads(given))
      // What was there stays: a preview that is a moment old is better than none.
      .catch(() => {});
    return () => leaving.abort();
  }, [query]);
  return heads;
}
