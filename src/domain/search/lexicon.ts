import { stem } from './stem.ts';

/** One word of the pages. */
export interface Known {
  word: string;
  stem: string;
}

/** Words of a site and their stems. A stem is known by its number, so that scores lie in flat arrays. */
export interface Lexicon {
  stems: readonly string[];
  /** The number of a word's stem; the word and its stem are known from now on. */
  addWord: (word: string) => number;
  addStem: (root: string) => number;
  idOf: (root: string) => number | undefined;
  /** All words, in the order of letters. */
  words: () => readonly Known[];
  find: (word: string) => boolean;
  hasBeginning: (start: string) => boolean;
  beginningWith: (start: string) => Known[];
}

// Closures, not classes: what old browsers need for private fields costs as much as the stemmer.
export function createLexicon(): Lexicon {
  const stems: string[] = [];
  const ids = new Map<string, number>();
  const stemOf = new Map<string, number>();
  let sorted: Known[] | undefined;

  const addStem = (root: string): number => {
    let id = ids.get(root);
    if (id === undefined) ids.set(root, (id = stems.push(root) - 1));
    return id;
  };
  const words = (): Known[] =>
    (sorted ??= [...stemOf]
      .map(([word, id]) => ({ word, stem: stems[id] ?? '' }))
      .sort((a, b) => (a.word < b.word ? -1 : 1)));
  /** Where a word stands, or would stand, in the sorted list. */
  const position = (word: string): number => {
    let low = 0;
    let high = words().length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words()[middle]?.word ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    stems,
    addStem,
    addWord: (word) => {
      let id = stemOf.get(word);
      if (id === undefined) stemOf.set(word, (id = addStem(stem(word))));
      return id;
    },
    idOf: (root) => ids.get(root),
    words,
    find: (word) => stemOf.has(word),
    hasBeginning: (start) => words()[position(start)]?.word.startsWith(start) === true,
    beginningWith: (start) => {
      const from = position(start);
      let end = from;
      while (words()[end]?.word.startsWith(start) === true) end++;
      return words().slice(from, end);
    },
  };
}
