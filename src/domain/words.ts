import type { CaseName, Word, Words } from '../schemas/vocabulary.ts';
import { advice } from './nearest.ts';

const CASES = ['nom', 'gen', 'dat', 'acc', 'ins', 'loc'] as const satisfies readonly CaseName[];

/** `word`, `word.case` or `word.case.pl`; a capital first letter asks for a capital. */
const REFERENCE = /^([A-Za-z]+)(?:\.([A-Za-z]+))?(?:\.([A-Za-z]+))?$/;

/** A reference inside running text, such as front matter. */
const IN_TEXT = /\{([^{}]*)\}/g;

/** A word, a case or a number that the vocabulary does not have. The message is for the author, in Russian. */
export class WordError extends Error {
  override readonly name = 'WordError';
}

/**
 * The form that a reference names.
 *
 * @throws {WordError} for an unknown word or case, or a missing plural
 * @example resolveWord('Teacher.dat.pl', words) // 'Учителям'
 */
export function resolveWord(reference: string, words: Words): string {
  const match = REFERENCE.exec(reference.trim());
  if (!match) {
    throw new WordError(
      `{${reference}} — не слово словаря. Нужно {слово}, {слово.падеж} или {слово.падеж.pl}, например {teacher.dat.pl}`,
    );
  }
  const [, written = '', caseName = 'nom', number] = match;
  const key = lowerFirst(written);
  const word = Object.hasOwn(words, key) ? words[key] : undefined;
  if (!word) throw new WordError(unknown(`слова «${key}» нет в словаре`, key, Object.keys(words), reference));
  if (!isCase(caseName)) throw new WordError(unknown(`падежа «${caseName}» нет`, caseName, CASES, reference));
  if (number !== undefined && number !== 'pl') {
    throw new WordError(`{${reference}}: после падежа может стоять только pl (множественное число)`);
  }
  const form = formOf(word, caseName, number === 'pl');
  if (form === undefined) throw new WordError(`{${reference}}: у слова «${key}» нет множественного числа`);
  return written === key ? form : upperFirst(form);
}

/**
 * A text with every `{reference}` replaced.
 *
 * @throws {WordError} as `resolveWord`
 */
export function resolveText(source: string, words: Words): string {
  if (!source.includes('{')) return source;
  return source.replace(IN_TEXT, (_, reference: string) => resolveWord(reference, words));
}

/** The same for every string inside plain data, arrays and objects included. The data itself is left as it is. */
export function resolveData<T>(data: T, words: Words): T {
  return mapStrings(data, (text) => resolveText(text, words));
}

/** Plain data with every string in it changed; days and numbers stay. */
export function mapStrings<T>(data: T, change: (text: string) => string): T {
  if (typeof data === 'string') return change(data) as T;
  if (Array.isArray(data)) return data.map((item: unknown) => mapStrings(item, change)) as T;
  if (data instanceof Date || data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, mapStrings(value, change)])) as T;
}

/** The references that a text holds, with the offset of each brace. */
export function referencesIn(source: string): { reference: string; offset: number }[] {
  return [...source.matchAll(IN_TEXT)].map((match) => ({ reference: match[1] ?? '', offset: match.index }));
}

/** Every form of a word, without repeats. */
export function formsOf(word: Word): string[] {
  if ('indeclinable' in word) return [word.indeclinable];
  const plural = word.pl;
  return [...new Set([...CASES.map((name) => word[name]), ...(plural ? CASES.map((name) => plural[name]) : [])])];
}

export function upperFirst(value: string): string {
  return value.charAt(0).toLocaleUpperCase('ru') + value.slice(1);
}

export function lowerFirst(value: string): string {
  return value.charAt(0).toLocaleLowerCase('ru') + value.slice(1);
}

function isCase(value: string): value is CaseName {
  return (CASES as readonly string[]).includes(value);
}

function formOf(word: Word, caseName: CaseName, plural: boolean): string | undefined {
  if ('indeclinable' in word) return word.indeclinable;
  return plural ? word.pl?.[caseName] : word[caseName];
}

function unknown(what: string, written: string, known: readonly string[], reference: string): string {
  return `{${reference}}: ${what}. ${advice(written, known)}`;
}
