import { Disclosure } from "~/components/disclosure";
import { resultsNl } from "~/messages/results.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", resultsNl);
const parts = [
  "source.grade",
  "source.period",
  "source.interval",
  "source.rounding",
  "source.response",
] as const;

/** What each figure means and where it comes from. */
export function Definitions({ question }: { question: string | undefined }) {
  return (
    <Disclosure printed summary={t("source.title")}>
      <ul className="utrecht-unordered-list">
        {parts.map((part) => (
          <li key={part}>{t(part, { question: question ?? t("source.gradeQuestion") })}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
