import { tokenize } from '../../../src/domain/search/fold.ts';
import { areNeighbours, toLatinLayout } from '../../../src/domain/search/layout.ts';

/** A choice that is the same at every run: https://en.wikipedia.org/wiki/Xorshift over 32 bits. */
export type Chance = (below: number) => number;

export function seededChance(seed: number): Chance {
  let state = seed | 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** Forms of a word as people write them, the word itself among them. */
export type FormsOf = (word: string) => readonly string[];

/** One way to spoil a phrase; undefined when the phrase has nothing to spoil in this way. */
type Distortion = (phrase: string, chance: Chance, formsOf: FormsOf) => string | undefined;

/** Shorter words carry no slip that anyone could put right. */
const SLIP_FROM = 4;

const LETTERS = 'абвгдежзийклмнопрстуфхцчшщъыьэюя';

/** Letters as most people write them with Latin ones. */
const TO_LATIN: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l' },
  ...{ м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'ch', ш: 'sh' },
  ...{ щ: 'sch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya' },
};

/** How a phrase is spoiled, by the name of the class. */
export const distortions: Readonly<Record<string, Distortion>> = {
  'case form': (phrase, chance, formsOf) =>
    changeOne(phrase, chance, (word) => {
      const others = formsOf(word).filter((form) => form !== word);
      return others.length > 0 ? others[chance(others.length)] : undefined;
    }),
  'one typo': (phrase, chance) => changeOne(phrase, chance, (word) => slip(word, chance)),
  'typo in every word': (phrase, chance) => {
    const spoiled = changeWords(phrase, (word) => slip(word, chance));
    return spoiled === phrase ? undefined : spoiled;
  },
  layout: (phrase) => toLatinLayout(phrase),
  transliteration: (phrase) =>
    [...phrase.toLowerCase()].map((letter) => TO_LATIN[letter] ?? letter).join('') || undefined,
  prefix: (phrase, chance) => {
    const last = tokenize(phrase).at(-1);
    if (!last || last.word.length < SLIP_FROM + 2) return undefined;
    return phrase.normalize('NFC').slice(0, last.start + last.word.length - 1 - chance(2));
  },
};

function changeOne(phrase: string, chance: Chance, change: (word: string) => string | undefined): string | undefined {
  const text = phrase.normalize('NFC');
  const long = tokenize(text).filter(({ word }) => word.length >= SLIP_FROM && /^[а-я]+$/.test(word));
  const start = chance(Math.max(long.length, 1));
  for (const offset of long.keys()) {
    const token = long[(start + offset) % long.length];
    const changed = token && change(token.word);
    if (token && changed !== undefined) return text.slice(0, token.start) + changed + text.slice(token.end);
  }
  return undefined;
}

function changeWords(phrase: string, change: (word: string) => string): string {
  const text = phrase.normalize('NFC');
  let spoiled = '';
  let at = 0;
  for (const { word, start, end } of tokenize(text)) {
    const isLong = word.length >= SLIP_FROM && /^[а-я]+$/.test(word);
    spoiled += text.slice(at, start) + (isLong ? change(word) : text.slice(start, end));
    at = end;
  }
  return spoiled + text.slice(at);
}

/** A slip of a hurried hand: a letter lost, doubled, swapped with the next, or the key beside. The first letter stays. */
function slip(word: string, chance: Chance): string {
  const at = 1 + chance(word.length - 2);
  const letter = word[at] ?? '';
  const ways = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + (word[at + 1] ?? '') + letter + word.slice(at + 2),
    word.slice(0, at) + neighbour(letter, chance) + word.slice(at + 1),
  ].filter((way) => way !== word);
  return ways[chance(ways.length)] ?? word;
}

function neighbour(letter: string, chance: Chance): string {
  const near = [...LETTERS].filter((other) => areNeighbours(letter, other));
  return near[chance(near.length)] ?? letter;
}
