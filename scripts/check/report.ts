import { counted } from '../../src/domain/plural.ts';
import { faultLine, type Fault } from '../../src/reader/fault.ts';

/** What `npm run check` prints: a line a fault, without repeats, and a count. */
export function report(faults: readonly Fault[]): string {
  const lines = [...new Set(faults.map(faultLine))];
  return `${lines.join('\n')}\n\n${counted(lines.length, ['ошибка', 'ошибки', 'ошибок'])}. Как исправить, объясняет content/README.md`;
}
