// Puts right what has one right form. Everything else in a file stays byte for byte.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../../src/reader/fault.ts';

/** One corrected place, to be shown to the author. */
export interface Correction {
  file: string;
  line: number;
  before: string;
  after: string;
}

/**
 * Applies the corrections that faults bring.
 *
 * @param root the project's folder
 * @returns what has changed
 */
export function fixTexts(root: string, faults: readonly Fault[]): Correction[] {
  const files = [...new Set(faults.filter(({ fix }) => fix !== undefined).map(({ file }) => file))];
  return files.flatMap((file) => {
    const path = join(root, file);
    const bytes = readFileSync(path);
    const text = bytes.toString('utf8');
    // Bytes that are not UTF-8 would be lost.
    if (!Buffer.from(text, 'utf8').equals(bytes)) return [];
    const { lines, corrections } = corrected(
      text.split('\n'),
      faults.filter((fault) => fault.file === file),
    );
    if (corrections.length > 0) replaceFile(path, lines.join('\n'));
    return corrections;
  });
}

/** The lines of one file with its corrections made. */
export function corrected(
  source: readonly string[],
  faults: readonly Fault[],
): { lines: string[]; corrections: Correction[] } {
  const lines = [...source];
  const corrections: Correction[] = [];
  for (const { file, line, fix } of faults) {
    if (fix === undefined || line === undefined) continue;
    const start = line - 1;
    const before = lines.slice(start, start + fix.lines);
    const after = fix.apply(before.join('\n')).split('\n');
    // A correction that adds or drops a line would move every place below it.
    if (after.length !== before.length) continue;
    lines.splice(start, after.length, ...after);
    for (const [index, old] of before.entries()) {
      const made = after[index] ?? old;
      if (made !== old) corrections.push({ file, line: line + index, before: old.trim(), after: made.trim() });
    }
  }
  return { lines, corrections };
}

/** In one move: a file is never half written. */
function replaceFile(path: string, text: string): void {
  const part = `${path}.${process.pid}.part`;
  writeFileSync(part, text);
  renameSync(part, path);
}
