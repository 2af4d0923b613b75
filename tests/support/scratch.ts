import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { projectRoot } from '../../scripts/project-root.ts';

/** What to do with one file of the copy: a new text, or a change of the old one. */
type Edit = string | ((text: string) => string);

/**
 * A copy of the real content in a folder of its own, with some files changed. The rest of the project is linked in, so
 * that a site can be built there. It is gone when the test ends.
 *
 * @returns the folder's path
 */
export function scratchProject(context: Pick<TestContext, 'after'>, edits: Record<string, Edit>): string {
  const root = mkdtempSync(join(tmpdir(), 'podskazka-'));
  context.after(() => rmSync(root, { recursive: true, force: true }));
  cpSync(join(projectRoot, 'content'), join(root, 'content'), { recursive: true });
  for (const linked of ['node_modules', 'src', 'scripts', 'public', 'tsconfig.json', 'package.json']) {
    symlinkSync(join(projectRoot, linked), join(root, linked));
  }
  for (const [file, edit] of Object.entries(edits)) {
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof edit === 'string' ? edit : changed(path, edit));
  }
  return root;
}

/** A change that changes nothing would make a test pass for no reason. */
function changed(path: string, edit: (text: string) => string): string {
  const before = readFileSync(path, 'utf8');
  const after = edit(before);
  if (after === before) throw new Error(`${path}: the edit changed nothing`);
  return after;
}
