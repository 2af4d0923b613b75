import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../../../src/reader/fault.ts';
import { projectRoot } from '../../project-root.ts';
import { russianWords } from '../dictionary.ts';
import { textRule } from '../texts.ts';

const WORD_LIST = 'content/words.txt';
const WORD = /[а-яё]+(?:-[а-яё]+)*/gi;

let known: ((word: string) => boolean) | undefined;

/** Words that neither the Russian dictionary nor the project's own list knows. */
export const checkSpelling = textRule((source) =>
  misspelled(source.text).map((word): Fault => {
    const message = `слова «${word}» нет в словаре: исправьте опечатку, а верное слово допишите в ${WORD_LIST}`;
    return { kind: 'spelling', file: source.file, line: source.line, message };
  }),
);

/** Words of a text that the dictionaries do not know, in their order. */
export function misspelled(text: string): string[] {
  const isKnown = (known ??= dictionary());
  const words = text.replace(/\{[^}]*\}/g, ' ').match(WORD) ?? [];
  return words.filter((word) => word.length > 2 && !isKnown(word));
}

function dictionary(): (word: string) => boolean {
  const russian = russianWords();
  if (!russian) return () => true;
  const list = join(projectRoot, WORD_LIST);
  const own = new Set(existsSync(list) ? readFileSync(list, 'utf8').toLowerCase().split(/\s+/) : []);
  const seen = new Map<string, boolean>();
  const isWord = (word: string): boolean =>
    own.has(word.toLowerCase()) || russian.has(word) || russian.has(word.toLowerCase()) || isAbbreviation(word);
  return (word) => {
    const before = seen.get(word);
    if (before !== undefined) return before;
    // A compound is known when its parts are: «план-факт».
    const result =
      isWord(word) || (word.includes('-') && word.split('-').every((part) => part.length < 3 || isWord(part)));
    seen.set(word, result);
    return result;
  };
}

/** КТП, СОУ, ФИО: letters that stand for words. Their meaning is the glossary's business. */
function isAbbreviation(word: string): boolean {
  return /^[А-ЯЁ]{2,5}$/.test(word);
}
