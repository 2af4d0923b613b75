import {
  constants,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../scripts/project-root.ts';

/** What to do with one file of the copy: a new text, or a change of the old one. */
export type Edit = string | ((text: string) => string);

/** Vite finds the real place of a linked source and loses the scripts of its components: sources are copied. */
const COPIED = ['content', 'src', 'scripts', 'package.json', 'tsconfig.json'];
const LINKED = ['node_modules', 'public'];

/** A copy of the project, and its files as they were when it was made. */
interface Copy {
  root: string;
  files: Map<string, string>;
}

/** Copies that no test of this process holds: making and removing a thousand files costs more than most tests. */
const free: Copy[] = [];

/**
 * A copy of the project in a folder of its own, with some files of content changed. A site can be built there. When the test ends,
 * the next one may get the same folder, with whatever was done to it undone.
 *
 * @returns the folder's path
 */
export function scratchProject(context: { after(done: () => void): void }, edits: Record<string, Edit>): string {
  const copy = free.pop() ?? newCopy();
  context.after(() => free.push(copy));
  // Not when the test ends: its server may still run then, for hooks go in the order of their writing.
  restore(copy);
  const { root } = copy;
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

function newCopy(): Copy {
  const root = mkdtempSync(join(tmpdir(), 'podskazka-'));
  process.once('exit', () => rmSync(root, { recursive: true, force: true }));
  for (const copied of COPIED) cpSync(join(projectRoot, copied), join(root, copied), { recursive: true });
  for (const linked of LINKED) symlinkSync(join(projectRoot, linked), join(root, linked));
  return { root, files: entriesIn(root) };
}

/** Makes the copy what it was: what a test has added goes, what it has changed or taken away comes again from the project. */
function restore({ root, files }: Copy): void {
  const now = entriesIn(root);
  for (const path of now.keys()) {
    if (now.get(path) !== files.get(path)) rmSync(join(root, path), { recursive: true, force: true });
  }
  for (const [path, stamp] of files) {
    if (now.get(path) === stamp) continue;
    if (LINKED.includes(path)) symlinkSync(join(projectRoot, path), join(root, path));
    else cpSync(join(projectRoot, path), join(root, path), { recursive: true });
    files.set(path, stampOf(join(root, path)));
  }
}

/** Every file, folder and link of a copy, with what tells whether it was changed. Links are not followed. */
function entriesIn(root: string, folder = ''): Map<string, string> {
  return new Map(
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      return [[path, stampOf(join(root, path))] as const, ...(entry.isDirectory() ? entriesIn(root, path) : [])];
    }),
  );
}

function stampOf(path: string): string {
  const { mode, size, mtimeMs } = lstatSync(path);
  // The time of a folder changes with every file in it, and each of those is looked at by itself.
  return (mode & constants.S_IFMT) === constants.S_IFREG ? `${mode} ${size} ${mtimeMs}` : `${mode}`;
}

/** A change that changes nothing would make a test pass for no reason. */
function changed(path: string, edit: (text: string) => string): string {
  const before = readFileSync(path, 'utf8');
  const after = edit(before);
  if (after === before) throw new Error(`${path}: the edit changed nothing`);
  return after;
}
