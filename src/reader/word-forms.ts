import { stem } from '../domain/search/stem.ts';
import { paradigmsOf, type Paradigm } from './dictionary.ts';

const stemsOfParadigms = new WeakMap<Paradigm, readonly string[]>();

/**
 * Stems that are forms of one word though the stemmer parts them: отметк, отметок; ребенк, ребенок; журна, журнал.
 *
 * @param siteWords folded words of the site; a group has at least one of their stems
 */
export function stemGroups(siteWords: ReadonlySet<string>): string[][] {
  const groups = new Map<string, string[]>();
  for (const paradigm of paradigmsOfAll(siteWords)) {
    const stems = stemsOf(paradigm);
    if (stems.length > 1) groups.set(stems.join(' '), [...stems]);
  }
  return [...groups.values()].sort((a, b) => (a.join() < b.join() ? -1 : 1));
}

/**
 * Every form of every word that the dictionary knows: отметка → отметка, отметки, отметок …
 *
 * @param words folded
 */
export function formsOfWords(words: ReadonlySet<string>): Map<string, string[]> {
  return new Map(
    [...words].flatMap((word): [string, string[]][] => {
      const forms = paradigmsOf(word).flatMap(({ folded }) => folded);
      return forms.length === 0 ? [] : [[word, forms]];
    }),
  );
}

function paradigmsOfAll(words: ReadonlySet<string>): Set<Paradigm> {
  return new Set([...words].flatMap(paradigmsOf));
}

/** The stems of all forms, in the order of letters. */
function stemsOf(paradigm: Paradigm): readonly string[] {
  let known = stemsOfParadigms.get(paradigm);
  if (!known) {
    known = [...new Set(paradigm.folded.map(stem))].filter((part) => part.length > 1).sort();
    stemsOfParadigms.set(paradigm, known);
  }
  return known;
}
