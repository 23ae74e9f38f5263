import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { PairSums } from "~/domain/aspects";
import type { aspectCells, aspectSums } from "../schema";

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
