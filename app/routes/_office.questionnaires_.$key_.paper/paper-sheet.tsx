import { classNames } from "~/components/class-names";
import type { PaperForm, PrintedQuestion } from "~/flow/paper-form.server";
import { Smiley, Star } from "~/resident/look-icons";

export interface PaperSheetProps {
  form: PaperForm;
  label: string;
  /** At the foot of every sheet. */
  running: string;
}

/** A questionnaire to fill in with a pen, on sheets of A4; on the screen as one long sheet. */
export function PaperSheet({ form, label, running }: PaperSheetProps) {
  const { words, language, direction, questions } = form;
  return (
    <article className="paper" lang={language} dir={direction} aria-label={label}>
      <header className="paper__head">
        <div>
          <p className="paper__owner">{form.organisation}</p>
          {/* Under the page's own heading on the screen. */}
          <h2 className="paper__title">{form.title}</h2>
          {form.state === "draft" ? <p className="paper__draft">{words.draft}</p> : null}
        </div>
        <div className="paper__code">
          <p className="paper__code-label">{words.code}</p>
          {/* A code is read from left to right, also between Arabic. */}
          <p className="paper__cells" dir="ltr" aria-hidden="true">
            {form.code.map((letters, group) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: boxes in a row that never changes
              <span className="paper__cell-group" key={group}>
                {letters.map((letter, cell) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: boxes in a row that never changes
                  <span className="paper__cell" key={cell}>
                    {letter}
                  </span>
                ))}
              </span>
            ))}
          </p>
          {form.door === null ? null : (
            <p className="visually-hidden" dir="ltr">
              {form.code.map((letters) => letters.join("")).join(" ")}
            </p>
          )}
          {words.codeHint === "" ? null : <p className="paper__small">{words.codeHint}</p>}
        </div>
      </header>
      <section className="paper__how">
        <h3 className="paper__subtitle">{words.how}</h3>
        <ul>
          <li>{words.tick}</li>
          <li>{words.mistake}</li>
          <li>
            {words.skip} {words.anonymous}
          </li>
        </ul>
      </section>
      {questions.map((question, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a draft may have a key twice; their place is what they are
        <Question key={place} question={question} words={words} />
      ))}
      <section className="paper__end">
        <h3 className="paper__subtitle">{words.handIn}</h3>
        <p className="paper__hand-in">{form.handIn}</p>
        {words.question === "" ? null : <p>{words.question}</p>}
        <p>{words.thanks}</p>
      </section>
      <p className="paper__foot" aria-hidden="true">
        <span>{running}</span>
      </p>
    </article>
  );
}

type Words = PaperForm["words"];

function Question({ question, words }: { question: PrintedQuestion; words: Words }) {
  const { number, kind, text, hint, after } = question;
  if (kind === "text") {
    return (
      <div className={classNames("paper__between", after !== "" && "paper__question--after")}>
        {after === "" ? null : <p className="paper__after">{after}</p>}
        <p className="preserve-lines">{text}</p>
      </div>
    );
  }
  return (
    <section className={classNames("paper__question", after !== "" && "paper__question--after")}>
      {after === "" ? null : <p className="paper__after">{after}</p>}
      <h3 className="paper__text">
        <span className="paper__number">{number}.</span> <span className="preserve-lines">{text}</span>
      </h3>
      {hint === "" ? null : <p className="paper__hint preserve-lines">{hint}</p>}
      {question.isNeeded ? <p className="paper__hint">{words.needed}</p> : null}
      {kind === "choices" ? <p className="paper__hint">{words.many}</p> : null}
      <Answers question={question} words={words} />
      {kind === "contact_me" && words.contact !== "" ? <p className="paper__small">{words.contact}</p> : null}
    </section>
  );
}

const LINES = 5;

function Answers({ question, words }: { question: PrintedQuestion; words: Words }) {
  const { kind, look, options, dontKnow } = question;
  const unsure = dontKnow === null ? null : <Box text={dontKnow} />;
  if (kind === "open") {
    return (
      <>
        <p className="paper__hint">{words.noNames}</p>
        <div className="paper__lines">
          {Array.from({ length: LINES }, (_, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: empty lines
            <span className="paper__line" key={line} />
          ))}
        </div>
      </>
    );
  }
  if (kind === "grade") {
    return (
      <>
        {/* Grades run from left to right in figures, also between Arabic. */}
        <div className="paper__grades" dir="ltr">
          {options.map(({ value }) => (
            <span className="paper__grade" key={value}>
              <span className="paper__box" />
              {value}
            </span>
          ))}
        </div>
        <p className="paper__ends" dir="ltr">
          <span dir="auto">{words.lowest}</span> <span dir="auto">{words.highest}</span>
        </p>
        {unsure === null ? null : <ul className="paper__options paper__options--beside">{unsure}</ul>}
      </>
    );
  }
  if (kind === "agree5") {
    return (
      <ul className="paper__scale">
        {options.map(({ value, text }) => (
          <li key={value}>
            <span className="paper__box" />
            {look === "words" ? null : (
              <span className="paper__look">
                {look === "smileys" ? (
                  <Smiley value={value} />
                ) : (
                  // The first answer is the one that agrees most: five stars.
                  Array.from({ length: 6 - Number(value) }, (_, star) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: alike
                    <Star key={star} />
                  ))
                )}
              </span>
            )}
            <span>{text}</span>
          </li>
        ))}
        {dontKnow === null ? null : (
          <li>
            <span className="paper__box" />
            <span>{dontKnow}</span>
          </li>
        )}
      </ul>
    );
  }
  const isShort = kind === "yes_no" || kind === "contact_me";
  return (
    <ul
      className={classNames(
        "paper__options",
        isShort && "paper__options--beside",
        !isShort && options.length > 4 && "paper__options--many",
      )}
    >
      {options.map(({ value, text }) => (
        <Box key={value} text={text} />
      ))}
      {unsure}
    </ul>
  );
}

const Box = ({ text }: { text: string }) => (
  <li className="paper__option">
    <span className="paper__box" />
    <span>{text}</span>
  </li>
);
