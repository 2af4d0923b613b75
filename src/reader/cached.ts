import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MODULES = 'node_modules';
const FOLDER = join(MODULES, '.cache/podskazka');

/** Results kept of one name: the institutions and the last few edits. */
const KEPT = 24;

/**
 * What `make` gives, kept from build to build. It is made again when anything that it is made of differs.
 *
 * @param name of the kind of results, a file's beginning
 * @param key everything that the result depends on
 */
export function cached<T>(name: string, key: readonly (string | Uint8Array)[], make: () => T): T {
  if (!existsSync(MODULES)) return make();
  const file = join(FOLDER, `${name}-${digest(key)}.json`);
  if (existsSync(file)) {
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as T;
    } catch {
      // Cut short by a full disk: it is made anew.
    }
  }
  const made = make();
  mkdirSync(FOLDER, { recursive: true });
  // Two builds may write at once: each writes its own file and puts it in place whole.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(made));
  renameSync(draft, file);
  forgetOldest(name);
  return made;
}

function digest(key: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of key) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 24);
}

function forgetOldest(name: string): void {
  const files = readdirSync(FOLDER)
    .filter((file) => file.startsWith(`${name}-`))
    .map((file) => join(FOLDER, file));
  if (files.length <= KEPT) return;
  const age = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  files.sort((a, b) => age(a) - age(b));
  for (const file of files.slice(0, -KEPT)) rmSync(file, { force: true });
}
