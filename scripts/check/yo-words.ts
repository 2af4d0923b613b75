import { Eyo, safeDictionary } from 'eyo-kernel';

/** What the dictionary takes for a word; what it leaves out by what follows has only such words in it. */
const WORD = /[А-ЯЁа-яё][а-яё]+/g;

let lines: Map<string, string[]> | undefined;
const loaded = new Set<string>();
const right = new Set<string>();
const eyo = new Eyo();

/** Words of a text that are written with «ё» and have no other reading, in their order: as typed and as due. */
export function yoFaults(text: string): { before: string; after: string }[] {
  // Nearly all words are right, and most have been seen.
  if ((text.match(WORD) ?? []).every(isRight)) return [];
  return eyo.lint(text).map(({ before, after }) => ({ before, after }));
}

/** The text with «ё» in every such word. */
export function withYo(text: string): string {
  text.match(WORD)?.forEach(isRight);
  return eyo.restore(text);
}

function isRight(word: string): boolean {
  if (right.has(word)) return true;
  learn(word);
  const isRight = eyo.dictionary.restoreWord(word) === word;
  if (isRight) right.add(word);
  return isRight;
}

/** Takes from the dictionary the words that the word may be: all of them at once would take most of a second. */
function learn(word: string): void {
  const key = keyOf(word);
  if (!key.includes('е') || loaded.has(key)) return;
  lines ??= byStem();
  loaded.add(key);
  // A line is a stem with its endings: «отчёт(|а|ам)».
  for (let length = 1; length <= key.length; length++) {
    const stem = key.slice(0, length);
    for (const line of lines.get(stem) ?? []) eyo.dictionary.addWord(line);
    lines.delete(stem);
  }
}

function byStem(): Map<string, string[]> {
  const stems = new Map<string, string[]>();
  for (const line of safeDictionary.trim().split('\n')) {
    const stem = keyOf(/^_?([а-яё]*)/i.exec(line)?.[1] ?? '');
    const others = stems.get(stem);
    if (others) others.push(line);
    else stems.set(stem, [line]);
  }
  return stems;
}

function keyOf(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е');
}
