import { areNeighbours } from './layout.ts';

/** What one slip costs; a random one costs 1. */
const COST = {
  /** о/а, е/и, voiced and voiceless: written as heard. */
  alike: 0.5,
  /** The key beside. */
  neighbour: 0.7,
  /** A letter twice, or once instead of twice. */
  doubled: 0.4,
  swapped: 0.7,
  /** Nobody misses the first letter. */
  firstLetter: 0.6,
} as const;

const ALIKE = new Set(
  'оа еи ея иы дт бп вф гк зс жш щш чщ цс ьъ йи эе'.split(' ').flatMap((pair) => [pair, [...pair].reverse().join('')]),
);

/**
 * How far a typed word is from a known one, or Infinity when it is farther than the limit. Damerau–Levenshtein distance
 * with cheaper slips.
 */
export function slipCost(typed: string, known: string, limit: number): number {
  if (Math.abs(typed.length - known.length) > limit / COST.doubled) return Infinity;
  let before: number[] = [];
  let previous = Array.from({ length: known.length + 1 }, (_, j) => j * 0.9);
  for (let j = 0; j <= known.length; j++) previous[j] = insertions(known, j);
  for (let i = 1; i <= typed.length; i++) {
    const row = [insertions(typed, i)];
    let least = row[0] ?? 0;
    for (let j = 1; j <= known.length; j++) {
      const a = typed[i - 1] ?? '';
      const b = known[j - 1] ?? '';
      let cost = (previous[j - 1] ?? 0) + substitution(a, b);
      cost = Math.min(cost, (previous[j] ?? 0) + (a === typed[i - 2] ? COST.doubled : 1));
      cost = Math.min(cost, (row[j - 1] ?? 0) + (b === known[j - 2] ? COST.doubled : 1));
      if (i > 1 && j > 1 && a === known[j - 2] && b === typed[i - 2])
        cost = Math.min(cost, (before[j - 2] ?? 0) + COST.swapped);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return Infinity;
    before = previous;
    previous = row;
  }
  const cost = (previous[known.length] ?? Infinity) + (typed[0] === known[0] ? 0 : COST.firstLetter);
  return cost <= limit ? cost : Infinity;
}

/** How many slips a word of a length may have. */
export function slipLimit(length: number): number {
  if (length < 4) return 0;
  if (length < 5) return 0.7;
  return length < 8 ? 1.1 : 2;
}

/** A bit a letter: words that differ in more letters than the slips allow are not compared. */
export function letterMask(word: string): number {
  let mask = 0;
  for (const letter of word) mask |= 1 << (letter.charCodeAt(0) & 31);
  return mask;
}

export function bitCount(mask: number): number {
  let bits = mask;
  let count = 0;
  for (; bits !== 0; bits &= bits - 1) count++;
  return count;
}

function insertions(word: string, count: number): number {
  let cost = 0;
  for (let index = 0; index < count; index++) cost += index > 0 && word[index] === word[index - 1] ? COST.doubled : 1;
  return cost;
}

function substitution(a: string, b: string): number {
  if (a === b) return 0;
  if (ALIKE.has(a + b)) return COST.alike;
  return areNeighbours(a, b) ? COST.neighbour : 1;
}
