// The one script of every page, and small: the build puts it into the page itself. What serves a reader who touches the
// page comes at the first touch, in reach.client.ts, and the search at a touch of its own; a press made before they are
// here is held and repeated.
import { workOffline } from '../offline/register.client.ts';
import './late-edit.client.ts';
import { pressOf } from './press.client.ts';
import { bringPrintSheet } from './print-sheet.client.ts';
import { SHOWN, tellWhenShown } from './shown.client.ts';
import { siteRoot } from './site-root.client.ts';
import { trustOwnScripts } from './trusted-scripts.client.ts';

interface Answering {
  answer(event: Event, press: ReturnType<typeof pressOf>): unknown;
}

/** A script that answers touches. From its arrival on it listens by itself. */
interface Part<T> {
  load: () => Promise<T>;
  loading?: Promise<T>;
  isHere?: boolean;
}

const TOUCHES = ['pointerover', 'focusin', 'keydown', 'click', 'submit'];

const reach: Part<typeof import('./reach.client.ts')> = {
  load: async () => {
    const it = await import('./reach.client.ts');
    it.listen(TOUCHES, pressOf);
    return it;
  },
};

// All that the first row takes is asked for at once: one after the other, a slow network takes a second.
const search: Part<Answering> = {
  load: async () => {
    const head = fetch(`${siteRoot}search/head.json`);
    const it = await import('../search/search.client.ts');
    return it.startSearch(siteRoot, head);
  },
};

function bring<T>(part: Part<T>): Promise<T> {
  return (part.loading ??= part.load().finally(() => (part.isHere = true)));
}

function touched(event: Event): void {
  const press = pressOf(event);
  const isOfSearch = (event.target as Element).closest('site-search') || (press && event.type === 'keydown');
  const part: Part<Answering> = isOfSearch ? search : reach;
  if (part.isHere) return;
  if (press) event.preventDefault();
  void bring(part)
    .then((it) => it.answer(event, press))
    // Without the script a press does what it would do on a page without scripts.
    .catch(() => press?.());
}

/** What has to be done without a touch, if anything. */
function due(action: (it: Awaited<ReturnType<typeof reach.load>>) => unknown): void {
  void bring(reach)
    .then(action)
    .catch(() => undefined);
}

for (const type of TOUCHES) document.addEventListener(type, touched);

for (const input of document.querySelectorAll('site-search input')) {
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-expanded', 'false');
}

// Until the site has an address of its own, the one under a page's number is that which it is open at.
for (const short of document.querySelectorAll<HTMLAnchorElement>('a[data-here]')) {
  short.textContent = short.href.replace(/^https?:\/\/|\/$/g, '');
}

// Nothing of this is needed to draw the page, and asking a browser for its storage or its worker takes as long as a part of that.
addEventListener(SHOWN, () => {
  // Browsers before 131 alone need it.
  if (!CSS.supports('selector(::details-content)')) due((it) => it.openForPrint());

  // The panel describes pictures in words, where the reader has asked for it.
  if (document.documentElement.dataset['vision']) due((it) => it.describePictures());

  try {
    // Words to mark are left by the search for the page that it leads to.
    if (sessionStorage['podskazka-mark']) due((it) => it.markFound());
  } catch {
    // Storage is switched off: nothing was left.
  }

  // A text that nobody has held against the journal for long says so; few do.
  const checked = document.querySelector<HTMLTimeElement>('[data-review-by]');
  if (checked && (checked.dataset['reviewBy'] ?? '') < new Date().toISOString().slice(0, 10))
    due((it) => it.tellOverdue(checked));

  const seen = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) due((it) => it.showHours());
  });
  for (const place of document.querySelectorAll('[data-live]')) seen.observe(place);
  workOffline();
});

bringPrintSheet();
trustOwnScripts();
tellWhenShown();
