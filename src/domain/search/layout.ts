const LATIN = '`qwertyuiop[]asdfghjkl;\'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>';
const CYRILLIC = 'ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ';

const TO_CYRILLIC = new Map([...LATIN].map((key, index) => [key, CYRILLIC[index] ?? key]));
const TO_LATIN = new Map([...CYRILLIC].map((letter, index) => [letter, LATIN[index] ?? letter]));

/** @example toRussianLayout('gfhjkm') // 'пароль' */
export function toRussianLayout(typed: string): string {
  return [...typed].map((key) => TO_CYRILLIC.get(key) ?? key).join('');
}

/** @example toLatinLayout('сым') // 'csv' */
export function toLatinLayout(typed: string): string {
  return [...typed].map((letter) => TO_LATIN.get(letter) ?? letter).join('');
}

/** Rows of the Russian keyboard: a finger lands on the key beside. */
const ROWS = ['йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю'] as const;

const NEIGHBOURS = new Set(
  ROWS.flatMap((row, y) =>
    [...row].flatMap((letter, x) =>
      [row[x + 1], ROWS[y + 1]?.[x], ROWS[y + 1]?.[x - 1]].map((near) => `${letter}${near ?? ''}`),
    ),
  ),
);

export function areNeighbours(a: string, b: string): boolean {
  return NEIGHBOURS.has(a + b) || NEIGHBOURS.has(b + a);
}
