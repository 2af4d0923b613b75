import { LEVELS } from './deep.ts';
import type { HeadIndex } from './head-index.ts';
import type { Lexicon } from './lexicon.ts';
import { grouped } from './lists.ts';
import type { ReadPage } from './read-pages.ts';
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

/** @param read stems of every page's title and aliases, in their order */
export function collectPostings(index: HeadIndex, lexicon: Lexicon, read: readonly ReadPage[]): Postings {
  const fields = read.map(([title = [], ...aliases]): Record<Field, readonly number[]> => ({
    title,
    alias: aliases.flat(),
  }));
  const deep = index.deep.stems.map((root) => lexicon.addStem(root));
  // Every mention of a stem, field after field, in flat lists: there are tens of thousands of them.
  const ids: number[] = [];
  const places: number[] = [];
  const shares: number[] = [];
  for (const field of Object.keys(FIELD_WEIGHTS) as Field[]) {
    const { weight, length } = FIELD_WEIGHTS[field];
    const usual = fields.reduce((sum, page) => sum + page[field].length, 0) / Math.max(1, fields.length);
    fields.forEach((page, at) => {
      const share = weight / (1 - length + (length * page[field].length) / Math.max(1, usual));
      for (const id of page[field]) {
        ids.push(id);
        places.push(at);
        shares.push(share);
      }
    });
  }
  const inHead = ids.length;
  index.deep.postings.forEach((list, order) => {
    for (const [page, level] of list) {
      ids.push(deep[order] ?? 0);
      places.push(page);
      shares.push(RANKING.deepWeight * (LEVELS[level] ?? 0));
    }
  });
  const total = fields.length;
  const rarityOf = (pages: number): number => Math.log(1 + total / (1 + pages));
  const count = lexicon.stems.length;
  const mentions = grouped(ids, count);
  const starts = new Uint32Array(count + 1);
  const pages = new Uint16Array(ids.length);
  const sums = new Float64Array(ids.length);
  const rarity = new Float32Array(count);
  /** Where a page stands in the list that is being summed, after its beginning; for one that is not in it, anything. */
  const placeOf = new Uint32Array(total);
  let end = 0;
  for (let id = 0; id < count; id++) {
    const start = end;
    let head = 0;
    for (const mention of mentions.of.subarray(mentions.starts[id], mentions.starts[id + 1])) {
      const page = places[mention] ?? 0;
      const place = start + (placeOf[page] ?? 0);
      if (place < end && pages[place] === page) sums[place]! += shares[mention] ?? 0;
      else {
        if (mention < inHead) head++;
        placeOf[page] = end - start;
        pages[end] = page;
        sums[end++] = shares[mention] ?? 0;
      }
    }
    starts[id + 1] = end;
    rarity[id] = rarityOf((1 - RANKING.textRarity) * head + RANKING.textRarity * (end - start));
  }
  return {
    starts,
    pages: pages.slice(0, end),
    scores: Float32Array.from(sums.subarray(0, end), (sum) => sum / (sum + RANKING.saturation)),
    rarity,
    rarest: rarityOf(0),
  };
}
