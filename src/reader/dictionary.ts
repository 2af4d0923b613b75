// The Hunspell dictionary of Russian, npm dictionary-ru (BSD): which words there are and what forms they have. Lemmas are
// found from words backwards, so that the forms of the other 140,000 are never made.
import dictionary from 'dictionary-ru';
import { fold } from '../domain/search/fold.ts';

/** A word of the dictionary. */
export interface Paradigm {
  /** Its forms as they are written, the lemma first. */
  forms: readonly string[];
  /** The same folded, in the same order. */
  folded: readonly string[];
}

/** One suffix rule of a Hunspell affix file: `SFX flag strip add condition`, `man 5 hunspell`. */
interface Suffix {
  flag: string;
  strip: string;
  add: string;
  /** The last letters a lemma must have, from the end. */
  condition: readonly Letters[];
}

/** One place of a condition: `[цс]`, `[^ая]`, `.` or a letter. */
interface Letters {
  /** Codes. */
  letters: readonly number[];
  isExcept: boolean;
}

interface Affixes {
  /** Suffixes of one flag by the last letter of the lemmas that may take them. */
  byFlag: ReadonlyMap<string, ReadonlyMap<string, readonly Suffix[]>>;
  /** What a lemma may have where its form has an ending; both folded. */
  strips: ReadonlyMap<string, readonly string[]>;
  longest: number;
}

/** Lines `лемма/ФЛАГИ`, found by the hashes of their folded lemmas: each leads to the next one of its hash. */
interface Lines {
  text: string;
  starts: Int32Array;
  first: Int32Array;
  next: Int32Array;
}

const ALPHABET = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';

/** A power of two, about twice the number of lines. */
const HASHES = 2 ** 18;

const NONE = -1;

let affixes: Affixes | undefined;
let lines: Lines | undefined;
const paradigms = new Map<number, Paradigm>();
const paradigmsOfWords = new Map<string, readonly Paradigm[]>();

/** Whether a word is spelled as the dictionary spells it: «Липецк» and «ЛИПЕЦК», but not «липецк». */
export function isRussian(word: string): boolean {
  const small = word.toLowerCase();
  const spellings = [word, small];
  if (word === word.toUpperCase()) spellings.push(word.charAt(0) + small.slice(1));
  return paradigmsOf(fold(word)).some(({ forms }) => spellings.some((spelling) => forms.includes(spelling)));
}

/**
 * Words of the dictionary that a word is a form of, in its order.
 *
 * @param word folded
 * @example paradigmsOf('отметок')[0].forms[0] // 'отметка'
 */
export function paradigmsOf(word: string): readonly Paradigm[] {
  let known = paradigmsOfWords.get(word);
  if (!known) {
    known = linesOf(word)
      .map(paradigmOf)
      .filter(({ folded }) => folded.includes(word));
    paradigmsOfWords.set(word, known);
  }
  return known;
}

/** Lines whose lemma becomes the word by some ending, whether or not their flags have that ending. */
function linesOf(word: string): number[] {
  const { strips, longest } = (affixes ??= readAffixes(decoded(dictionary.aff)));
  const hashes = [0];
  for (let at = 0; at < word.length; at++) hashes.push(hashed(hashes[at]!, word.charCodeAt(at)));
  const found = new Set<number>();
  addLines(found, word, word.length, '', hashes[word.length]!);
  for (let root = Math.max(0, word.length - longest); root <= word.length; root++) {
    for (const strip of strips.get(word.slice(root)) ?? []) {
      let hash = hashes[root]!;
      for (let at = 0; at < strip.length; at++) hash = hashed(hash, strip.charCodeAt(at));
      addLines(found, word, root, strip, hash);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** Adds the lines whose lemma is so many letters of the word and the strip after them; the hash is that of both. */
function addLines(found: Set<number>, word: string, root: number, strip: string, hash: number): void {
  const { text, starts, first, next } = (lines ??= readLines(decoded(dictionary.dic)));
  for (let line = first[hash & (HASHES - 1)]!; line !== NONE; line = next[line]!) {
    const start = starts[line]!;
    if (hasAt(text, start, word, root) && hasAt(text, start + root, strip, strip.length)) {
      if (isEnd(text.charCodeAt(start + root + strip.length))) found.add(line);
    }
  }
}

/** Whether so many letters of a folded word stand at a place of a text that is not. */
function hasAt(text: string, start: number, word: string, length: number): boolean {
  for (let at = 0; at < length; at++) if (foldedCode(text.charCodeAt(start + at)) !== word.charCodeAt(at)) return false;
  return true;
}

function readLines(text: string): Lines {
  const starts: number[] = [];
  const next: number[] = [];
  const first = new Int32Array(HASHES).fill(NONE);
  // The first line says how many follow.
  for (let start = text.indexOf('\n') + 1; start < text.length && start > 0; start = text.indexOf('\n', start) + 1) {
    let hash = 0;
    for (let at = start; !isEnd(text.charCodeAt(at)); at++) hash = hashed(hash, foldedCode(text.charCodeAt(at)));
    const list = hash & (HASHES - 1);
    next.push(first[list]!);
    first[list] = starts.length;
    starts.push(start);
  }
  return { text, starts: Int32Array.from(starts), first, next: Int32Array.from(next) };
}

/** Multiplied by a large prime: https://en.wikipedia.org/wiki/Fowler–Noll–Vo_hash_function */
function hashed(hash: number, code: number): number {
  const mixed = Math.imul(hash ^ code, 0x01000193);
  return mixed ^ (mixed >>> 15);
}

/** As `fold` does; a lemma has Russian letters only. */
function foldedCode(code: number): number {
  if (code >= CAPITAL_A && code <= CAPITAL_YA) return code + (SMALL_A - CAPITAL_A);
  return code === SMALL_YO || code === CAPITAL_YO ? SMALL_YE : code;
}

const [CAPITAL_A, CAPITAL_YA, SMALL_A, SMALL_YE, SMALL_YO, CAPITAL_YO] = [...'АЯаеёЁ'].map((letter) =>
  letter.charCodeAt(0),
) as [number, number, number, number, number, number];

/** A slash or the end of a line; that of the text has no code. */
function isEnd(code: number): boolean {
  return code === 0x2f || code === 0x0a || code !== code;
}

function paradigmOf(line: number): Paradigm {
  let known = paradigms.get(line);
  if (!known) paradigms.set(line, (known = makeParadigm(line)));
  return known;
}

function makeParadigm(line: number): Paradigm {
  const { text, starts } = (lines ??= readLines(decoded(dictionary.dic)));
  const start = starts[line]!;
  const end = text.indexOf('\n', start);
  const [lemma = '', flags = ''] = text.slice(start, end === -1 ? undefined : end).split('/');
  const forms = formsOf(lemma, flags.trim(), (affixes ??= readAffixes(decoded(dictionary.aff))));
  return { forms, folded: forms.map(fold) };
}

function formsOf(lemma: string, flags: string, { byFlag }: Affixes): string[] {
  const last = lemma.at(-1) ?? '';
  const forms = [lemma];
  for (const flag of flags) {
    for (const { strip, add, condition } of byFlag.get(flag)?.get(last) ?? []) {
      if (lemma.endsWith(strip) && fulfils(lemma, condition)) {
        forms.push(lemma.slice(0, lemma.length - strip.length) + add);
      }
    }
  }
  return forms;
}

function fulfils(lemma: string, condition: readonly Letters[]): boolean {
  if (condition.length > lemma.length) return false;
  for (let back = 0; back < condition.length; back++) {
    if (!isAmong(lemma.charCodeAt(lemma.length - 1 - back), condition[back]!)) return false;
  }
  return true;
}

function isAmong(letter: number, { letters, isExcept }: Letters): boolean {
  return letters.includes(letter) !== isExcept;
}

function readAffixes(affix: string): Affixes {
  const suffixes = affix.split('\n').flatMap(readSuffix);
  const strips = new Map<string, Set<string>>();
  for (const { add, strip } of suffixes) {
    const ending = fold(add);
    strips.set(ending, (strips.get(ending) ?? new Set()).add(fold(strip)));
  }
  return {
    byFlag: byFlag(suffixes),
    strips: new Map([...strips].map(([ending, some]) => [ending, [...some]])),
    longest: Math.max(...[...strips.keys()].map(({ length }) => length)),
  };
}

function readSuffix(line: string): Suffix[] {
  if (!line.startsWith('SFX')) return [];
  const [, flag = '', strip = '', add = '', condition = ''] = line.trim().split(/\s+/);
  // The head of a flag's block says how many rules it has, not a rule.
  if (condition === '') return [];
  return [
    {
      flag,
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add.replace(/\/.*$/, ''),
      condition: [...condition.matchAll(/\[(\^?)([^\]]+)\]|./g)]
        .map(([place, except, letters]): Letters => {
          if (place === '.') return { letters: [], isExcept: true };
          return { letters: [...(letters ?? place)].map(codeOf), isExcept: except === '^' };
        })
        .reverse(),
    },
  ];
}

function byFlag(suffixes: readonly Suffix[]): Affixes['byFlag'] {
  const found = new Map<string, Map<string, Suffix[]>>();
  for (const suffix of suffixes) {
    const byLetter = found.get(suffix.flag) ?? new Map<string, Suffix[]>();
    found.set(suffix.flag, byLetter);
    for (const letter of ALPHABET + ALPHABET.toUpperCase()) {
      if (suffix.condition[0] && !isAmong(codeOf(letter), suffix.condition[0])) continue;
      const others = byLetter.get(letter);
      if (others) others.push(suffix);
      else byLetter.set(letter, [suffix]);
    }
  }
  return found;
}

function codeOf(letter: string): number {
  return letter.charCodeAt(0);
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
