import { LEVELS } from './deep.ts';
import { wordsOf } from './fold.ts';
import type { HeadIndex } from './head-index.ts';
import type { Lexicon } from './lexicon.ts';
import { FIELD_WEIGHTS, RANKING } from './ranking.ts';

/** Fields of a page that are searched. */
type Field = keyof typeof FIELD_WEIGHTS;

/** For each stem, the pages that hold it and how much it tells of them. The lists lie one after another. */
export interface Postings {
  /** Where the list of a stem begins, by its number; the next begins where it ends. */
  starts: Uint32Array;
  pages: Uint16Array;
  /** BM25F over the fields, https://doi.org/10.1561/1500000019, saturated; without the rarity. */
  scores: Float32Array;
  /** How rare a stem is, by its number: what it tells of a query. */
  rarity: Float32Array;
  /** Rarity of a stem that no page has. */
  rarest: number;
}

export function collectPostings(index: HeadIndex, lexicon: Lexicon, said: ReadonlySet<string>): Postings {
  const fields = index.pages.map((page): Record<Field, number[]> => ({
    title: asked(wordsOf(page.title), lexicon, said),
    // Folded and parted when they were packed.
    alias: asked(page.aliases.split(/[| ]/), lexicon, said),
  }));
  const deep = index.deep.stems.map((root) => lexicon.addStem(root));
  const sums = lexicon.stems.map(() => new Map<number, number>());
  for (const field of Object.keys(FIELD_WEIGHTS) as Field[]) {
    const { weight, length } = FIELD_WEIGHTS[field];
    const usual = fields.reduce((sum, page) => sum + page[field].length, 0) / Math.max(1, fields.length);
    fields.forEach((page, at) => {
      const share = weight / (1 - length + (length * page[field].length) / Math.max(1, usual));
      for (const id of page[field]) {
        const pages = sums[id];
        pages?.set(at, (pages.get(at) ?? 0) + share);
      }
    });
  }
  const head = sums.map((pages) => pages.size);
  index.deep.postings.forEach((list, order) => {
    const pages = sums[deep[order] ?? 0];
    for (const [page, level] of list)
      pages?.set(page, (pages.get(page) ?? 0) + RANKING.deepWeight * (LEVELS[level] ?? 0));
  });
  const total = fields.length;
  const rarityOf = (pages: number): number => Math.log(1 + total / (1 + pages));
  const starts = new Uint32Array(sums.length + 1);
  sums.forEach((pages, id) => (starts[id + 1] = (starts[id] ?? 0) + pages.size));
  const flat = sums.flatMap((pages) => [...pages]);
  return {
    starts,
    pages: Uint16Array.from(flat, ([page]) => page),
    scores: Float32Array.from(flat, ([, sum]) => sum / (sum + RANKING.saturation)),
    rarity: Float32Array.from(sums, (pages, id) =>
      rarityOf((1 - RANKING.textRarity) * (head[id] ?? 0) + RANKING.textRarity * pages.size),
    ),
    rarest: rarityOf(0),
  };
}

function asked(words: readonly string[], lexicon: Lexicon, said: ReadonlySet<string>): number[] {
  const ids: number[] = [];
  for (const word of words) {
    if (word === '') continue;
    const id = lexicon.addWord(word);
    if (!said.has(word)) ids.push(id);
  }
  return ids;
}
