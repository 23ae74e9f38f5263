import { useEffect, useRef, useState } from "react";
import { InboxLine, MailHead, Phone, TextThread } from "~/components/phone";
import {
  cleanText,
  fillTemplate,
  type MessageLanguage,
  type PlaceholderValues,
  type TemplatePlace,
} from "~/domain/message-template";
import { fitText, mostSegments } from "~/domain/sms-text";
import type { Texts } from "~/flow/message-texts.server";
import { messageTextsNl } from "~/messages/message-texts.nl";
import { translator } from "~/messages/translate";
import { previewHref } from "./place";
import { asKept } from "./sms-count";

const t = translator("nl", messageTextsNl);
/** Milliseconds without typing after which the mail is shown anew. */
const REST = 300;

/** The very mail, made by the server, under a head that follows every letter. */
export function MailPreview({
  place,
  texts,
  kept,
  sample,
}: {
  place: TemplatePlace;
  texts: Texts;
  /** With what the page began. */
  kept: Texts;
  sample: { values: PlaceholderValues; sender: string; preheader: string };
}) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [first] = useState(() => previewHref(place, kept));
  const shown = useRef(first);
  const wanted = previewHref(place, texts);
  useEffect(() => {
    if (wanted === shown.current) return;
    const timer = setTimeout(() => {
      shown.current = wanted;
      // In place of what is there, so that going back leaves the page and not the letter typed last.
      frame.current?.contentWindow?.location.replace(wanted);
    }, REST);
    return () => clearTimeout(timer);
  }, [wanted]);
  const subject = cleanText(fillTemplate(texts.subject ?? "", sample.values), false);
  const { sender, preheader } = sample;
  return (
    <>
      <h2 className="utrecht-heading-3">{t("preview.title")}</h2>
      <Phone label={t("preview.title")}>
        <InboxLine sender={sender} subject={subject} preheader={preheader} at={t("preview.at")} />
        <MailHead sender={sender} subject={subject} at={t("preview.at")} />
        <iframe
          ref={frame}
          name="preview"
          className="phone__frame"
          title={t("preview.frame")}
          src={first}
          // Nothing in a message may run or steer the office; its links open beside it.
          sandbox="allow-popups allow-popups-to-escape-sandbox"
        />
      </Phone>
      <p className="muted">{t("preview.sample")}</p>
    </>
  );
}

export function TextPreview({
  text,
  language,
  longest,
  sender,
}: {
  text: string;
  language: MessageLanguage;
  longest: PlaceholderValues;
  sender: string;
}) {
  const { text: filled } = fitText(asKept(text), longest, mostSegments(language));
  return (
    <>
      <h2 className="utrecht-heading-3">{t("preview.title")}</h2>
      <Phone label={t("preview.text")}>
        <TextThread sender={sender} at={t("preview.at")} text={filled} />
      </Phone>
      <p className="muted">{t("preview.longest")}</p>
    </>
  );
}
