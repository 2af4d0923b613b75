import { wordsOf } from './fold.ts';
import type { Segment } from './result.ts';

/** Shorter beginnings are shared by words that have nothing in common. */
const SHARED_LETTERS = 4;

/**
 * Whether what was found has anything to do with what was typed. Pagefind shortens a word it does not know until it
 * finds something, so that «йцук» brings every page.
 */
export function isRelevant(query: string, found: readonly Segment[]): boolean {
  const words = wordsOf(query).map((word) => word.slice(0, SHARED_LETTERS));
  if (words.length === 0) return found.length > 0;
  const marked = found.filter((segment) => segment.marked).flatMap(({ text }) => wordsOf(text));
  return words.some((beginning) => marked.some((word) => word.startsWith(beginning)));
}
