import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie, encodeITrieToBTrie } from 'cspell-trie-lib';
import { projectRoot } from '../project-root.ts';

const PACKAGES = join(projectRoot, 'node_modules');
const CACHE = join(PACKAGES, '.cache/podskazka');

/** What the spelling asks of a dictionary. */
export interface RussianWords {
  has(word: string): boolean;
}

/**
 * The Russian words of npm @cspell/dict-ru_ru. Its text form takes seconds to read, so that a binary one is kept beside
 * the packages; without a place to keep it, the text is read every time.
 *
 * @returns nothing where only what builds a site is installed: the dictionary's licence, GPL, keeps it a tool of development
 */
export function russianWords(): RussianWords | undefined {
  if (!existsSync(join(PACKAGES, '@cspell/dict-ru_ru/package.json'))) return undefined;
  const kept = join(CACHE, `ru_ru-${version('@cspell/dict-ru_ru')}-${version('cspell-trie-lib')}.btrie`);
  try {
    return decodeTrie(readFileSync(kept));
  } catch {
    // The package does not export the file itself.
    const words = decodeTrie(gunzipSync(readFileSync(join(PACKAGES, '@cspell/dict-ru_ru/ru_ru.trie.gz'))));
    keep(kept, encodeITrieToBTrie(words));
    return words;
  }
}

function version(name: string): string {
  return (JSON.parse(readFileSync(join(PACKAGES, name, 'package.json'), 'utf8')) as { version: string }).version;
}

/** In one move: two checks may run side by side. */
function keep(file: string, bytes: Uint8Array): void {
  try {
    mkdirSync(CACHE, { recursive: true });
    const part = `${file}.${process.pid}`;
    writeFileSync(part, bytes);
    renameSync(part, file);
  } catch {
    // Packages that cannot be written to: slower, and no fault of the author.
  }
}
