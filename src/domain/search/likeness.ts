import type { OpenIndex } from './head-index.ts';
import { RANKING } from './ranking.ts';

/** One thing asked for: what may stand for it, by number, and how much it tells. */
export interface Asked {
  ids: number[];
  weights: number[];
  /** The rarity of the likeliest thing it stands for. */
  importance: number;
  /** The rarity of the word itself. */
  own: number;
  /** As in its slot. */
  typed: number;
  /** It names what the site is known not to have. */
  isOutside: boolean;
}

/** How like a query is to the ways to ask for each page, from 0 to 1. */
export interface Likeness {
  /** The share of the query that stands in an asking times the share of the asking that the query has: the best asking. */
  alike: Float32Array;
  /** The same of the page's title. */
  title: Float32Array;
  /** Word for word, words that say little among them. */
  literal: Float32Array;
}

/** Sums over askings, used again at every keystroke: zero between two of them. */
export interface AskingSums {
  share: Float32Array;
  heard: Float32Array;
  literal: Float32Array;
  weight: Float32Array;
  touched: Uint16Array;
  pages: Likeness;
}

export function askingSums(askings: number, pages: number): AskingSums {
  const zero = (length: number): Float32Array => new Float32Array(length);
  return {
    share: zero(askings),
    heard: zero(askings),
    literal: zero(askings),
    weight: zero(askings),
    touched: new Uint16Array(askings),
    pages: { alike: zero(pages), title: zero(pages), literal: zero(pages) },
  };
}

/** How like the query is to the ways to ask for each page. Pages that it is not like keep zeros. */
export function likeness(
  asked: readonly Asked[],
  whole: number,
  words: readonly string[],
  { askings, postings }: OpenIndex,
  sums: AskingSums,
): Likeness {
  const { share, heard, literal, weight, touched, pages } = sums;
  for (const values of Object.values(pages)) values.fill(0);
  const counted = new Set<number>();
  let count = 0;
  for (const { ids, weights, importance } of asked) {
    for (let order = 0; order < ids.length; order++) {
      const id = ids[order]!;
      const known = weights[order] ?? 0;
      const rarity = postings.rarity[id] ?? 0;
      const isNew = !counted.has(id);
      counted.add(id);
      const end = askings.starts[id + 1] ?? 0;
      for (let at = askings.starts[id] ?? 0; at < end; at++) {
        const asking = askings.of[at] ?? 0;
        if (isNew) {
          if (heard[asking] === 0) touched[count++] = asking;
          heard[asking]! += rarity * (RANKING.heardBase + (1 - RANKING.heardBase) * known);
          literal[asking]! += rarity * known * known;
        }
        if (known > weight[asking]!) {
          share[asking]! += (known - weight[asking]!) * importance;
          weight[asking] = known;
        }
      }
    }
    for (const id of ids) {
      const end = askings.starts[id + 1] ?? 0;
      for (let at = askings.starts[id] ?? 0; at < end; at++) weight[askings.of[at] ?? 0] = 0;
    }
  }
  let typed = 0;
  for (const { own } of asked) typed += own;
  for (const word of new Set(words)) {
    const id = askings.saidIds.get(word);
    if (id === undefined) continue;
    const rarity = askings.saidRarity[id] ?? 0;
    typed += rarity;
    const end = askings.said.starts[id + 1] ?? 0;
    for (let at = askings.said.starts[id] ?? 0; at < end; at++) {
      const asking = askings.said.of[at] ?? 0;
      if (heard[asking]! > 0) literal[asking]! += rarity;
    }
  }
  for (let order = 0; order < count; order++) {
    const asking = touched[order] ?? 0;
    const page = askings.pages[asking] ?? 0;
    const total = askings.totals[asking] ?? 1;
    const of = Math.min(1, share[asking]! / whole);
    const alike = of * Math.min(1, heard[asking]! / total) ** RANKING.askingPower;
    const both = literal[asking]!;
    const union = typed + total + (askings.saidTotals[asking] ?? 0) - both;
    pages.literal[page] = Math.max(pages.literal[page]!, Math.min(1, both / union));
    pages.alike[page] = Math.max(pages.alike[page]!, alike);
    if (askings.isTitle[asking]) pages.title[page] = alike;
    share[asking] = heard[asking] = literal[asking] = 0;
  }
  return pages;
}
