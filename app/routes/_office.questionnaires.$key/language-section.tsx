import { Section } from "~/components/page";
import { PlainFindings } from "~/components/plain-findings";
import type { Question } from "~/domain/questionnaire";
import { languageOf, readabilityOfAll } from "~/domain/questionnaire-language";
import { findingText, plainLanguageNl, readabilityText } from "~/messages/plain-language.nl";

/** What in the Dutch of these questions may be worth a second look. */
export function LanguageSection({ questions }: { questions: readonly Question[] }) {
  const found = languageOf(questions);
  const readability = readabilityOfAll(questions);
  return (
    <Section title={plainLanguageNl["section.title"]} intro={plainLanguageNl["section.intro"]}>
      {found.length === 0 ? <p className="utrecht-paragraph">{plainLanguageNl["section.none"]}</p> : null}
      <ul className="language-list">
        {found.map(({ key, text, findings }) => (
          <li key={key}>
            <p className="language-list__question">{text}</p>
            <PlainFindings findings={findings.map(findingText)} />
          </li>
        ))}
      </ul>
      {readability ? <p className="utrecht-paragraph">{readabilityText(readability)}</p> : null}
    </Section>
  );
}
