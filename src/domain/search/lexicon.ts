import { stem } from './stem.ts';

/** One word of the pages. */
export interface Known {
  word: string;
  stem: string;
}

/** Words of a site and their stems. A stem is known by its number, so that scores lie in flat arrays. */
export class Lexicon {
  readonly stems: string[] = [];
  readonly #ids = new Map<string, number>();
  readonly #words = new Map<string, number>();
  #sorted: Known[] | undefined;

  /** The number of a word's stem; the word and its stem are known from now on. */
  addWord(word: string): number {
    let id = this.#words.get(word);
    if (id === undefined) {
      id = this.addStem(stem(word));
      this.#words.set(word, id);
    }
    return id;
  }

  addStem(root: string): number {
    let id = this.#ids.get(root);
    if (id === undefined) {
      id = this.stems.push(root) - 1;
      this.#ids.set(root, id);
    }
    return id;
  }

  idOf(root: string): number | undefined {
    return this.#ids.get(root);
  }

  /** All words, in the order of letters. */
  get words(): readonly Known[] {
    this.#sorted ??= [...this.#words]
      .map(([word, id]) => ({ word, stem: this.stems[id] ?? '' }))
      .sort((a, b) => (a.word < b.word ? -1 : 1));
    return this.#sorted;
  }

  find(word: string): boolean {
    return this.#words.has(word);
  }

  hasBeginning(start: string): boolean {
    return this.words[this.#position(start)]?.word.startsWith(start) === true;
  }

  beginningWith(start: string): Known[] {
    const found: Known[] = [];
    for (let at = this.#position(start); this.words[at]?.word.startsWith(start) === true; at++) {
      const known = this.words[at];
      if (known) found.push(known);
    }
    return found;
  }

  /** Where a word stands, or would stand, in the sorted list. */
  #position(word: string): number {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.words[middle]?.word ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
