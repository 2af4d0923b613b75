import dictionary from 'dictionary-ru';
import { fold } from '../domain/search/fold.ts';
import { stem } from '../domain/search/stem.ts';
import { cached } from './cached.ts';

/** One suffix rule of a Hunspell affix file: `SFX flag strip add condition`, `man 5 hunspell`. */
interface Suffix {
  strip: string;
  add: string;
  /** The last letters a lemma must have, from the end. */
  condition: readonly Letters[];
}

/** One place of a condition: `[цс]`, `[^ая]`, `.` or a letter. */
interface Letters {
  letters: string;
  isExcept: boolean;
}

/** Suffixes of one flag by the last letter of the lemmas that may take them. */
type Suffixes = ReadonlyMap<string, ReadonlyMap<string, readonly Suffix[]>>;

/** Raise it when the groups are made in another way: kept ones are then made anew. */
const METHOD = '2';

/** Lemmas that share no beginning of this length with the site's words are not looked at. */
const BEGINNING = 3;

const ALPHABET = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';

/**
 * Stems that are forms of one word though the stemmer parts them: отметк, отметок; ребенк, ребенок; журна, журнал.
 * Forms come from the Hunspell dictionary of Russian (npm dictionary-ru, BSD). Lemmas are found from the site's words
 * backwards, so that the forms of the other 140,000 are never made.
 *
 * @param siteWords folded words of the site; a group has at least one of their stems
 */
export function stemGroups(siteWords: ReadonlySet<string>): string[][] {
  const words = [...siteWords].sort();
  const key = [METHOD, dictionary.aff, dictionary.dic, words.map((word) => `${word} ${stem(word)}`).join('\n')];
  return cached('word-forms', key, () => makeGroups(siteWords));
}

/**
 * Every form of every word that the dictionary knows: отметка → отметка, отметки, отметок …
 *
 * @param words folded
 */
export function formsOfWords(words: ReadonlySet<string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const forms of paradigms(words)) {
    for (const form of forms) if (words.has(form)) found.set(form, [...(found.get(form) ?? []), ...forms]);
  }
  return found;
}

function makeGroups(siteWords: ReadonlySet<string>): string[][] {
  const groups = new Map<string, string[]>();
  for (const forms of paradigms(siteWords)) {
    const stems = [...new Set(forms.map(stem))].filter((part) => part.length > 1).sort();
    if (stems.length > 1) groups.set(stems.join(' '), stems);
  }
  return [...groups.values()].sort((a, b) => (a.join() < b.join() ? -1 : 1));
}

/** The forms of each lemma that has at least one of the words among them. */
function* paradigms(words: ReadonlySet<string>): Generator<string[]> {
  const rules = readSuffixes(text(dictionary.aff));
  const suffixes = byFlag(rules);
  for (const { lemma, flags } of entriesOf(lemmasOf(words, rules))) {
    const forms = formsOf(lemma, flags, suffixes);
    if (forms.some((form) => words.has(form))) yield forms;
  }
}

/** What the site's words may be forms of: every suffix that they end with taken back. Folded; most are no words. */
function lemmasOf(siteWords: ReadonlySet<string>, rules: readonly Rule[]): Set<string> {
  const strips = new Map<string, Set<string>>();
  for (const { add, strip } of rules) {
    const ending = fold(add);
    strips.set(ending, (strips.get(ending) ?? new Set()).add(fold(strip)));
  }
  const longest = Math.max(...[...strips.keys()].map(({ length }) => length));
  const lemmas = new Set(siteWords);
  for (const word of siteWords) {
    for (let length = 0; length <= Math.min(longest, word.length); length++) {
      const root = word.slice(0, word.length - length);
      for (const strip of strips.get(word.slice(root.length)) ?? []) lemmas.add(root + strip);
    }
  }
  return lemmas;
}

/** Entries of the dictionary whose lemmas are wanted, in its order. */
function* entriesOf(wanted: ReadonlySet<string>): Generator<{ lemma: string; flags: string }> {
  const lines = text(dictionary.dic);
  const folded = fold(lines);
  const beginnings = new Set([...wanted].map((lemma) => lemma.slice(0, BEGINNING)));
  for (let start = 0, end = 0; end < lines.length; start = end + 1) {
    end = lines.indexOf('\n', start);
    if (end === -1) end = lines.length;
    if (!beginnings.has(folded.slice(start, start + BEGINNING))) continue;
    const slash = lines.indexOf('/', start);
    if (slash === -1 || slash > end || !wanted.has(folded.slice(start, slash))) continue;
    yield { lemma: lines.slice(start, slash), flags: lines.slice(slash + 1, end).trim() };
  }
}

function formsOf(lemma: string, flags: string, suffixes: Suffixes): string[] {
  const last = lemma.at(-1) ?? '';
  const forms = [fold(lemma)];
  for (const flag of flags) {
    for (const { strip, add, condition } of suffixes.get(flag)?.get(last) ?? []) {
      if (!lemma.endsWith(strip) || !condition.every((place, back) => isAmong(lemma.at(-1 - back), place))) continue;
      forms.push(fold(lemma.slice(0, lemma.length - strip.length) + add));
    }
  }
  return forms;
}

function isAmong(letter: string | undefined, { letters, isExcept }: Letters): boolean {
  return letter !== undefined && letters.includes(letter) !== isExcept;
}

interface Rule extends Suffix {
  flag: string;
}

function readSuffixes(affix: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of affix.split('\n')) {
    if (!line.startsWith('SFX')) continue;
    const [, flag = '', strip = '', add = '', condition = ''] = line.trim().split(/\s+/);
    // The head of a flag's block says how many rules it has, not a rule.
    if (condition === '') continue;
    rules.push({
      flag,
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add.replace(/\/.*$/, ''),
      condition: [...condition.matchAll(/\[(\^?)([^\]]+)\]|./g)]
        .map(([place, except, letters]): Letters => {
          if (place === '.') return { letters: '', isExcept: true };
          return { letters: letters ?? place, isExcept: except === '^' };
        })
        .reverse(),
    });
  }
  return rules;
}

function byFlag(rules: readonly Rule[]): Suffixes {
  const suffixes = new Map<string, Map<string, Suffix[]>>();
  for (const rule of rules) {
    const byLetter = suffixes.get(rule.flag) ?? new Map<string, Suffix[]>();
    suffixes.set(rule.flag, byLetter);
    for (const letter of ALPHABET) {
      if (!rule.condition[0] || isAmong(letter, rule.condition[0])) {
        byLetter.set(letter, [...(byLetter.get(letter) ?? []), rule]);
      }
    }
  }
  return suffixes;
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
