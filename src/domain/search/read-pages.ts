import { wordsOf } from './fold.ts';
import type { HeadIndex } from './head-index.ts';
import type { Lexicon } from './lexicon.ts';

/** Stems of a page's title and of each alias, by their numbers, without words that say little. */
export type ReadPage = readonly (readonly number[])[];

/** Reads titles and aliases once for all that is made of them; their words are known to the lexicon from now on. */
export function readPages({ pages }: HeadIndex, lexicon: Lexicon, said: ReadonlySet<string>): ReadPage[] {
  const read = (words: readonly string[]): number[] => {
    const ids: number[] = [];
    for (const word of words) {
      if (word === '') continue;
      const id = lexicon.addWord(word);
      if (!said.has(word)) ids.push(id);
    }
    return ids;
  };
  // Aliases were folded and parted when they were packed.
  return pages.map(({ title, aliases }) => [
    read(wordsOf(title)),
    ...aliases.split('|').map((text) => read(text.split(' '))),
  ]);
}
