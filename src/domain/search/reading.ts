import { fold, wordsOf } from './fold.ts';
import type { OpenIndex } from './head-index.ts';
import { toLatinLayout, toRussianLayout } from './layout.ts';
import { firstOf } from './lexeme.ts';
import { stem } from './stem.ts';
import { transliterations } from './transliteration.ts';

/** How sure we are that a word is a word: higher wins. */
const CERTAINTY = { word: 3.3, known: 3, family: 0.9, beginning: 2, said: 1.5, slip: 1, unknown: 0 } as const;

const LATIN = /[a-z]/;
const CYRILLIC = /[а-я]/;

interface Reading {
  /** What a chunk may be in this reading. */
  ways: (chunk: string) => string[][];
  /** Slips are looked for in so many ways, the likeliest: the others are guesses already. */
  maySlip: number;
}

/** Ways to read what was typed. All words of a query are likely typed alike. */
const READINGS: readonly Reading[] = [
  { ways: (chunk) => [wordsOf(chunk)], maySlip: 1 },
  { ways: (chunk) => (LATIN.test(chunk) ? [wordsOf(toRussianLayout(chunk))] : []), maySlip: 1 },
  {
    ways: (chunk) => (LATIN.test(chunk) ? transliterations(chunk.replace(/[^a-z']/g, '')).map((word) => [word]) : []),
    maySlip: 8,
  },
  { ways: (chunk) => (CYRILLIC.test(chunk) ? [wordsOf(toLatinLayout(chunk))] : []), maySlip: 0 },
];

/** A chunk of what was typed in one reading. */
export interface Way {
  words: string[];
  score: number;
}

/** Words of the query in the reading that makes most of them known; a chunk that it leaves unknown is read by itself. */
export function readChunks(chunks: readonly string[], index: OpenIndex, isOpen: boolean): string[] {
  const read = (reading: number): Way[] =>
    chunks.map((chunk, at) => readChunk(chunk, reading, index, isOpen && at === chunks.length - 1));
  const asTyped = read(0);
  // Most queries are words that the site knows: nothing else is tried then.
  if (asTyped.every(({ score }) => score >= CERTAINTY.said)) return asTyped.flatMap(({ words }) => words);
  const table = [asTyped, ...READINGS.slice(1).map((_, at) => read(at + 1))];
  const sums = table.map((row) => row.reduce((sum, { score }) => sum + score, 0));
  const best = sums.indexOf(Math.max(...sums));
  return chunks.flatMap((_, at) => {
    const inBest = table[best]?.[at];
    if (inBest && inBest.score > CERTAINTY.unknown) return inBest.words;
    const others = table.map((row) => row[at]).filter((way) => way !== undefined);
    return others.reduce((a, b) => (b.score > a.score ? b : a)).words;
  });
}

/** One chunk in one reading. Remembered: all chunks but the last are the same at the next keystroke. */
function readChunk(chunk: string, reading: number, index: OpenIndex, isOpen: boolean): Way {
  const key = `${reading}${isOpen ? '+' : '-'}${chunk}`;
  const before = index.ways.get(key);
  if (before) return before;
  const { ways, maySlip } = READINGS[reading] ?? { ways: () => [], maySlip: 0 };
  const way = likeliest(ways(fold(chunk)), index, isOpen, maySlip);
  if (index.ways.size > MOST_REMEMBERED) index.ways.clear();
  index.ways.set(key, way);
  return way;
}

const MOST_REMEMBERED = 2000;

function likeliest(ways: readonly string[][], index: OpenIndex, isOpen: boolean, maySlip: number): Way {
  let best = { words: ways[0] ?? [], score: -1 };
  for (const [at, words] of ways.entries()) {
    if (words.length === 0) continue;
    const score = words.reduce((sum, word) => sum + certainty(word, index, isOpen, at < maySlip), 0) / words.length;
    if (score > best.score) best = { words, score };
  }
  return best;
}

function certainty(word: string, index: OpenIndex, isOpen: boolean, maySlip: boolean): number {
  if (index.said.has(word)) return CERTAINTY.said;
  if (index.lexicon.find(word)) return CERTAINTY.word;
  if (isKnown(word, index)) {
    return index.lexicon.idOf(stem(word)) === undefined ? CERTAINTY.family : CERTAINTY.known;
  }
  if (isOpen && word.length > 1 && index.lexicon.hasBeginning(word)) return CERTAINTY.beginning;
  const slip = maySlip ? index.slips(word)[0] : undefined;
  // The nearer the likelier: among readings of Latin letters the one with fewer slips is meant.
  return slip ? CERTAINTY.slip - slip.cost / 4 : CERTAINTY.unknown;
}

/** Whether the word, a form of it or a word of its family stands on the site or in its rules. */
export function isKnown(word: string, index: OpenIndex): boolean {
  const root = stem(word);
  return (
    index.said.has(word) ||
    index.lexicon.idOf(root) !== undefined ||
    index.phrases.has(firstOf(word)) ||
    index.lexicon.find(word) ||
    index.alternatives(root).length > 0
  );
}
