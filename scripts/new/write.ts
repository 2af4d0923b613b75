import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A folder's files by their names. */
export type Files = Readonly<Record<string, string>>;

/**
 * Writes a folder beside its place and moves it there when it is whole.
 *
 * @param check is given the unfinished folder's name; what it throws leaves nothing behind
 */
export function writeFolder(parent: string, name: string, files: Files, check?: (unfinished: string) => void): void {
  // A folder that begins with _ is no institution to anyone who looks meanwhile.
  const unfinished = `_new-${process.pid}`;
  const folder = join(parent, unfinished);
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  process.on('exit', remove);
  try {
    mkdirSync(folder, { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
    check?.(unfinished);
    if (existsSync(join(parent, name))) throw new Error(`${join(parent, name)} уже есть`);
    renameSync(folder, join(parent, name));
  } finally {
    remove();
    process.off('exit', remove);
  }
}

/** Writes one new file in one move. Nothing that exists is written over. */
export function writeNewFile(path: string, text: string): void {
  if (existsSync(path)) throw new Error(`${path} уже есть`);
  mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.${process.pid}.part`;
  writeFileSync(part, text);
  renameSync(part, path);
}
