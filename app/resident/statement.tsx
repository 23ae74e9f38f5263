import { Fragment } from "react";
import type { SurveyLanguage } from "~/domain/questionnaire";
import { statementsEn } from "~/messages/statements.en";
import { statementsNl } from "~/messages/statements.nl";
import { translator } from "~/messages/translate";

export const STATEMENTS = {
  privacy: ["anonymous", "address", "text", "rights", "pages", "figures"],
  accessibility: ["made", "tested", "not", "help"],
} as const;
export type StatementName = keyof typeof STATEMENTS;

type Key = keyof typeof statementsNl;

const wordsOf = (language: SurveyLanguage) =>
  language === "en" ? translator("en", statementsEn) : translator("nl", statementsNl);

export const statementTitle = (name: StatementName, language: SurveyLanguage) =>
  wordsOf(language)(`${name}.title`);

export interface StatementProps {
  name: StatementName;
  language: SurveyLanguage;
  /** Where the municipality can be reached; may be empty. */
  contact: string;
}

export function Statement({ name, language, contact }: StatementProps) {
  const t = wordsOf(language);
  return (
    <>
      <h1>{t(`${name}.title`)}</h1>
      <p className="about">{t(`${name}.intro`)}</p>
      {STATEMENTS[name].map((part) => (
        <Fragment key={part}>
          <h2>{t(`${name}.${part}.title` as Key)}</h2>
          <Text text={t(`${name}.${part}` as Key)} />
        </Fragment>
      ))}
      <p>{contact === "" ? t("statement.noContact") : t("statement.contact", { contact })}</p>
      {name === "accessibility" && <p>{t("accessibility.complain")}</p>}
    </>
  );
}

/** Lines of text; those that begin with "- " are a list. */
function Text({ text }: { text: string }) {
  const lines = text.split("\n");
  const items = lines.filter((line) => line.startsWith("- "));
  return (
    <>
      {lines
        .filter((line) => !line.startsWith("- "))
        .map((line) => (
          <p key={line}>{line}</p>
        ))}
      {items.length > 0 && (
        <ul>
          {items.map((item) => (
            <li key={item}>{item.slice(2)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
