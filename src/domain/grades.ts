/**
 * Indicators of a class or group for a period, by the formulas that journals use (help of «Сетевой город», page of
 * formulas). Left out of the number of students: the exempt, those without any mark, and those who left before the
 * period ended. Those not certified stay in.
 */

/** How many students have each final mark. */
export interface MarkCounts {
  five: number;
  four: number;
  three: number;
  two: number;
  /** «н/а»: not certified. */
  notCertified: number;
}

/** Simonov's weights of СОУ: what share of the material each mark stands for, per cent. */
const LEARNING_WEIGHTS = { five: 100, four: 64, three: 36, two: 16, notCertified: 7 } as const satisfies MarkCounts;

/** The denominator of every indicator: marks and «н/а» together. */
export function assessedCount(counts: MarkCounts): number {
  return counts.five + counts.four + counts.three + counts.two + counts.notCertified;
}

/** Успеваемость: the share with «3» and better, per cent. NaN when nobody is assessed. */
export function progressPercent(counts: MarkCounts): number {
  return ((counts.five + counts.four + counts.three) / assessedCount(counts)) * 100;
}

/** Качество знаний: the share with «4» and «5», per cent. NaN when nobody is assessed. */
export function qualityPercent(counts: MarkCounts): number {
  return ((counts.five + counts.four) / assessedCount(counts)) * 100;
}

/** СОУ, степень обученности учащихся, per cent. NaN when nobody is assessed. */
export function learningDegreePercent(counts: MarkCounts): number {
  const names = Object.keys(LEARNING_WEIGHTS) as (keyof MarkCounts)[];
  const sum = names.reduce((total, name) => total + LEARNING_WEIGHTS[name] * counts[name], 0);
  return sum / assessedCount(counts);
}

/** Mean mark: «н/а» has no mark, so it is left out of both sum and number. NaN when there are no marks. */
export function meanMark(counts: MarkCounts): number {
  const sum = 5 * counts.five + 4 * counts.four + 3 * counts.three + 2 * counts.two;
  return sum / (assessedCount(counts) - counts.notCertified);
}

/** Weighted mean of marks: Σ(mark × weight) / Σ(weight). NaN when there are no marks. */
export function weightedMean(marks: readonly { mark: number; weight: number }[]): number {
  const weights = marks.reduce((total, { weight }) => total + weight, 0);
  return marks.reduce((total, { mark, weight }) => total + mark * weight, 0) / weights;
}
