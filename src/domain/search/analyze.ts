import type { Phrase } from './alternatives.ts';
import { putRight, type Understood } from './corrections.ts';
import { wordsOf } from './fold.ts';
import type { OpenIndex } from './head-index.ts';
import { toRussianLayout } from './layout.ts';
import { family, firstOf, sureLexeme } from './lexeme.ts';
import { RANKING } from './ranking.ts';
import { readChunks } from './reading.ts';
import { stem } from './stem.ts';

/** One thing the reader asks for: any of the alternatives may stand for it. */
export interface Slot {
  /** Words of the query that it covers. */
  words: string[];
  /** Stems with weights, the typed ones at 1. */
  alternatives: Map<string, number>;
  /** How much of it has been typed, to 1: a letter or two say little, and must not turn the list over. */
  typed: number;
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

/** Understands a query: its reading, its words, what each may stand for. */
export function analyze(query: string, index: OpenIndex, { isExact = false }: AnalyzeOptions = {}): Analysis {
  const isOpen = !/\s$/.test(query);
  const chunks = query
    .trim()
    .split(/\s+/)
    .filter((chunk) => wordsOf(toRussianLayout(chunk)).length > 0);
  const read = isExact ? wordsOf(query) : readChunks(chunks, index, isOpen);
  const words = isExact ? read.map((word) => ({ word, others: [] })) : putRight(read, index, isOpen);
  const typed = wordsOf(query).join(' ');
  const understood = words.map(({ word }) => word).join(' ');
  return {
    slots: slotsOf(words, index, isOpen),
    words: understood.split(' '),
    readAs: understood === typed || understood === '' ? undefined : understood,
  };
}

/** A word of the query with its place in the list: «домашнеезадание» is two of them. */
interface Part extends Understood {
  root: string;
  /** Its lexeme. */
  key: string;
  isAsked: boolean;
}

function slotsOf(words: readonly Understood[], index: OpenIndex, isOpen: boolean): Slot[] {
  const asked = dropSaidInVain(
    words.map(({ word }) => word),
    index,
  );
  const parts = words.flatMap(({ word, others }, at) =>
    word
      .split(' ')
      .map((part): Part => ({ word: part, root: stem(part), key: sureLexeme(part), others, isAsked: asked.has(at) })),
  );
  const slots = parts.map((part, at) =>
    part.isAsked ? wordSlot(part, index, isOpen && at === parts.length - 1) : undefined,
  );
  parts.forEach((_, at) => {
    for (const phrase of index.phrases.get(family(parts[at]?.key ?? '')) ?? []) {
      const said = parts.slice(at, at + phrase.words.length);
      const likeness = likenessOf(said, phrase);
      if (likeness === 0) continue;
      const carrier = rarest(slots.slice(at, at + said.length), index);
      if (carrier) addTargets(carrier, phrase, likeness, index);
      // A phrase of words that say nothing alone, «не могу».
      else slots.push(phraseSlot(said, phrase, likeness, index));
    }
  });
  return slots.filter((slot) => slot !== undefined);
}

function dropSaidInVain(words: readonly string[], index: OpenIndex): Set<number> {
  const all = words.map((_, at) => at);
  const withoutStops = all.filter((at) => !index.stopWords.has(words[at] ?? ''));
  const asked = withoutStops.filter((at) => !index.questionWords.has(words[at] ?? ''));
  if (asked.length > 0) return new Set(asked);
  return new Set(withoutStops.length > 0 ? withoutStops : all);
}

/** How like words of the query are to a phrase, from 0 to 1: each is a form of its word, or of the same family. */
function likenessOf(parts: readonly Part[], { words }: Phrase): number {
  return words.reduce((like, word, at) => {
    const key = parts[at]?.key ?? '';
    if (key === word) return like;
    return family(key) === family(word) ? like * RANKING.sameFamily : 0;
  }, 1);
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

/** How much the last word counts by its letters, while it may go on. */
const TYPED = [0.1, 0.25, 0.45, 0.65, 0.85];

/** A class by its name: «7а». */
const CLASS_NAME = /^\d{1,2}[а-я]$/;

/** Which class it was tells little: one page has «7а» as an example. */
const NAMED_CLASS = 0.3;

function wordSlot({ word, root, others }: Part, index: OpenIndex, isOpen: boolean): Slot {
  const slot: Slot = { words: [word], alternatives: new Map([[root, 1]]), typed: 1 };
  if (CLASS_NAME.test(word)) {
    slot.alternatives.set(root, NAMED_CLASS).set(stem('класс'), 1);
    return slot;
  }
  for (const [other, weight] of index.alternatives(root)) add(slot, other, weight);
  for (const other of others) add(slot, other.stem, RANKING.otherSlip * (1 - other.cost / 4));
  if (index.lexicon.idOf(root) === undefined && slot.alternatives.size > 1) addSlip(slot, word, index);
  if (isOpen) {
    if (!(index.lexicon.find(word) || index.phrases.has(firstOf(word))) || word.length === 1)
      slot.typed = TYPED[word.length - 1] ?? 1;
    if (word.length > 1) addCompletions(slot, word, index);
  }
  return slot;
}

/** What the beginning of a word may become; the nearer to its end, the likelier. */
function addCompletions(slot: Slot, word: string, index: OpenIndex): void {
  for (const known of index.lexicon.beginningWith(word))
    add(slot, known.stem, 0.5 + 0.45 * (word.length / known.word.length));
}

/** A word that only its family makes known may be a slip of a word of that family: «пропски», пропуски. */
function addSlip(slot: Slot, word: string, index: OpenIndex): void {
  for (const near of index.slips(word)) {
    if (slot.alternatives.has(near.stem)) return add(slot, near.stem, RANKING.slip);
  }
}

function phraseSlot(parts: readonly Part[], phrase: Phrase, likeness: number, index: OpenIndex): Slot {
  const slot: Slot = { words: parts.map(({ word }) => word), alternatives: new Map(), typed: 1 };
  addTargets(slot, phrase, likeness, index);
  return slot;
}

function addTargets(slot: Slot, { targets }: Phrase, likeness: number, index: OpenIndex): void {
  for (const [target, most] of targets) {
    const weight = most * likeness;
    add(slot, target, weight);
    for (const [other, near] of index.alternatives(target)) add(slot, other, weight * near);
  }
}

function add({ alternatives }: Slot, root: string, weight: number): void {
  if (weight >= RANKING.leastWeight) alternatives.set(root, Math.max(alternatives.get(root) ?? 0, weight));
}
