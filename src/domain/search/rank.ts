import type { Analysis } from './analyze.ts';
import type { OpenIndex } from './head-index.ts';
import { KIND_PRIOR, RANKING } from './ranking.ts';

/** A page with its score. */
export interface Ranked {
  page: number;
  score: number;
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
  const found = new Map<number, { sum: number; covered: number; inTitle: number; title: Set<string> }>();
  const importance = slots.map(({ alternatives }) =>
    Math.max(
      ...[...alternatives].map(([root, weight]) => (index.postings.has(root) ? weight * index.rarity(root) : 0)),
      index.rarity('') * 0.5,
    ),
  );
  slots.forEach(({ alternatives }, at) => {
    const best = new Map<number, { gain: number; weight: number; root: string }>();
    for (const [root, weight] of alternatives) {
      const rarity = index.rarity(root);
      for (const { page, score } of index.postings.get(root) ?? []) {
        if (filter && !filter(page)) continue;
        const gain = weight * rarity * score;
        if (gain > (best.get(page)?.gain ?? 0)) best.set(page, { gain, weight, root });
      }
    }
    for (const [page, { gain, weight, root }] of best) {
      const entry = found.get(page) ?? { sum: 0, covered: 0, inTitle: 0, title: new Set<string>() };
      found.set(page, entry);
      entry.sum += gain;
      entry.covered += (importance[at] ?? 0) * Math.min(1, 0.4 + weight);
      if (index.titles[page]?.has(root) === true) {
        entry.inTitle++;
        entry.title.add(root);
      }
    }
  });
  const whole = importance.reduce((sum, value) => sum + value, 0);
  const pages = [...found].map(([page, entry]): Ranked => {
    const share = Math.min(1, entry.covered / whole);
    const allInTitle = entry.inTitle === slots.length;
    const titleSize = index.titles[page]?.size ?? 0;
    const isExact = allInTitle && entry.title.size === titleSize;
    // Both ways: how much of the title was asked for, and how much of the query stands in it.
    const titleShare = titleSize === 0 ? 0 : (entry.title.size / titleSize) * (entry.inTitle / slots.length);
    const kind = index.kinds[index.pages[page]?.kind ?? 0] ?? '';
    const isOwn = audience !== undefined && index.pages[page]?.audiences.includes(audience) === true;
    const score =
      entry.sum *
      share ** RANKING.coveragePower *
      (1 + RANKING.titleShare * titleShare) *
      (isExact ? RANKING.exactTitle : 1) *
      (isOwn ? RANKING.ownAudience : 1) *
      (KIND_PRIOR[kind] ?? 1);
    return { page, score, isWhole: share > 0.85 };
  });
  pages.sort((a, b) => b.score - a.score || a.page - b.page);
  return { pages, isUnsure: (pages[0]?.score ?? 0) / whole < RANKING.unsure };
}
