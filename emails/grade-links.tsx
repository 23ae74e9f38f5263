import { directionOf, type Language } from "~/domain/languages";
import { startOf, styles } from "./layout";

const GRADES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/**
 * The ten grades as links in one row: cells of a table, which Outlook keeps beside each other. A click opens the
 * questions with that grade filled in; it answers nothing by itself, as programs that check mail follow every link.
 */
export function GradeLinks({
  language,
  question,
  hint,
  lowest,
  highest,
  label,
  href,
}: {
  language: Language;
  question: string;
  hint: string;
  lowest: string;
  highest: string;
  /** What a screen reader says for one link. */
  label: (grade: number) => string;
  href: (grade: number) => string;
}) {
  const start = startOf(directionOf(language));
  const end = start === "left" ? "right" : "left";
  return (
    <>
      <p style={styles.question}>{question}</p>
      <table role="presentation" width="100%" cellPadding={0} cellSpacing={2} style={styles.grades}>
        <tbody>
          <tr>
            {GRADES.map((grade) => (
              <td key={grade} width="10%" align="center" className="grade" style={styles.gradeCell}>
                <a href={href(grade)} className="grade-text" style={styles.grade} aria-label={label(grade)}>
                  {grade}
                </a>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <table role="presentation" width="100%" cellPadding={0} cellSpacing={0}>
        <tbody>
          <tr>
            <td align={start} style={styles.gradeEnd}>
              {lowest}
            </td>
            <td align={end} style={styles.gradeEnd}>
              {highest}
            </td>
          </tr>
        </tbody>
      </table>
      <p style={styles.gradeHint}>{hint}</p>
    </>
  );
}
