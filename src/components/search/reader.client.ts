const RECENT_KEY = 'podskazka-recent';
const READER_KEY = 'podskazka-reader';
const MARK_KEY = 'podskazka-mark';
const MAX_RECENT = 5;

/** What the reader searched for last, newest first. Kept in this browser only. */
export function recentQueries(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(RECENT_KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((item) => typeof item === 'string').slice(0, MAX_RECENT) : [];
  } catch {
    return [];
  }
}

export function rememberQuery(query: string): void {
  const recent = [query, ...recentQueries().filter((other) => other !== query)].slice(0, MAX_RECENT);
  store(() => localStorage.setItem(RECENT_KEY, JSON.stringify(recent)));
}

/** Whose page the reader opened last: an audience's id. */
export function reader(): string | undefined {
  try {
    return localStorage.getItem(READER_KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

export function rememberReader(audience: string): void {
  store(() => localStorage.setItem(READER_KEY, audience));
}

/** Words to mark on the page that is opened next. */
export function rememberMarks(stems: Iterable<string>): void {
  store(() => sessionStorage.setItem(MARK_KEY, [...stems].join(' ')));
}

export function takeMarks(): Set<string> {
  try {
    const stems = sessionStorage.getItem(MARK_KEY) ?? '';
    sessionStorage.removeItem(MARK_KEY);
    return new Set(stems.split(' ').filter((root) => root !== ''));
  } catch {
    return new Set();
  }
}

/** Storage may be full or forbidden: the search works without it. */
function store(write: () => void): void {
  try {
    write();
  } catch {
    // Nothing is lost but a convenience.
  }
}
