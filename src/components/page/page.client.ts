// The one script of every page. What the reader has not reached for is not fetched: a part of the page comes when a
// pointer, the focus or a click gets to it, and the click that came first is not lost.
import '../offline/register.client.ts';
import './open-for-print.client.ts';
import { prefetchOnIntent } from './prefetch.client.ts';
import { loadSheets } from './sheets.client.ts';
import { trustOwnScripts } from './trusted-scripts.client.ts';

interface Part {
  /** What of the page belongs to it. */
  selector: string;
  load: () => Promise<unknown>;
  loading?: Promise<void>;
  isHere?: boolean;
}

const search: Part = { selector: 'site-search', load: () => import('../search/site-search.client.ts') };
const officeHours: Part = {
  selector: 'office-hours[data-live]',
  load: () => import('../hours/office-hours.client.ts'),
};
const parts: readonly Part[] = [
  search,
  { selector: 'copy-answer, .step-link', load: () => import('../answers/copy-answer.client.ts') },
  { selector: 'help-feedback', load: () => import('../answers/help-feedback.client.ts') },
  { selector: 'term-hint', load: () => import('../author/term-hint.client.ts') },
];

/** Sheets come first, so that nothing new is ever seen without its look. A part that does not come is done without. */
function bring(part: Part): Promise<void> {
  part.loading ??= loadSheets()
    .then(part.load)
    .catch(() => undefined)
    .then(() => {
      part.isHere = true;
    });
  return part.loading;
}

function reached(event: Event): void {
  const target = event.target as Element;
  const part = parts.find(({ selector }) => target.closest(selector));
  if (part === undefined || part.isHere) return;
  const loaded = bring(part);
  if (event instanceof MouseEvent && event.type === 'click') {
    const pressed = target.closest<HTMLElement>('a, button');
    // The part has just come and has answered by itself: a second press would take the first one back.
    if (event.defaultPrevented) return;
    // With a key held down the reader asks the browser for another tab.
    if (pressed === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void loaded.then(() => pressed.click());
  } else if (event instanceof SubmitEvent && 'requestSubmit' in target) {
    event.preventDefault();
    void loaded.then(() => (target as HTMLFormElement).requestSubmit(event.submitter));
  } else if (event.type === 'focusin') {
    // What has been typed while the part was on its way.
    void loaded.then(() => document.activeElement === target && target.dispatchEvent(new Event('input')));
  }
}

for (const type of ['pointerover', 'focusin', 'click', 'submit']) document.addEventListener(type, reached);
document.addEventListener('keydown', function shortcut(event) {
  const isShortcut = event.key === '/' || (event.code === 'KeyK' && (event.ctrlKey || event.metaKey));
  if (!isShortcut || (event.target as Element).closest('input, textarea, select')) return;
  document.removeEventListener('keydown', shortcut);
  if (search.isHere || !document.querySelector('site-search')) return;
  event.preventDefault();
  void bring(search).then(() => document.dispatchEvent(new KeyboardEvent('keydown', event)));
});

for (const input of document.querySelectorAll('site-search input')) {
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-controls', `${input.id}-list`);
}

// Until the site has an address of its own, the one under a page's number is that which it is open at.
if (document.querySelector('copy-answer:not([data-site])')) {
  const short = document.querySelector<HTMLAnchorElement>('.number-card__address a');
  if (short) short.textContent = short.href.replace(/^https?:\/\/|\/$/g, '');
}

try {
  // Words to mark are left by the search for the page that it leads to.
  if (sessionStorage.getItem('podskazka-mark') && document.querySelector('article .lead')) {
    void loadSheets().then(() => import('../search/found-marks.client.ts'));
  }
} catch {
  // Storage is switched off: nothing was left.
}

// A text that nobody has held against the journal for long says so; few do.
const checked = document.querySelector<HTMLTimeElement>('[data-review-by]');
if (checked && (checked.dataset['reviewBy'] ?? '') < new Date().toISOString().slice(0, 10)) {
  void loadSheets()
    .then(() => import('./overdue.client.ts'))
    .then(({ tellOverdue }) => tellOverdue(checked))
    .catch(() => undefined);
}

const seen = new IntersectionObserver((entries) => {
  if (entries.some(({ isIntersecting }) => isIntersecting)) void bring(officeHours);
});
for (const place of document.querySelectorAll('office-hours[data-live]')) seen.observe(place);

trustOwnScripts();
prefetchOnIntent();
// Buttons that only a script can serve are shown from now on.
document.documentElement.classList.add('js');
