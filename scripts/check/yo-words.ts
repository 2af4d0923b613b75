import { Eyo, safeDictionary } from 'eyo-kernel';

/** Lines of the dictionary are looked up by so many letters. */
const BEGINNING = 3;

let lines: Map<string, string[]> | undefined;
const loaded = new Set<string>();
const eyo = new Eyo();

/** Words of a text that are written with «ё» and have no other reading, in their order: as typed and as due. */
export function yoFaults(text: string): { before: string; after: string }[] {
  learn(text);
  return eyo.lint(text).map(({ before, after }) => ({ before, after }));
}

/** The text with «ё» in every such word. */
export function withYo(text: string): string {
  learn(text);
  return eyo.restore(text);
}

/** Takes from the dictionary the words that the text may have: all of them at once would take most of a second. */
function learn(text: string): void {
  lines ??= byBeginning();
  for (const [word] of text.matchAll(/[а-яё]{2,}/gi)) {
    const beginning = beginningOf(word);
    if (loaded.has(beginning)) continue;
    loaded.add(beginning);
    for (const line of lines.get(beginning) ?? []) eyo.dictionary.addWord(line);
  }
}

function byBeginning(): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const line of safeDictionary.trim().split('\n')) {
    const stem = /^_?([а-яё]*)/i.exec(line)?.[1] ?? '';
    // A stem that is too short to be looked up is rare: known from the start.
    if (stem.length < BEGINNING) eyo.dictionary.addWord(line);
    else groups.set(beginningOf(stem), [...(groups.get(beginningOf(stem)) ?? []), line]);
  }
  return groups;
}

function beginningOf(word: string): string {
  return word.slice(0, BEGINNING).toLowerCase().replaceAll('ё', 'е');
}
