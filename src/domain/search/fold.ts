/** One word of a text, folded, with its place in the original. */
export interface Token {
  word: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}]+(?:[.,]\d+)*/gu;

/**
 * Lower case, composed letters, «ё» as «е». «Й» stays: it is another letter, not a letter with a mark.
 *
 * @example fold('Отчёт') // 'отчет'
 */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('ё', 'е');
}

/**
 * Words of a text: runs of letters or digits. «2,5» stays one. Folding keeps the length, so places hold for the
 * composed text.
 */
export function tokenize(text: string): Token[] {
  return [...fold(text).matchAll(WORD)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

export function wordsOf(text: string): string[] {
  return fold(text).match(WORD) ?? [];
}
