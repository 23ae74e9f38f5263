import type { ReactElement } from "react";
import { LANGUAGE_NAMES, type Language } from "~/domain/languages";
import { Globe } from "./globe";
import type { Words } from "./words";

/** As many as fit beside each other. */
const MOST_BESIDE = 1;

/** Ways to the other languages, each with its key; more than fit lie behind a button that needs no script. */
export function LanguageMenu({ t, language, ways }: { t: Words; language: Language; ways: ReactElement[] }) {
  if (ways.length <= MOST_BESIDE) return ways;
  const name = LANGUAGE_NAMES[language];
  return (
    <details>
      <summary aria-label={`${t("page.languages")}: ${name}`}>
        <Globe />
        <span className="tongue" data-code={language.toUpperCase()}>
          {name}
        </span>
      </summary>{" "}
      <ul className="menu">
        {ways.map((way) => (
          <li key={way.key}>{way} </li>
        ))}
      </ul>
    </details>
  );
}
