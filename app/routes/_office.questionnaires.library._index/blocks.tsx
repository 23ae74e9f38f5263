import { Card, Grid, Section } from "~/components/page";
import { BLOCKS, type BlockKey, type LibraryBlock } from "~/domain/question-library";
import type { Question } from "~/domain/questionnaire";
import { listText } from "~/messages/dutch";
import { answerText, blocksNl, libraryNl } from "~/messages/question-library.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", libraryNl);

/** Groups of questions, as they come into a questionnaire. */
export function Blocks() {
  return (
    <Section title={t("blocks.title")} intro={t("blocks.intro")}>
      <Grid>
        {BLOCKS.map((block) => (
          <Block key={block.key} name={block.key} questions={block.questions} />
        ))}
      </Grid>
    </Section>
  );
}

function Block({ name, questions }: { name: BlockKey; questions: LibraryBlock["questions"] }) {
  return (
    <Card>
      <h3 className="utrecht-heading-3">{blocksNl[name].name}</h3>
      <p className="utrecht-paragraph">{blocksNl[name].what}</p>
      <ol className="library-block">
        {questions.map((question) => (
          <li key={question.key}>
            <a className="utrecht-link" href={`/questionnaires/library/${question.key}`}>
              {question.text.nl}
            </a>{" "}
            {onlyAfter(question, questions)}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function onlyAfter({ showIf }: Question, questions: readonly Question[]): string {
  const other = questions.find(({ key }) => key === showIf?.key);
  if (showIf === undefined || other === undefined) return "";
  return `(${t("blocks.onlyAfter", { answers: listText(showIf.is.map((value) => answerText(other, value))) })})`;
}
