const KEPT = 5;

/** The numbers last used, newest first, after one more use. */
export function withRecent(recent: readonly number[], used: number): number[] {
  return [used, ...recent.filter((number) => number !== used)].slice(0, KEPT);
}

/** Numbers read back from the browser's storage; whatever else stands there is nothing. */
export function parseRecent(stored: string | null): number[] {
  try {
    const value: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(value) ? value.filter((item) => Number.isInteger(item)).slice(0, KEPT) : [];
  } catch {
    return [];
  }
}
