import { inLanguage, type Question, type QuestionnaireContent, valuesOf } from "./questionnaire";

/** Words that somebody reads in a second, at language level B1 on a phone. */
const WORDS_A_SECOND = 3;
/** Seconds to choose, beside the reading. */
const TO_CHOOSE = 3;
/** Seconds to type a short answer; most people leave out what they may leave out. */
const TO_TYPE = { required: 30, optional: 15 };
/** What hangs on an answer is met by some. */
const SHARE_OF_CONDITIONAL = 0.5;

/**
 * Seconds that filling in takes: reading each text, choosing, and typing. An estimate by rule of thumb, to keep a
 * questionnaire short by; nobody is timed.
 */
export function estimatedSeconds({ questions }: Pick<QuestionnaireContent, "questions">): number {
  return Math.round(questions.reduce((sum, question) => sum + secondsOf(question), 0));
}

/** The same in whole minutes, as a resident is told: at least 1. */
export const estimatedMinutes = (content: Pick<QuestionnaireContent, "questions">): number =>
  Math.max(1, Math.round(estimatedSeconds(content) / 60));

function secondsOf(question: Question): number {
  const { text, hint, options = [], kind, required, showIf } = question;
  const read = [text, ...(hint ? [hint] : []), ...options.map((option) => option.text)];
  const words = read.map((each) => inLanguage(each, "nl")).join(" ");
  const reading = words.split(/\s+/).filter((word) => word !== "").length / WORDS_A_SECOND;
  const doing =
    kind === "open"
      ? TO_TYPE[required ? "required" : "optional"]
      : valuesOf(question).length > 0
        ? TO_CHOOSE
        : 0;
  return (reading + doing) * (showIf ? SHARE_OF_CONDITIONAL : 1);
}
