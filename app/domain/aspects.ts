/** The question that the others are held beside. */
export const GRADE = "grade";

/** Answers in words that have an order, higher is better. */
const ORDERED: Record<string, Readonly<Record<string, number>>> = {
  resolved: { yes: 3, partly: 2, no: 1 },
  callback_on_time: { within_norm: 3, later: 2, not_yet: 1 },
};

/**
 * An answer as a whole number that can be correlated: the number itself of a grade or of a statement (there 1 is full
 * agreement), and 1 to 3 of the standard questions whose answers have an order. Null for all else, 'weet niet' too.
 */
export function aspectScore(questionKey: string, value: string): number | null {
  if (/^([1-9]|10)$/.test(value)) return Number(value);
  return ORDERED[questionKey]?.[value] ?? null;
}

/** What a correlation is made of, over the pairs of a grade and an answer to another question; all whole numbers. */
export interface PairSums {
  n: number;
  sumGrade: number;
  sumAspect: number;
  sumGradeSquares: number;
  sumAspectSquares: number;
  sumProducts: number;
}

export const noPairs: PairSums = {
  n: 0,
  sumGrade: 0,
  sumAspect: 0,
  sumGradeSquares: 0,
  sumAspectSquares: 0,
  sumProducts: 0,
};

/** The sums of so many pairs of a grade and an answer, as they were given; null where either is no number. */
export function sumsOfGiven(
  aspect: string,
  given: string | null,
  value: string | null,
  n: number,
): PairSums | null {
  const [x, y] = [aspectScore(GRADE, given ?? ""), aspectScore(aspect, value ?? "")];
  return x === null || y === null ? null : pairSums(x, y, n);
}

/** So many times the same pair; negative to take away. */
export const pairSums = (grade: number, aspect: number, n: number): PairSums => ({
  n,
  sumGrade: n * grade,
  sumAspect: n * aspect,
  sumGradeSquares: n * grade * grade,
  sumAspectSquares: n * aspect * aspect,
  sumProducts: n * grade * aspect,
});

export const addPairs = (a: PairSums, b: PairSums): PairSums => ({
  n: a.n + b.n,
  sumGrade: a.sumGrade + b.sumGrade,
  sumAspect: a.sumAspect + b.sumAspect,
  sumGradeSquares: a.sumGradeSquares + b.sumGradeSquares,
  sumAspectSquares: a.sumAspectSquares + b.sumAspectSquares,
  sumProducts: a.sumProducts + b.sumProducts,
});

/** One answer of a response, beside its grade. */
export interface AspectPair extends PairSums {
  aspect: string;
  /** Series of the other question, and of the grade. */
  wording: number;
  gradeWording: number;
}

interface Given {
  questionKey: string;
  wording: number;
  value: string | null;
}

/** Every pair that one response makes; none where it gave no grade. */
export function pairsOf(answers: readonly Given[], n: 1 | -1): AspectPair[] {
  const graded = answers.find(({ questionKey }) => questionKey === GRADE);
  const grade = graded?.value == null ? null : aspectScore(GRADE, graded.value);
  if (!graded || grade === null) return [];
  return answers.flatMap(({ questionKey, wording, value }) => {
    const score = questionKey === GRADE || value === null ? null : aspectScore(questionKey, value);
    return score === null
      ? []
      : [{ aspect: questionKey, wording, gradeWording: graded.wording, ...pairSums(grade, score, n) }];
  });
}
