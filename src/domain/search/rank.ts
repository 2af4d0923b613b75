import type { Analysis, Slot } from './analyze.ts';
import type { OpenIndex } from './head-index.ts';
import { KIND_PRIOR, RANKING } from './ranking.ts';

/** A page that has this share of the query has all of it: the rest is words that tell little. */
const WHOLE = 0.85;

/** A page with its score. */
export interface Ranked {
  page: number;
  score: number;
  /** How much of the query it has, from 0 to 1, by what the words tell. */
  share: number;
  /** Whether every word of the query was found in it. */
  isWhole: boolean;
}

export interface RankOptions {
  /** Index in `audiences` of who reads, when known. */
  audience?: number | undefined;
  /** Pages that the reader's filters let through. */
  filter?: ((page: number) => boolean) | undefined;
}

export interface Ranking {
  pages: Ranked[];
  /** Whether the answer is likely not on the site: help is offered above the list. */
  isUnsure: boolean;
}

/** Pages for an understood query, best first; ties stay in the order of numbers. */
export function rank({ slots }: Analysis, index: OpenIndex, { audience, filter }: RankOptions = {}): Ranking {
  if (slots.length === 0) return { pages: [], isUnsure: true };
  const importance = slots.map(({ alternatives }) => importanceOf(alternatives, index));
  const whole = importance.reduce((sum, value) => sum + value, 0);
  const found = new Map<number, { sum: number; covered: number }>();
  slots.forEach(({ alternatives }, at) => {
    for (const [page, { gain, weight }] of bestByPage(alternatives, index, filter)) {
      const entry = found.get(page) ?? { sum: 0, covered: 0 };
      found.set(page, entry);
      entry.sum += gain;
      entry.covered += (importance[at] ?? 0) * Math.min(1, 0.4 + weight);
    }
  });
  const pages = [...found].map(([page, { sum, covered }]): Ranked => {
    const share = Math.min(1, covered / whole);
    const kind = index.kinds[index.pages[page]?.kind ?? 0] ?? '';
    const isOwn = audience !== undefined && index.pages[page]?.audiences.includes(audience) === true;
    const score =
      sum *
      share ** RANKING.coveragePower *
      (1 + RANKING.likeness * likeness(slots, importance, whole, index.askings[page] ?? [], index)) *
      (isOwn ? RANKING.ownAudience : 1) *
      (KIND_PRIOR[kind] ?? 1);
    return { page, score, share, isWhole: share > WHOLE };
  });
  pages.sort((a, b) => b.score - a.score || a.page - b.page);
  return { pages, isUnsure: (pages[0]?.share ?? 0) < RANKING.unsure };
}

/** How much a word of the query tells: the rarity of the likeliest thing it stands for. */
function importanceOf(alternatives: ReadonlyMap<string, number>, index: OpenIndex): number {
  // A word the site does not know tells half as much as the rarest one it knows.
  let most = index.rarity('') * 0.5;
  for (const [root, weight] of alternatives) {
    if (index.postings.has(root)) most = Math.max(most, weight * index.rarity(root));
  }
  return most;
}

function bestByPage(
  alternatives: ReadonlyMap<string, number>,
  index: OpenIndex,
  filter: RankOptions['filter'],
): Map<number, { gain: number; weight: number }> {
  const best = new Map<number, { gain: number; weight: number }>();
  for (const [root, weight] of alternatives) {
    const rarity = index.rarity(root);
    for (const { page, score } of index.postings.get(root) ?? []) {
      if (filter && !filter(page)) continue;
      const gain = weight * rarity * score;
      if (gain > (best.get(page)?.gain ?? 0)) best.set(page, { gain, weight });
    }
  }
  return best;
}

/**
 * How like the query is to one of the ways to ask for a page, from 0 to 1: the share of the query that stands in the
 * asking times the share of the asking that the query has, the best of all askings.
 */
function likeness(
  slots: readonly Slot[],
  importance: readonly number[],
  whole: number,
  askings: readonly ReadonlySet<string>[],
  index: OpenIndex,
): number {
  let best = 0;
  askings.forEach((asking, order) => {
    let said = 0;
    const heard = new Set<string>();
    slots.forEach(({ alternatives }, at) => {
      let weight = 0;
      for (const root of asking) {
        const here = alternatives.get(root) ?? 0;
        if (here > 0) heard.add(root);
        if (here > weight) weight = here;
      }
      said += weight * (importance[at] ?? 0);
    });
    if (said === 0) return;
    let total = 0;
    let met = 0;
    for (const root of asking) {
      const rarity = index.rarity(root);
      total += rarity;
      if (heard.has(root)) met += rarity;
    }
    const alike = (said / whole) * (met / total) ** RANKING.askingPower * (order === 0 ? RANKING.titleAsking : 1);
    if (alike > best) best = alike;
  });
  return best;
}
