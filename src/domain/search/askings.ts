import { wordsOf } from './fold.ts';
import type { HeadIndex } from './head-index.ts';
import type { Lexicon } from './lexicon.ts';
import type { Postings } from './postings.ts';
import { RANKING } from './ranking.ts';

/** For each key, a number, a list of askings. The lists lie one after another. */
export interface Lists {
  /** Where the list of a key begins in `of`; the next begins where it ends. */
  starts: Uint32Array;
  of: Uint16Array;
}

/** Every way to ask for a page, its title and aliases: for each stem, the askings that have it. */
export interface Askings extends Lists {
  /** The page of each asking. */
  pages: Uint16Array;
  /** Whether the asking is the page's title. */
  isTitle: Uint8Array;
  /** Σ of the rarities of its stems. */
  totals: Float32Array;
  /** The same for words that say little: by their numbers in `saidIds`, the askings that have them. */
  said: Lists;
  saidIds: ReadonlyMap<string, number>;
  saidRarity: Float32Array;
  saidTotals: Float32Array;
  /** The stems of an asking, by number. */
  stemsOf: (asking: number) => ReadonlySet<number>;
}

interface Asking {
  page: number;
  isTitle: boolean;
  stems: ReadonlySet<number>;
  said: ReadonlySet<number>;
}

const NO_STEMS: ReadonlySet<number> = new Set();

export function collectAskings(
  index: HeadIndex,
  lexicon: Lexicon,
  postings: Postings,
  saidWords: ReadonlySet<string>,
): Askings {
  const saidIds = new Map([...saidWords].map((word, id) => [word, id]));
  const askings = index.pages.flatMap((page, at) => {
    const said = page.said.split('|');
    return [page.title, ...page.aliases.split('|')].flatMap((text, order): Asking[] => {
      const words = order === 0 ? wordsOf(text) : text.split(' ');
      const stems = new Set(
        words.filter((word) => word !== '' && !saidWords.has(word)).map((word) => lexicon.addWord(word)),
      );
      const saidHere = order === 0 ? words : (said[order - 1] ?? '').split(' ');
      const ids = new Set(saidHere.flatMap((word) => saidIds.get(word) ?? []));
      return stems.size > 0 ? [{ page: at, isTitle: order === 0, stems, said: ids }] : [];
    });
  });
  const said = listsOf(askings, ({ said }) => said, saidIds.size);
  const saidRarity = Float32Array.from(
    saidIds.values(),
    (id) =>
      RANKING.saidRarity * Math.log(1 + askings.length / (1 + (said.starts[id + 1] ?? 0) - (said.starts[id] ?? 0))),
  );
  return {
    ...listsOf(askings, ({ stems }) => stems, lexicon.stems.length),
    pages: Uint16Array.from(askings, ({ page }) => page),
    isTitle: Uint8Array.from(askings, ({ isTitle }) => Number(isTitle)),
    totals: totalsOf(askings, ({ stems }) => stems, postings.rarity),
    said,
    saidIds,
    saidRarity,
    saidTotals: totalsOf(askings, ({ said }) => said, saidRarity),
    stemsOf: (asking) => askings[asking]?.stems ?? NO_STEMS,
  };
}

type KeysOf = (asking: Asking) => ReadonlySet<number>;

function listsOf(askings: readonly Asking[], keysOf: KeysOf, keys: number): Lists {
  const lists = Array.from({ length: keys }, (): number[] => []);
  askings.forEach((asking, at) => keysOf(asking).forEach((key) => lists[key]?.push(at)));
  const starts = new Uint32Array(keys + 1);
  lists.forEach((list, key) => (starts[key + 1] = (starts[key] ?? 0) + list.length));
  return { starts, of: Uint16Array.from(lists.flat()) };
}

function totalsOf(askings: readonly Asking[], keysOf: KeysOf, rarity: Float32Array): Float32Array {
  return Float32Array.from(askings, (asking) => {
    let sum = 0;
    for (const key of keysOf(asking)) sum += rarity[key] ?? 0;
    return sum;
  });
}
