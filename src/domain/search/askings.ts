import { wordsOf } from './fold.ts';
import type { HeadIndex } from './head-index.ts';
import type { Lexicon } from './lexicon.ts';
import { grouped, type Lists } from './lists.ts';
import type { Postings } from './postings.ts';
import { RANKING } from './ranking.ts';
import type { ReadPage } from './read-pages.ts';

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
  /** Each once. */
  stems: readonly number[];
  said: readonly number[];
}

/** @param read stems of every page's title and aliases, in their order */
export function collectAskings(
  index: HeadIndex,
  lexicon: Lexicon,
  postings: Postings,
  saidWords: ReadonlySet<string>,
  read: readonly ReadPage[],
): Askings {
  const saidIds = new Map([...saidWords].map((word, id) => [word, id]));
  const askings = index.pages.flatMap((page, at) => {
    const said = page.said.split('|');
    return (read[at] ?? []).flatMap((ids, order): Asking[] => {
      const stems = onlyOnce(ids);
      if (stems.length === 0) return [];
      const saidHere = order === 0 ? wordsOf(page.title) : (said[order - 1] ?? '').split(' ');
      return [
        { page: at, isTitle: order === 0, stems, said: onlyOnce(saidHere.flatMap((word) => saidIds.get(word) ?? [])) },
      ];
    });
  });
  const sets: ReadonlySet<number>[] = [];
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
    stemsOf: (asking) => (sets[asking] ??= new Set(askings[asking]?.stems)),
  };
}

type KeysOf = (asking: Asking) => readonly number[];

/** Of a few numbers each once. */
function onlyOnce(ids: readonly number[]): readonly number[] {
  return ids.filter((id, at) => ids.indexOf(id) === at);
}

/** For each key the askings that have it. */
function listsOf(askings: readonly Asking[], keysOf: KeysOf, keys: number): Lists {
  const all: number[] = [];
  const owners: number[] = [];
  askings.forEach((asking, at) => {
    for (const key of keysOf(asking)) {
      all.push(key);
      owners.push(at);
    }
  });
  const { starts, of } = grouped(all, keys);
  return { starts, of: of.map((at) => owners[at] ?? 0) };
}

function totalsOf(askings: readonly Asking[], keysOf: KeysOf, rarity: Float32Array): Float32Array {
  return Float32Array.from(askings, (asking) => {
    let sum = 0;
    for (const key of keysOf(asking)) sum += rarity[key] ?? 0;
    return sum;
  });
}
