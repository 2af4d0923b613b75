import { fold, wordsOf } from './fold.ts';
import type { Phrase } from './alternatives.ts';
import type { OpenIndex } from './head-index.ts';
import { toLatinLayout, toRussianLayout } from './layout.ts';
import { familyOf } from './lexeme.ts';
import { RANKING } from './ranking.ts';
import { stem } from './stem.ts';
import { transliterations } from './transliteration.ts';
import { bitCount, letterMask, slipCost, slipLimit } from './typo.ts';

/** One thing the reader asks for: any of the alternatives may stand for it. */
export interface Slot {
  /** Words of the query that it covers. */
  words: string[];
  /** Stems with weights, the typed ones at 1. */
  alternatives: Map<string, number>;
}

/** A query as it was understood. */
export interface Analysis {
  slots: Slot[];
  /** All words as they were understood, those said in vain too. */
  words: string[];
  /** What it was read as, when that differs from what was typed: another layout, letters or a slip put right. */
  readAs: string | undefined;
}

export interface AnalyzeOptions {
  /** The reader has said that every letter was meant. */
  isExact?: boolean;
}

/** How sure we are that a word is a word: higher wins. */
const CERTAINTY = { word: 3.3, known: 3, family: 0.9, beginning: 2, said: 1.5, slip: 1, unknown: 0 } as const;

/** Words shorter than this are too like each other to put one right that may be right. */
const SURE_LENGTH = 6;
const ONE_SLIP = 1;

const LATIN = /[a-z]/;
const CYRILLIC = /[а-я]/;

/** Understands a query: its reading, its words, what each may stand for. */
export function analyze(query: string, index: OpenIndex, { isExact = false }: AnalyzeOptions = {}): Analysis {
  const isOpen = !/\s$/.test(query);
  const chunks = query
    .trim()
    .split(/\s+/)
    .filter((chunk) => wordsOf(toRussianLayout(chunk)).length > 0);
  const read = isExact ? wordsOf(query) : readChunks(chunks, index, isOpen);
  const words = read.map((word, at) => corrected(word, index, isOpen && at === read.length - 1, isExact));
  const asked = dropSaidInVain(words, index);
  const typed = wordsOf(query).join(' ');
  const understood = words.join(' ');
  return {
    slots: slotsOf(asked, words, index, isOpen),
    words,
    readAs: understood === typed || understood === '' ? undefined : understood,
  };
}

/** Ways to read what was typed. All words of a query are likely typed alike. */
const READINGS: readonly ((chunk: string) => string[][])[] = [
  (chunk) => [wordsOf(chunk)],
  (chunk) => (LATIN.test(fold(chunk)) ? [wordsOf(toRussianLayout(chunk))] : []),
  (chunk) =>
    LATIN.test(fold(chunk)) ? transliterations(fold(chunk).replace(/[^a-z']/g, '')).map((word) => [word]) : [],
  (chunk) => (CYRILLIC.test(fold(chunk)) ? [wordsOf(toLatinLayout(chunk))] : []),
];

/** Words of the query in the reading that makes most of them known; a chunk that it leaves unknown is read by itself. */
function readChunks(chunks: readonly string[], index: OpenIndex, isOpen: boolean): string[] {
  const table = READINGS.map((_, reading) =>
    chunks.map((chunk, at) => readChunk(chunk, reading, index, isOpen && at === chunks.length - 1)),
  );
  const sums = table.map((row) => row.reduce((sum, { score }) => sum + score, 0));
  const best = sums.indexOf(Math.max(...sums));
  return chunks.flatMap((_, at) => {
    const inBest = table[best]?.[at];
    if (inBest && inBest.score > CERTAINTY.unknown) return inBest.words;
    const others = table.map((row) => row[at]).filter((way) => way !== undefined);
    return others.reduce((a, b) => (b.score > a.score ? b : a)).words;
  });
}

interface Way {
  words: string[];
  score: number;
}

/** One chunk in one reading. Remembered: all chunks but the last are the same at the next keystroke. */
function readChunk(chunk: string, reading: number, index: OpenIndex, isOpen: boolean): Way {
  const key = `${reading}${isOpen ? '+' : '-'}${chunk}`;
  const { ways } = memoryOf(index);
  const before = ways.get(key);
  if (before) return before;
  const way = likeliest(READINGS[reading]?.(chunk) ?? [], index, isOpen);
  ways.set(key, way);
  return way;
}

function likeliest(ways: readonly string[][], index: OpenIndex, isOpen: boolean): Way {
  let best = { words: ways[0] ?? [], score: -1 };
  for (const words of ways) {
    if (words.length === 0) continue;
    // Slips are looked for in the first way only: the others are guesses already.
    const isFirst = words === ways[0];
    const score = words.reduce((sum, word) => sum + certainty(word, index, isOpen, isFirst), 0) / words.length;
    if (score > best.score) best = { words, score };
  }
  return best;
}

function certainty(word: string, index: OpenIndex, isOpen: boolean, maySlip: boolean): number {
  if (index.stopWords.has(word) || index.questionWords.has(word)) return CERTAINTY.said;
  if (index.lexicon.find(word)) return CERTAINTY.word;
  if (isKnown(word, index)) {
    return index.lexicon.idOf(stem(word)) === undefined ? CERTAINTY.family : CERTAINTY.known;
  }
  if (isOpen && word.length > 1 && index.lexicon.beginningWith(word).length > 0) return CERTAINTY.beginning;
  return maySlip && nearestWord(word, index) !== undefined ? CERTAINTY.slip : CERTAINTY.unknown;
}

function isKnown(word: string, index: OpenIndex): boolean {
  const root = stem(word);
  return (
    index.stopWords.has(word) ||
    index.questionWords.has(word) ||
    index.lexicon.idOf(root) !== undefined ||
    index.alternatives(root).length > 0 ||
    index.phrases.has(root) ||
    index.lexicon.find(word) !== undefined
  );
}

/** The word itself when the site knows it, else the known word it is a slip of. */
function corrected(word: string, index: OpenIndex, isOpen: boolean, isExact: boolean): string {
  if (isExact || /\d/.test(word)) return word;
  if (isKnown(word, index)) return slipOfAnother(word, index) ?? word;
  if (isOpen && index.lexicon.beginningWith(word).length > 0) return word;
  return nearestWord(word, index) ?? parted(word, index) ?? word;
}

/** A long word that only its family makes known, a slip away from a word of another family: «первелся», перевелся. */
function slipOfAnother(word: string, index: OpenIndex): string | undefined {
  if (word.length < SURE_LENGTH || index.lexicon.idOf(stem(word)) !== undefined || index.stopWords.has(word))
    return undefined;
  const near = nearestWord(word, index);
  if (near === undefined || familyOf(stem(near)) === familyOf(stem(word))) return undefined;
  return slipCost(word, near, ONE_SLIP) <= ONE_SLIP ? near : undefined;
}

/** Two known words written as one: «домашнеезадание». */
function parted(word: string, index: OpenIndex): string | undefined {
  for (let at = 3; at <= word.length - 3; at++) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (index.lexicon.find(first) && index.lexicon.find(second)) return `${first} ${second}`;
  }
  return undefined;
}

/** What was found out of words, from keystroke to keystroke. */
interface Memory {
  slips: Map<string, string | undefined>;
  ways: Map<string, Way>;
}

const MOST_REMEMBERED = 2000;
const memories = new WeakMap<OpenIndex, Memory>();

function memoryOf(index: OpenIndex): Memory {
  let memory = memories.get(index);
  if (!memory || memory.ways.size > MOST_REMEMBERED) {
    memory = { slips: new Map(), ways: new Map() };
    memories.set(index, memory);
  }
  return memory;
}

/** The known word that a typed one is likely a slip of. Remembered: it is asked at every keystroke. */
function nearestWord(word: string, index: OpenIndex): string | undefined {
  const { slips } = memoryOf(index);
  if (!slips.has(word)) slips.set(word, findNearest(word, index));
  return slips.get(word);
}

function findNearest(word: string, index: OpenIndex): string | undefined {
  const limit = slipLimit(word.length);
  if (limit === 0) return undefined;
  const mask = letterMask(word);
  // A replaced letter changes two bits.
  const bits = Math.ceil(limit) * 2 + 1;
  let best: string | undefined;
  let bestCost = limit;
  for (const known of index.lexicon.words) {
    if (Math.abs(known.word.length - word.length) > 3 || bitCount(mask ^ known.mask) > bits) continue;
    const cost = slipCost(word, known.word, bestCost);
    if (cost < bestCost || (cost === bestCost && best === undefined)) [best, bestCost] = [known.word, cost];
  }
  return best;
}

function dropSaidInVain(words: readonly string[], index: OpenIndex): Set<number> {
  const all = words.map((_, at) => at);
  const withoutStops = all.filter((at) => !index.stopWords.has(words[at] ?? ''));
  const asked = withoutStops.filter((at) => !index.questionWords.has(words[at] ?? ''));
  if (asked.length > 0) return new Set(asked);
  return new Set(withoutStops.length > 0 ? withoutStops : all);
}

function slotsOf(asked: ReadonlySet<number>, words: readonly string[], index: OpenIndex, isOpen: boolean): Slot[] {
  const parts = words.flatMap((word, at) => word.split(' ').map((part) => ({ part, isAsked: asked.has(at) })));
  const stems = parts.map(({ part }) => stem(part));
  const slots = parts.map(({ part, isAsked }, at) =>
    isAsked ? wordSlot(part, index, isOpen && at === parts.length - 1) : undefined,
  );
  stems.forEach((_, at) => {
    for (const phrase of phrasesAt(stems, at, index)) {
      const carrier = rarest(slots.slice(at, at + phrase.stems.length), index);
      if (carrier) addTargets(carrier, phrase, index);
      // A phrase of words that say nothing alone, «не могу».
      else
        slots.push(
          phraseSlot(
            parts.slice(at, at + phrase.stems.length).map(({ part }) => part),
            phrase,
            index,
          ),
        );
    }
  });
  return slots.filter((slot) => slot !== undefined);
}

function phrasesAt(stems: readonly string[], at: number, index: OpenIndex): Phrase[] {
  const candidates = index.phrases.get(stems[at] ?? '') ?? [];
  return candidates.filter((phrase) => phrase.stems.every((part, offset) => stems[at + offset] === part));
}

/** The word of a phrase that tells most carries what the phrase stands for: one word must not answer for two. */
function rarest(slots: readonly (Slot | undefined)[], index: OpenIndex): Slot | undefined {
  const rarity = (slot: Slot): number => {
    const id = index.lexicon.idOf(stem(slot.words[0] ?? ''));
    return id === undefined ? index.postings.rarest : (index.postings.rarity[id] ?? 0);
  };
  return slots
    .filter((slot) => slot !== undefined)
    .reduce<Slot | undefined>((best, slot) => (best && rarity(best) >= rarity(slot) ? best : slot), undefined);
}

function wordSlot(word: string, index: OpenIndex, isOpen: boolean): Slot {
  const root = stem(word);
  const slot: Slot = { words: [word], alternatives: new Map([[root, 1]]) };
  for (const [other, weight] of index.alternatives(root)) add(slot, other, weight);
  if (index.lexicon.idOf(root) === undefined && slot.alternatives.size > 1) addSlip(slot, word, index);
  if (isOpen && word.length > 1) {
    for (const known of index.lexicon.beginningWith(word))
      add(slot, known.stem, 0.5 + 0.45 * (word.length / known.word.length));
  }
  return slot;
}

/** A word that only its family makes known may be a slip of a word of that family: «пропски», пропуски. */
function addSlip(slot: Slot, word: string, index: OpenIndex): void {
  const near = nearestWord(word, index);
  if (near !== undefined && slot.alternatives.has(stem(near))) add(slot, stem(near), RANKING.slip);
}

function phraseSlot(words: readonly string[], phrase: Phrase, index: OpenIndex): Slot {
  const slot: Slot = { words: [...words], alternatives: new Map() };
  addTargets(slot, phrase, index);
  return slot;
}

function addTargets(slot: Slot, { targets }: Phrase, index: OpenIndex): void {
  for (const [target, weight] of targets) {
    add(slot, target, weight);
    for (const [other, near] of index.alternatives(target)) add(slot, other, weight * near);
  }
}

function add({ alternatives }: Slot, root: string, weight: number): void {
  if (weight >= RANKING.leastWeight) alternatives.set(root, Math.max(alternatives.get(root) ?? 0, weight));
}
