import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processWide } from './process-wide.ts';

const MODULES = 'node_modules';
const FOLDER = join(MODULES, '.cache/podskazka');

/** Results kept of one name: what the institutions and the last few edits need. */
const KEPT = 240;

/** Signs of a digest. */
const DIGEST = 24;

/**
 * What `make` gives, kept from build to build. It is made again when anything that it is made of differs.
 *
 * @param name of the kind of results, a file's beginning
 * @param key everything that the result depends on
 */
export function cached<T>(name: string, key: readonly (string | Uint8Array)[], make: () => T): T {
  const file = join(FOLDER, `${name}-${digest(key)}.json`);
  const kept = bytesOf(file);
  if (kept !== undefined) {
    try {
      return JSON.parse(kept.toString()) as T;
    } catch {
      // Cut short by a full disk: it is made anew.
    }
  }
  const made = make();
  keep(file, JSON.stringify(made), name);
  return made;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** What is being made, by its file. */
const coming = processWide('coming', () => new Map<string, Promise<Bytes>>());

/** The same for bytes, such as a picture's, whose making takes its time: who asks meanwhile gets the same. */
export function cachedBytes(
  name: string,
  key: readonly (string | Uint8Array)[],
  make: () => Promise<Bytes>,
): Promise<Bytes> {
  const file = join(FOLDER, `${name}-${digest(key)}.bin`);
  const bytes = coming.get(file) ?? keptOrMade(file, name, make).finally(() => coming.delete(file));
  coming.set(file, bytes);
  return bytes;
}

async function keptOrMade(file: string, name: string, make: () => Promise<Bytes>): Promise<Bytes> {
  const kept = bytesOf(file);
  // The bytes stand behind their own digest: what a full disk cut short is not taken for a picture.
  if (kept?.subarray(0, DIGEST).toString() === digest([kept?.subarray(DIGEST) ?? '']))
    return new Uint8Array(kept.subarray(DIGEST));
  const made = await make();
  keep(file, Buffer.concat([Buffer.from(digest([made])), made]), name);
  return made;
}

function bytesOf(file: string): Buffer | undefined {
  return existsSync(file) ? readFileSync(file) : undefined;
}

/** Two builds may write at once: each writes its own file and puts it in place whole. */
function keep(file: string, content: string | Uint8Array, name: string): void {
  if (!existsSync(MODULES)) return;
  mkdirSync(FOLDER, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content);
  renameSync(draft, file);
  forgetOldest(name);
}

function digest(key: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of key) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, DIGEST);
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
