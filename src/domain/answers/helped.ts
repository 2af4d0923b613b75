/** How often each page has helped in this browser, by its number. */
export type Helped = Readonly<Record<string, number>>;

export function withHelped(helped: Helped, number: number): Helped {
  return { ...helped, [number]: (helped[number] ?? 0) + 1 };
}

/** Counts read back from the browser's storage; whatever else stands there is nothing. */
export function parseHelped(stored: string | null): Helped {
  try {
    const value: unknown = JSON.parse(stored ?? '{}');
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return {};
    return Object.fromEntries(Object.entries(value).filter(([, count]) => Number.isInteger(count))) as Helped;
  } catch {
    return {};
  }
}
