/**
 * The candidate closest to what was written, or undefined when none is close: more than a third of the letters differ.
 *
 * @example nearest('teaher', ['teacher', 'student']) // 'teacher'
 */
export function nearest(written: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.ceil(written.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(written.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/**
 * What to say of a name that is not known: the nearest one, or all that there are.
 *
 * @example advice('teaher', ['teacher', 'student']) // 'Может быть, «teacher»?'
 */
export function advice(written: string, known: readonly string[]): string {
  const near = nearest(written, known);
  return near === undefined ? `Есть: ${known.join(', ')}` : `Может быть, «${near}»?`;
}

/** Levenshtein distance: insertions, deletions and replacements of one character. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}
