import { useCallback, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { Phone } from "~/components/phone";
import type { Language } from "~/domain/languages";
import { type QuestionnaireContent, surveyLanguage } from "~/domain/questionnaire";
import { questionnairePreviewNl } from "~/messages/questionnaire-preview.nl";
import { translator } from "~/messages/translate";
import { loadWords } from "~/resident/load-words";
import { SurveyForm } from "~/resident/survey-form";
import type { Words } from "~/resident/words";

const t = translator("nl", questionnairePreviewNl);

export interface PreviewProps {
  content: QuestionnaireContent;
  language: Language;
  /** Of the contact that the page is about. */
  channel?: string;
  questionnaireKey: string;
}

/**
 * The questions as a resident will see them: the very form, drawn into a real page of ours in a frame as wide as a phone.
 * In one picture with all else that follows from a letter: each picture of so long a page costs more than drawing this anew.
 */
export function Preview({ content, language, channel = "phone", questionnaireKey }: PreviewProps) {
  const known = surveyLanguage(language);
  // Another language is another page: bar and footer are in it too.
  return (
    <>
      <Frame
        key={`${known} ${channel}`}
        content={content}
        language={known}
        channel={channel}
        questionnaireKey={questionnaireKey}
      />
      <p className="muted">{t("frame.note")}</p>
    </>
  );
}

/** Where the questions come, with what the page says of itself. */
interface Room {
  element: HTMLElement;
  about: string;
}

function Frame({ content, language, channel, questionnaireKey }: Required<PreviewProps>) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [room, setRoom] = useState<Room | null>(null);
  const [words, setWords] = useState<Words | null>(null);
  const enter = useCallback(() => {
    const element = frame.current?.contentDocument?.getElementById("preview") ?? null;
    if (element) skipOutOfSight(element.ownerDocument);
    setRoom(element && { element, about: element.dataset.about ?? "" });
  }, []);
  // The frame may have been loaded before the page around it had come to life.
  useEffect(enter, [enter]);
  useEffect(() => {
    let isWanted = true;
    loadWords(surveyLanguage(language)).then((loaded) => isWanted && setWords(() => loaded));
    return () => {
      isWanted = false;
    };
  }, [language]);
  return (
    <Phone label={t("frame.label")}>
      <iframe
        ref={frame}
        className="phone__frame phone__frame--tall"
        title={t("frame")}
        src={`/questionnaires/preview?${new URLSearchParams({ language, channel, questionnaire: questionnaireKey })}`}
        onLoad={enter}
        // Drawn from here; nothing in it can run, be sent, or lead elsewhere.
        sandbox="allow-same-origin"
      />
      {room === null || words === null
        ? null
        : createPortal(
            <SurveyForm
              t={words}
              language={surveyLanguage(language)}
              content={content}
              about={room.about}
              isTrial
            />,
            room.element,
          )}
    </Phone>
  );
}

/** What is scrolled away is not laid out or painted: with sixty questions that would be felt in each letter typed. */
function skipOutOfSight(page: Document): void {
  const Sheet = page.defaultView?.CSSStyleSheet;
  if (Sheet === undefined || page.adoptedStyleSheets.length > 0) return;
  const sheet = new Sheet();
  sheet.replaceSync(
    "#preview form > * { content-visibility: auto; contain-intrinsic-block-size: auto 12rem; overflow-clip-margin: 1rem }",
  );
  page.adoptedStyleSheets = [sheet];
}
