import { counted } from '../../src/domain/plural.ts';
import { faultLine, type Fault } from '../../src/reader/fault.ts';

/** A line a fault. The same fault of a shared text comes once, however many institutions read it. */
export function reportLines(faults: readonly Fault[]): string[] {
  return [...new Set(faults.map(faultLine))];
}

/** What `npm run check` prints of faults that stop the build: the lines and their count. */
export function report(faults: readonly Fault[]): string {
  const lines = reportLines(faults);
  return `${lines.join('\n')}\n\n${counted(lines.length, ['ошибка', 'ошибки', 'ошибок'])}. Как исправить, объясняет content/README.md`;
}
