import { groupBy } from '../group-by.ts';
import { wordsOf } from './fold.ts';
import type { HeadIndex, SearchLanguage } from './head-index.ts';
import { family, familyOf, sureLexeme } from './lexeme.ts';
import type { Lexicon } from './lexicon.ts';
import { RANKING } from './ranking.ts';
import { stem } from './stem.ts';

/** One way to say a phrase. */
export interface Phrase {
  /** Its words, as lexemes: «ребёнок» is said of «ребёнка» too. */
  words: string[];
  /** What it may be looked for by: stems with weights. */
  targets: [stem: string, weight: number][];
}

/** For a stem, what else may be looked for in its place, with weights. */
export type Alternatives = (root: string) => readonly [stem: string, weight: number][];

/** Other forms of a word and words of its family that the site has. Remembered: they are asked at every keystroke. */
export function alternativesOf({ forms, language }: HeadIndex, lexicon: Lexicon): Alternatives {
  const families = groupBy(lexicon.stems, familyOf);
  const kin = new Map<string, Set<string>>();
  for (const group of forms) {
    const keys = group.split(' ');
    for (const key of keys) kin.set(key, new Set([...(kin.get(key) ?? []), ...keys]));
  }
  const apart = new Set(language.confusables.flatMap(([a, b]) => [`${stem(a)} ${stem(b)}`, `${stem(b)} ${stem(a)}`]));
  const made = new Map<string, [string, number][]>();
  return (root) => {
    const before = made.get(root);
    if (before) return before;
    const key = familyOf(root);
    const ways = new Map<string, number>();
    for (const near of kin.get(key) ?? [])
      for (const other of families.get(near) ?? []) ways.set(other, RANKING.sameWord);
    for (const other of families.get(key) ?? []) ways.set(other, RANKING.sameFamily);
    ways.delete(root);
    const found = [...ways].filter(([other]) => !apart.has(`${root} ${other}`));
    made.set(root, found);
    return found;
  };
}

/** Synonyms and rewrites by the family of the first word that people type. */
export function phrasesOf({ synonyms, rewrites }: SearchLanguage): Map<string, Phrase[]> {
  const found = new Map<string, Phrase[]>();
  const add = (from: string, to: readonly string[], weight: number): void => {
    const said = wordsOf(from).map(sureLexeme);
    if (said[0] === undefined) return;
    const first = family(said[0]);
    const targets = to.flatMap((target) => {
      const parts = wordsOf(target).map(stem);
      // A word of a phrase of two says half of it.
      return parts.map((part): [string, number] => [part, weight / Math.sqrt(parts.length)]);
    });
    found.set(first, [...(found.get(first) ?? []), { words: said, targets }]);
  };
  for (const { words, weight } of synonyms)
    for (const word of words)
      add(
        word,
        words.filter((other) => other !== word),
        weight,
      );
  for (const { from, to, weight } of rewrites) for (const phrase of from) add(phrase, to, weight);
  return found;
}
