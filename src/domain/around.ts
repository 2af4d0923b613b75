/**
 * A part of a list, no longer than `size`, with the item at `index` in its middle where the ends allow.
 *
 * @example around(['а', 'б', 'в', 'г', 'д'], 3, 3) // ['в', 'г', 'д']
 */
export function around<T>(items: readonly T[], index: number, size: number): readonly T[] {
  const start = Math.max(0, Math.min(index - Math.floor(size / 2), items.length - size));
  return items.slice(start, start + size);
}
