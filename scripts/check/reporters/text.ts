import { counted } from '../../../src/domain/plural.ts';
import { faultReport, isCertain, type Fault } from '../../../src/reader/fault.ts';
import type { Report } from './report.ts';

/** For a person: doubts first, because the last lines are the ones that are seen. */
export function textReport({ checked, faults }: Report): string {
  const certain = faults.filter(isCertain);
  const doubts = faults.filter((fault) => !isCertain(fault)).map(faultReport);
  return [
    ...(doubts.length > 0 ? [`Сомнительно, решать человеку:\n${doubts.join('\n')}\n`] : []),
    certain.length > 0 ? errorLines(certain) : `Ошибок нет. Проверено: ${checked.join(', ')}`,
  ].join('\n');
}

/** Faults that stop the build: the lines and their count. */
export function errorLines(faults: readonly Fault[]): string {
  const fixable = faults.filter(({ fix }) => fix !== undefined).length;
  const help = fixable > 0 ? ` Часть исправит команда: npm run check -- --fix` : '';
  return `${faults.map(faultReport).join('\n')}\n\n${counted(faults.length, ['ошибка', 'ошибки', 'ошибок'])}. После стрелки — где объяснено, как исправить.${help}`;
}
