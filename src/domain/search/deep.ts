import type { SearchablePage } from './build-index.ts';
import { wordsOf } from './fold.ts';
import { stem } from './stem.ts';

/** What the pages say below their titles: for each stem, the pages that say it and how much of them it is. */
export interface Deep {
  /** In the order of letters. */
  stems: string[];
  /** For each stem, its pages in order, each with a level: an index in LEVELS. */
  postings: [page: number, level: number][][];
}

/** Shares of a page that a word may have, as many as fit a byte with the step to the next page. */
export const LEVELS = [0.5, 1, 2] as const;

/** Words that this share of the pages has tell nothing. */
const TOO_COMMON = 0.35;

/** A word of the short answer counts as so many of the text. */
const ANSWER = 2.5;

/** How much a page longer than usual damps its words, from 0 to 1. */
const LENGTH = 0.5;

export function collectDeep(
  pages: readonly Pick<SearchablePage, 'answer' | 'text'>[],
  said: ReadonlySet<string>,
): Deep {
  const counts = pages.map(({ answer, text }) => {
    const count = new Map<string, number>();
    const add = (words: string, weight: number): void => {
      for (const word of wordsOf(words)) {
        if (said.has(word)) continue;
        const root = stem(word);
        count.set(root, (count.get(root) ?? 0) + weight);
      }
    };
    add(answer, ANSWER);
    add(text, 1);
    return count;
  });
  const lengths = counts.map((count) => [...count.values()].reduce((sum, value) => sum + value, 0));
  const usual = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const lists = new Map<string, [number, number][]>();
  counts.forEach((count, page) => {
    const damping = 1 - LENGTH + (LENGTH * (lengths[page] ?? 0)) / usual;
    for (const [root, times] of count) {
      const list = lists.get(root) ?? [];
      lists.set(root, list);
      list.push([page, levelOf(times / damping)]);
    }
  });
  const kept = [...lists]
    .filter(([, list]) => list.length <= TOO_COMMON * pages.length)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { stems: kept.map(([root]) => root), postings: kept.map(([, list]) => list) };
}

function levelOf(share: number): number {
  if (share < 1.2) return 0;
  return share < 3 ? 1 : 2;
}
