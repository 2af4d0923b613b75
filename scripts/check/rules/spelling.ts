import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRussian } from '../../../src/reader/dictionary.ts';
import type { Fault } from '../../../src/reader/fault.ts';
import { projectRoot } from '../../project-root.ts';
import { textRule } from '../texts.ts';

const WORD_LIST = 'content/words.txt';
const WORD = /[а-яё]+(?:-[а-яё]+)*/gi;

/** Words that neither the Russian dictionary nor the project's own list knows. */
export const checkSpelling = textRule((source) =>
  misspelled(source.text).map((word): Fault => {
    const message = `слова «${word}» нет в словаре: исправьте опечатку, а верное слово допишите в ${WORD_LIST}`;
    return { kind: 'spelling', file: source.file, line: source.line, message };
  }),
);

const seen = new Map<string, boolean>();
let own: ReadonlySet<string> | undefined;

/** Words of a text that the dictionaries do not know, in their order. */
export function misspelled(text: string): string[] {
  const words = text.replace(/\{[^}]*\}/g, ' ').match(WORD) ?? [];
  return words.filter((word) => word.length > 2 && !isKnown(word));
}

function isKnown(word: string): boolean {
  let known = seen.get(word);
  // A compound is known when its parts are: «план-факт».
  known ??= isWord(word) || (word.includes('-') && word.split('-').every((part) => part.length < 3 || isWord(part)));
  seen.set(word, known);
  return known;
}

function isWord(word: string): boolean {
  return isAbbreviation(word) || (own ??= ownWords()).has(word.toLowerCase()) || isRussian(word);
}

function ownWords(): ReadonlySet<string> {
  const list = join(projectRoot, WORD_LIST);
  return new Set(existsSync(list) ? readFileSync(list, 'utf8').toLowerCase().split(/\s+/) : []);
}

/** КТП, СОУ, ФИО: letters that stand for words. Their meaning is the glossary's business. */
function isAbbreviation(word: string): boolean {
  return /^[А-ЯЁ]{2,5}$/.test(word);
}
