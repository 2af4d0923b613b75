import { decimal } from './format.ts';
import {
  learningDegreePercent,
  meanMark,
  progressPercent,
  qualityPercent,
  weightedMean,
  type MarkCounts,
} from './grades.ts';

/** A worked example of indicators as a line of text, for a page without tables. */
export function indicatorsLine(counts: MarkCounts): string {
  const percent = (value: number): string => `${decimal(value, 1)} %`;
  return (
    `Пример: «5» — ${counts.five}, «4» — ${counts.four}, «3» — ${counts.three}, «2» — ${counts.two}, н/а — ${counts.notCertified}. ` +
    `Успеваемость ${percent(progressPercent(counts))}, качество знаний ${percent(qualityPercent(counts))}, ` +
    `СОУ ${percent(learningDegreePercent(counts))}, средний балл ${decimal(meanMark(counts), 2)}.`
  );
}

/** A worked example of a weighted mean as a line of text. */
export function weightedMeanLine(works: readonly { mark: number; weight: number }[]): string {
  const list = works.map(({ mark, weight }) => `«${mark}» с весом ${weight}`).join(', ');
  return `Пример: ${list}. Средневзвешенный балл — ${decimal(weightedMean(works), 2)}.`;
}
