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
  /** The soft sign is not heard, and Latin letters have none. */
  soft: 0.4,
  /** Nobody misses the first letter. */
  firstLetter: 0.6,
} as const;

const ALIKE = new Set(
  'оа еи ея иы дт бп вф гк зс жш щш чщ цс ьъ йи эе'.split(' ').flatMap((pair) => [pair, [...pair].reverse().join('')]),
);

/** Longer words are compared by their beginnings. */
const LONGEST = 40;

/** Rows of the table of distances, used again: a keystroke compares thousands of words. */
const rows = [0, 1, 2].map(() => new Float64Array(LONGEST + 1));

/**
 * How far a typed word is from a known one, or Infinity when it is farther than the limit. Damerau–Levenshtein distance
 * with cheaper slips.
 */
export function slipCost(typed: string, known: string, limit: number): number {
  const height = Math.min(typed.length, LONGEST);
  const width = Math.min(known.length, LONGEST);
  if (Math.abs(height - width) > limit / COST.doubled) return Infinity;
  let [before, previous, row] = rows as [Float64Array, Float64Array, Float64Array];
  previous[0] = 0;
  for (let j = 1; j <= width; j++) previous[j] = (previous[j - 1] ?? 0) + lone(known, j);
  for (let i = 1; i <= height; i++) {
    row[0] = (previous[0] ?? 0) + lone(typed, i);
    let least = row[0];
    const a = typed.charCodeAt(i - 1);
    const last = i > 1 ? typed.charCodeAt(i - 2) : -1;
    const extra = lone(typed, i);
    for (let j = 1; j <= width; j++) {
      const b = known.charCodeAt(j - 1);
      let cost = (previous[j - 1] ?? 0) + substitution(a, b);
      cost = Math.min(cost, (previous[j] ?? 0) + extra, (row[j - 1] ?? 0) + lone(known, j));
      if (i > 1 && j > 1 && last === b && a === known.charCodeAt(j - 2)) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + COST.swapped);
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return Infinity;
    [before, previous, row] = [previous, row, before];
  }
  const cost = (previous[width] ?? Infinity) + (typed[0] === known[0] ? 0 : COST.firstLetter);
  return cost <= limit ? cost : Infinity;
}

/** How many slips a word of a length may have. */
export function slipLimit(length: number): number {
  if (length < 3) return 0;
  if (length < 4) return 1;
  return length < 8 ? 1.1 : 2;
}

/** A bit a letter: words that differ in more letters than the slips allow are not compared. */
export function letterMask(word: string): number {
  let mask = 0;
  for (const letter of word) mask |= 1 << (letter.charCodeAt(0) & 31);
  return mask;
}

/** https://graphics.stanford.edu/~seander/bithacks.html#CountBitsSetParallel */
export function bitCount(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** What a letter costs that the other word has not, by its place from 1. */
function lone(word: string, place: number): number {
  const letter = word.charCodeAt(place - 1);
  if (letter === SOFT_SIGN) return COST.soft;
  return place > 1 && letter === word.charCodeAt(place - 2) ? COST.doubled : 1;
}

const SOFT_SIGN = 'ь'.charCodeAt(0);

const FIRST_LETTER = 'а'.charCodeAt(0);
const LETTERS = 32;

/** What it costs to put one Russian letter for another. */
const SUBSTITUTIONS = Float64Array.from({ length: LETTERS * LETTERS }, (_, pair) => {
  const a = String.fromCharCode(FIRST_LETTER + Math.floor(pair / LETTERS));
  const b = String.fromCharCode(FIRST_LETTER + (pair % LETTERS));
  if (ALIKE.has(a + b)) return COST.alike;
  return areNeighbours(a, b) ? COST.neighbour : 1;
});

function substitution(a: number, b: number): number {
  if (a === b) return 0;
  const [first, second] = [a - FIRST_LETTER, b - FIRST_LETTER];
  if (first < 0 || second < 0 || first >= LETTERS || second >= LETTERS) return 1;
  return SUBSTITUTIONS[first * LETTERS + second] ?? 1;
}
