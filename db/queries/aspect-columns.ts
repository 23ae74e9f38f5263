import { and, eq, ne, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { GRADE, type PairSums } from "~/domain/aspects";
import { answers, type aspectCells, type aspectSums, responses } from "../schema";

type Table = typeof aspectSums | typeof aspectCells;

const total = (of: SQLWrapper) => sql`sum(${of})`.mapWith(Number);

/** The sums of several rows. */
export const totalPairs = (table: Table) => ({
  n: total(table.n),
  sumGrade: total(table.sumGrade),
  sumAspect: total(table.sumAspect),
  sumGradeSquares: total(table.sumGradeSquares),
  sumAspectSquares: total(table.sumAspectSquares),
  sumProducts: total(table.sumProducts),
});

/** What an insert adds to the row that is there. */
export const addedPairs = (table: Table): Record<keyof PairSums, SQL> => ({
  n: sql`${table.n} + excluded.n`,
  sumGrade: sql`${table.sumGrade} + excluded.sum_grade`,
  sumAspect: sql`${table.sumAspect} + excluded.sum_aspect`,
  sumGradeSquares: sql`${table.sumGradeSquares} + excluded.sum_grade_squares`,
  sumAspectSquares: sql`${table.sumAspectSquares} + excluded.sum_aspect_squares`,
  sumProducts: sql`${table.sumProducts} + excluded.sum_products`,
});

const [grade, other] = [alias(answers, "grade"), alias(answers, "other")];

/** For counting pairs from the answers themselves: each answer of a response to another question, beside its grade. */
export const pairedAnswers = {
  grade,
  other,
  isGrade: and(eq(grade.responseId, responses.id), eq(grade.questionKey, GRADE)),
  isOther: and(eq(other.responseId, responses.id), ne(other.questionKey, GRADE)),
  columns: {
    aspect: other.questionKey,
    wording: other.wording,
    gradeWording: grade.wording,
    given: grade.value,
    value: other.value,
    n: sql`count(*)`.mapWith(Number),
  },
  groups: [other.questionKey, other.wording, grade.wording, grade.value, other.value],
} as const;
