import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../scripts/project-root.ts';

/** What to do with one file of the copy: a new text, or a change of the old one. */
type Edit = string | ((text: string) => string);

/**
 * A copy of the project in a folder of its own, with some files of content changed. A site can be built there. It is gone when the test ends.
 *
 * @returns the folder's path
 */
export function scratchProject(context: { after(done: () => void): void }, edits: Record<string, Edit>): string {
  const root = mkdtempSync(join(tmpdir(), 'podskazka-'));
  context.after(() => rmSync(root, { recursive: true, force: true }));
  // Vite finds the real place of a linked source and loses the scripts of its components: sources are copied.
  for (const copied of ['content', 'src', 'scripts', 'package.json', 'tsconfig.json']) {
    cpSync(join(projectRoot, copied), join(root, copied), { recursive: true });
  }
  for (const linked of ['node_modules', 'public']) symlinkSync(join(projectRoot, linked), join(root, linked));
  for (const [file, edit] of Object.entries(edits)) {
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof edit === 'string' ? edit : changed(path, edit));
  }
  return root;
}

/** A file in a folder of its own, gone when the test ends. */
export function scratchFile(context: { after(done: () => void): void }, name: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'podskazka-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

/** A change that changes nothing would make a test pass for no reason. */
function changed(path: string, edit: (text: string) => string): string {
  const before = readFileSync(path, 'utf8');
  const after = edit(before);
  if (after === before) throw new Error(`${path}: the edit changed nothing`);
  return after;
}
