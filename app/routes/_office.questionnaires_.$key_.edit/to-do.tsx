import { Alert } from "~/components/alert";
import type { Language } from "~/domain/languages";
import { type ContentProblem, isWarning } from "~/domain/questionnaire-problems";
import { languagesNl } from "~/messages/languages.nl";
import { problemText } from "~/messages/questionnaire-problems.nl";
import { type EditorTools, focusLater, shortText, t, useEditor, useSnapshot } from "./editor-context";
import { fieldId } from "./text-field";

/** Everything that keeps the draft from being published, and advice; each with the way to its field. */
export function ToDo() {
  const tools = useEditor();
  const problems = useSnapshot((snapshot) => snapshot.problems);
  const errors = problems.filter((problem) => !isWarning(problem));
  const advice = problems.filter(isWarning);
  const isTranslation = ({ code, language = "nl" }: ContentProblem) =>
    code === "missing" && language !== "nl";
  const perLanguage = new Map<Language, ContentProblem[]>();
  for (const problem of errors.filter(isTranslation)) {
    const language = problem.language as Language;
    perLanguage.set(language, [...(perLanguage.get(language) ?? []), problem]);
  }
  const others = errors.filter((problem) => !isTranslation(problem));
  return (
    <div className="builder-todo">
      {errors.length === 0 ? (
        <Alert tone="ok" title={t("todo.none")}>
          {advice.length === 0 ? null : <Lines problems={advice} />}
        </Alert>
      ) : (
        <Alert tone="warning" title={t("todo.errors", { n: others.length + perLanguage.size })}>
          <ul>
            {others.map((problem) => (
              <Line key={lineKey(problem)} problem={problem} />
            ))}
            {[...perLanguage].map(([language, missing]) => (
              <li key={language} className="builder-todo__line">
                <button
                  type="button"
                  className="builder-link"
                  onClick={() => goToProblem(tools, missing[0] as ContentProblem)}
                >
                  {t("todo.translations", {
                    language: languagesNl[language],
                    n: missing.length,
                  })}
                </button>
              </li>
            ))}
          </ul>
          {advice.length === 0 ? null : (
            <>
              <p className="builder-todo__advice">{t("todo.warnings", { n: advice.length })}</p>
              <Lines problems={advice} />
            </>
          )}
        </Alert>
      )}
    </div>
  );
}

const Lines = ({ problems }: { problems: readonly ContentProblem[] }) => (
  <ul>
    {problems.map((problem) => (
      <Line key={lineKey(problem)} problem={problem} />
    ))}
  </ul>
);

const lineKey = (problem: ContentProblem) => JSON.stringify(problem);

function Line({ problem }: { problem: ContentProblem }) {
  const tools = useEditor();
  const where = useSnapshot(({ ids, cards }) => {
    const card = problem.question === null ? undefined : cards.get(ids[problem.question] ?? "");
    if (!card) return null;
    const text = shortText(card.text, 50);
    return card.number === null ? t("todo.atText", { text }) : t("todo.at", { number: card.number, text });
  });
  return (
    <li className="builder-todo__line">
      {where === null && problem.field === null ? (
        problemText(problem)
      ) : (
        <>
          {where === null ? null : (
            <>
              <button type="button" className="builder-link" onClick={() => goToProblem(tools, problem)}>
                {where}
              </button>
              <br />
            </>
          )}
          {where === null ? (
            <button type="button" className="builder-link" onClick={() => goToProblem(tools, problem)}>
              {problemText(problem)}
            </button>
          ) : (
            problemText(problem)
          )}
        </>
      )}
    </li>
  );
}

/** Puts whoever works on it in front of the field, in the language in which something is wrong. */
export function goToProblem({ workspace, open, work }: EditorTools, problem: ContentProblem): void {
  const language = problem.language ?? "nl";
  work(language);
  if (problem.question === null) {
    focusLater(problem.field === "title" ? fieldId("title", language) : "add-question");
    return;
  }
  const id = workspace.snapshot().ids[problem.question];
  if (id !== undefined) open(id, fieldOf(id, problem, language));
}

function fieldOf(id: string, { field, option, code }: ContentProblem, language: Language): string {
  switch (field) {
    case "text":
    case "hint":
      return fieldId(`questions.${id}.${field}`, language);
    case "options":
      return fieldId(`questions.${id}.options.${option ?? 0}.text`, language);
    case "showIf":
      return code === "show_if_never" ? `${id}-after` : `${id}-when-after`;
    case "key":
      return `${id}-key`;
    case "required":
      return `${id}-required`;
    default:
      return `${id}-head`;
  }
}
