import { dirname } from 'node:path';
import { checkInstitution } from '../../scripts/check/check.ts';
import { faultLine } from '../../src/reader/fault.ts';
import type { ReadCache } from '../../src/reader/read-content.ts';
import { scratchProject, type Edit } from './scratch.ts';

/** What was read of files that no test has changed: the same in every copy of the project. */
const unchanged: ReadCache = new Map();

/**
 * What the check says of a copy of the project with some files changed, as a person reads it.
 *
 * @param context gives the copy back when the test ends
 */
export function linesOfCheck(
  context: { after(done: () => void): void },
  edits: Record<string, Edit>,
  institutionId = 'lipetsk-5',
): string[] {
  const root = scratchProject(context, edits);
  // A page is read with what lies beside it, pictures for instance.
  const touched = new Set(Object.keys(edits).map((file) => dirname(file)));
  const isUnchanged = ([file]: [string, unknown]): boolean => !touched.has(dirname(file));
  const cache: ReadCache = new Map([...unchanged].filter(isUnchanged));
  const lines = checkInstitution(root, institutionId, cache).map(faultLine);
  for (const [file, read] of [...cache].filter(isUnchanged)) unchanged.set(file, read);
  return lines;
}
