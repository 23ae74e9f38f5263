import { Alert } from "~/components/alert";
import { DataList } from "~/components/navigation";
import { Section } from "~/components/page";
import type { Channel } from "~/domain/contact";
import type { Language } from "~/domain/languages";
import type { RouteLevel, StepVerdict } from "~/domain/questionnaire-route";
import { channelsNl } from "~/messages/channels.nl";
import { languagesNl } from "~/messages/languages.nl";
import { questionnaireRoutesNl } from "~/messages/questionnaire-routes.nl";
import { fromText, placeHref } from "~/messages/route-words";
import { translator } from "~/messages/translate";

const t = translator("nl", questionnaireRoutesNl);

export interface SampleAnswerProps {
  channel: Channel;
  topic: string;
  topicName: string;
  /** The day of the contact is still to come. */
  isLater: boolean;
  share: number;
  isOwn: boolean;
  language: Language;
  hasLanguage: boolean;
  questionnaire: { key: string; name: string; number: number | null } | null;
  level: RouteLevel | null;
  steps: { level: RouteLevel; verdict: StepVerdict; from: string; name: string }[];
}

/** Which questionnaire and version, in which language, why, and how many are asked. */
export function SampleAnswer(answer: SampleAnswerProps) {
  const { questionnaire, steps, isLater } = answer;
  return (
    <>
      <div role="status">
        <Section
          title={
            questionnaire === null
              ? t("sample.nothing")
              : t("sample.found", { name: questionnaire.name, number: questionnaire.number ?? 0 })
          }
        >
          {questionnaire === null ? <p>{t("sample.nothing.text")}</p> : <Found {...answer} />}
          {isLater && questionnaire !== null ? <p className="muted">{t("sample.version.now")}</p> : null}
        </Section>
      </div>
      <Section title={t("sample.steps")}>
        <ol className="route-steps">
          {steps.map((step) => (
            <li key={step.level}>
              <strong>{stepText(step.level, answer)}:</strong>{" "}
              {t(`verdict.${step.verdict}`, { name: step.name, from: fromText(step.from) })}
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}

function Found({
  questionnaire,
  level,
  channel,
  topic,
  share,
  isOwn,
  language,
  hasLanguage,
}: SampleAnswerProps) {
  if (questionnaire === null || level === null) return null;
  const { key, number } = questionnaire;
  const place = {
    channel: level === "everything" ? ("" as const) : channel,
    topic: level === "topic" ? topic : "",
  };
  const name = languagesNl[language];
  const spoken = hasLanguage ? name : t("sample.language.dutch", { language: name });
  const links = [
    [t("sample.link.overview"), `/questionnaires/${key}`],
    [t("sample.link.version", { number: number ?? 0 }), `/questionnaires/${key}/versions/${number}`],
    [t("sample.link.try"), `/questionnaires/${key}/try`],
    [t("sample.link.place"), placeHref(place)],
  ] as const;
  return (
    <>
      {share === 0 ? <Alert tone="warning">{isOwn ? t("sample.zero") : t("sample.off")}</Alert> : null}
      <DataList
        items={[
          { term: t("sample.term.why"), value: t(`why.${level}`) },
          { term: t("sample.term.language"), value: spoken },
          ...(share === 0
            ? []
            : [
                {
                  term: t("sample.term.share"),
                  value: t(isOwn ? "sample.shareOwn" : "sample.shareText", { share }),
                },
              ]),
          {
            term: t("sample.term.links"),
            value: (
              <ul className="route-links">
                {links.map(([text, href]) => (
                  <li key={href}>
                    <a className="utrecht-link" href={href}>
                      {text}
                    </a>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </>
  );
}

function stepText(level: RouteLevel, { channel, topicName }: SampleAnswerProps): string {
  return t(`step.${level}`, { channel: channelsNl[channel], topic: topicName });
}
