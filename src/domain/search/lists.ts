/** For each key, a number, a list of numbers. The lists lie one after another. */
export interface Lists {
  /** Where the list of a key begins in `of`; the next begins where it ends. */
  starts: Uint32Array;
  of: Uint32Array;
}

/**
 * For each key the places that have it, in their order.
 *
 * @example grouped([1, 0, 1], 2) // of: [1, 0, 2], starts: [0, 1, 3]
 */
export function grouped(keys: ArrayLike<number>, count: number): Lists {
  const starts = new Uint32Array(count + 1);
  for (let at = 0; at < keys.length; at++) starts[(keys[at] ?? 0) + 1]! += 1;
  for (let key = 0; key < count; key++) starts[key + 1]! += starts[key] ?? 0;
  const next = starts.slice();
  const of = new Uint32Array(keys.length);
  for (let at = 0; at < keys.length; at++) of[next[keys[at] ?? 0]!++] = at;
  return { starts, of };
}
