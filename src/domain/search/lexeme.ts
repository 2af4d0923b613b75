import { stem } from './stem.ts';

/** Below this length an ending tells nothing: «день», «дня» would meet half of the vocabulary. */
const SHORTEST_FAMILY = 4;

/** Endings that make a noun of a verb or an adjective of a noun: исправить, исправление, исправлять. Longest first. */
const WORD_FORMATION = [
  ...[
    'лени',
    'лен',
    'ени',
    'ани',
    'ыва',
    'ива',
    'ова',
    'ева',
    'ует',
    'уеш',
    'ет',
    'еш',
    'ут',
    'ют',
    'йт',
    'ат',
    'ят',
    'ыт',
    'ен',
    'ан',
    'ем',
    'ск',
    'тел',
    'ник',
  ],
  ...['ок', 'ек', 'к', 'н', 'т', 'л', 'я', 'а', 'и', 'е', 'у', 'ь'],
] as const;

/**
 * The key that joins forms of one word where the stemmer parts them: fleeting vowels (отметка, отметок; день, дня) and
 * nouns in -ал, which it takes for past-tense verbs (журнал, журнале).
 *
 * @param word folded
 * @example lexeme('отметок') === lexeme('отметка') // true
 */
export function lexeme(word: string): string {
  if (!/[а-я]/.test(word)) return word;
  const root = stem(word);
  const noun = root.replace(/([аи])л$/, '$1');
  // Between two consonants at the end: отмет[о]к, ребен[о]к, д[е]н.
  return noun.replace(/(.[бвгджзйклмнпрстфхцчшщ])ь?[ое]([бвгджзклмнпрстфхцчшщ])$/, '$1$2');
}

/** The lexeme of a word, or its stem where the lexeme is too short to tell words apart: «залить» and «за» share «за». */
export function sureLexeme(word: string): string {
  const key = lexeme(word);
  return key.length < SHORTEST_FAMILY ? stem(word) : key;
}

/** The key by which rules are looked for that begin with a word. */
export function firstOf(word: string): string {
  return family(sureLexeme(word));
}

/** The key of a stem's family: what word formation and the stemmer make of one root. */
export function familyOf(root: string): string {
  return family(lexeme(root));
}

/**
 * The key that joins a verb with its noun and its pair of the other aspect: исправить, исправление, исправлять.
 *
 * @param key a lexeme
 */
export function family(key: string): string {
  let root = key;
  for (let shortened = true; shortened;) {
    const ending = WORD_FORMATION.find(
      (candidate) => root.endsWith(candidate) && root.length - candidate.length >= SHORTEST_FAMILY,
    );
    shortened = ending !== undefined;
    if (ending !== undefined) root = root.slice(0, -ending.length);
  }
  // Labials take «л» before a soft ending: исправл-ять, исправ-ить.
  return root.length > SHORTEST_FAMILY ? root.replace(/([бвмпф])л$/, '$1') : root;
}
