/**
 * A short name for a text, for addresses of files that never change: FNV-1a.
 *
 * @example shortHash('') // '811c9dc5'
 */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
