/** A pointer that only passes by asks for nothing. */
const INTENT_MS = 65;

const asked = new Set<string>();

/** Fetches the page of a link that the reader is about to follow, unless they save traffic. */
export function prefetchOnIntent(): void {
  const { connection } = navigator as { connection?: { saveData: boolean; effectiveType: string } };
  if (connection?.saveData || connection?.effectiveType.includes('2g')) return;
  let timer: ReturnType<typeof setTimeout>;
  for (const type of ['pointerover', 'focusin'] as const) {
    document.addEventListener(type, ({ target }) => {
      clearTimeout(timer);
      const link = (target as Element).closest('a');
      if (link) timer = setTimeout(() => prefetch(link), INTENT_MS);
    });
  }
}

function prefetch({ origin, pathname }: HTMLAnchorElement): void {
  if (origin !== location.origin || pathname === location.pathname || !pathname.endsWith('/')) return;
  if (asked.has(pathname)) return;
  asked.add(pathname);
  const hint = document.createElement('link');
  hint.rel = 'prefetch';
  hint.href = pathname;
  document.head.append(hint);
}
