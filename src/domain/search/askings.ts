import { wordsOf } from './fold.ts';
import type { HeadIndex } from './head-index.ts';
import type { Lexicon } from './lexicon.ts';
import type { Postings } from './postings.ts';

/** Every way to ask for a page, its title and aliases: for each stem, the askings that have it. */
export interface Askings {
  /** The page of each asking. */
  pages: Uint16Array;
  /** Whether the asking is the page's title. */
  isTitle: Uint8Array;
  /** Σ of the rarities of its words. */
  totals: Float32Array;
  /** Where the list of a stem begins in `of`, by the stem's number. */
  starts: Uint32Array;
  of: Uint16Array;
}

export function collectAskings(
  index: HeadIndex,
  lexicon: Lexicon,
  postings: Postings,
  said: ReadonlySet<string>,
): Askings {
  const askings = index.pages.flatMap((page, at) =>
    [page.title, ...page.aliases.split('|')].flatMap((asking, order) => {
      const stems = new Set(
        wordsOf(asking)
          .filter((word) => !said.has(word))
          .map((word) => lexicon.addWord(word)),
      );
      return stems.size > 0 ? [{ page: at, isTitle: order === 0, stems }] : [];
    }),
  );
  const lists = lexicon.stems.map((): number[] => []);
  askings.forEach(({ stems }, at) => stems.forEach((id) => lists[id]?.push(at)));
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, id) => (starts[id + 1] = (starts[id] ?? 0) + list.length));
  return {
    pages: Uint16Array.from(askings, ({ page }) => page),
    isTitle: Uint8Array.from(askings, ({ isTitle }) => Number(isTitle)),
    totals: Float32Array.from(askings, ({ stems }) =>
      [...stems].reduce((sum, id) => sum + (postings.rarity[id] ?? 0), 0),
    ),
    starts,
    of: Uint16Array.from(lists.flat()),
  };
}
