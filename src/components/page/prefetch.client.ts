/** A pointer that only passes by asks for nothing. */
const INTENT_MS = 65;

const asked = new Set<string>();

const { connection } = navigator as { connection?: { saveData: boolean; effectiveType: string } };
const isThrifty = connection?.saveData || connection?.effectiveType.includes('2g');
let timer: ReturnType<typeof setTimeout>;

/**
 * Fetches the page of a link that the reader is about to follow, unless they save traffic.
 *
 * @param event a pointer or the focus that has come to something
 */
export function prefetchOnIntent({ target, type }: Event): void {
  if (isThrifty || (type !== 'pointerover' && type !== 'focusin')) return;
  clearTimeout(timer);
  const link = (target as Element).closest('a');
  if (link) timer = setTimeout(() => prefetch(link), INTENT_MS);
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
