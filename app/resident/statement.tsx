import type { SurveyLanguage } from "~/domain/questionnaire";
import { statementsAr } from "~/messages/statements.ar";
import { statementsDe } from "~/messages/statements.de";
import { statementsEn } from "~/messages/statements.en";
import { statementsFr } from "~/messages/statements.fr";
import { statementsNl } from "~/messages/statements.nl";
import { statementsPl } from "~/messages/statements.pl";
import { statementsTr } from "~/messages/statements.tr";
import { statementsUk } from "~/messages/statements.uk";
import { type Translate, translator } from "~/messages/translate";
import { Hero } from "./hero";

export const STATEMENTS = {
  privacy: ["anonymous", "address", "text", "contact", "rights", "pages", "figures"],
  accessibility: ["made", "tested", "not", "help"],
} as const;
export type StatementName = keyof typeof STATEMENTS;

type Key = keyof typeof statementsNl;

const words: Record<SurveyLanguage, Translate<Record<Key, string>>> = {
  nl: translator("nl", statementsNl),
  en: translator("en", statementsEn),
  de: translator("de", statementsDe),
  pl: translator("pl", statementsPl),
  tr: translator("tr", statementsTr),
  ar: translator("ar", statementsAr),
  uk: translator("uk", statementsUk),
  fr: translator("fr", statementsFr),
};

const wordsOf = (language: SurveyLanguage) => words[language];

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
      <Hero title={t(`${name}.title`)} about={t(`${name}.intro`)} />
      {STATEMENTS[name].map((part) => (
        <section className="card" key={part}>
          <h2>{t(`${name}.${part}.title` as Key)}</h2>
          <Text text={t(`${name}.${part}` as Key)} />
        </section>
      ))}
      <p>{contact === "" ? t("statement.noContact") : t("statement.contact", { contact })}</p>
      {/* Within how long, and where to complain then: as the Dutch model of an accessibility statement has it. */}
      {name === "accessibility" && <p>{t("accessibility.complain")}</p>}
    </>
  );
}

/** Lines of text; those that begin with "- " and follow each other are a list. */
function Text({ text }: { text: string }) {
  return text.split(/\n(?!- )|(?<!(?:^|\n)- .*)\n(?=- )/).map((block) =>
    block.startsWith("- ") ? (
      <ul key={block}>
        {block.split("\n").map((item) => (
          <li key={item}>{item.slice(2)}</li>
        ))}
      </ul>
    ) : (
      <p key={block}>{block}</p>
    ),
  );
}
