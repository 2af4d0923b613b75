/** Longer input is cut: nobody types more, and a pasted page must not freeze the search. */
const MAX_LENGTH = 200;

/**
 * What the reader typed, as the engines take it: one line, single spaces, composed letters. The place for everything
 * that helps Russian words to be found.
 */
export function normalizeQuery(typed: string): string {
  return typed.normalize('NFC').slice(0, MAX_LENGTH).replace(/\s+/g, ' ').trim();
}

/**
 * The page number that a query names, if it is one.
 *
 * @example numberOf('№ 12') // 12
 */
export function numberOf(query: string): number | undefined {
  const digits = /^(?:№|n|#)?\s*(\d{1,3})$/i.exec(query.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}
