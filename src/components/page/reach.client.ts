// What the reader has not reached for is not fetched: a part of the page comes when a pointer, the focus or a press gets
// to it, and the press that came first is not lost.
import { prefetchOnIntent } from './prefetch.client.ts';
import { loadSheets } from './sheets.client.ts';

type PressOf = (event: Event) => (() => unknown) | undefined;

interface Part {
  /** What of the page belongs to it. */
  selector: string;
  /** Asks for what takes long, beside the sheets. */
  prepare?: () => void;
  load: () => Promise<unknown>;
  /** It brings its own sheet, and comes when it is pressed alone. */
  isPanel?: boolean;
  loading?: Promise<void>;
  isHere?: boolean;
}

const siteSearch = () => import('../search/site-search.client.ts');
const search: Part = {
  selector: 'site-search',
  prepare: prepareSearch,
  load: async () => (await siteSearch()).startSearch(),
};
const officeHours: Part = { selector: '', load: () => import('../hours/office-hours.client.ts') };
const panel: Part = {
  selector: '[data-vision-link]',
  load: () => import('../vision/vision-panel.client.ts'),
  isPanel: true,
};
const parts: readonly Part[] = [
  search,
  { selector: 'copy-answer, .step-link', load: () => import('../answers/copy-answer.client.ts') },
  { selector: 'help-feedback', load: () => import('../answers/help-feedback.client.ts') },
  { selector: 'term-hint', load: () => import('../author/term-hint.client.ts') },
  panel,
];

/** The engine and its index are asked for beside the form's own code: one after the other, a slow network takes a second. */
function prepareSearch(): void {
  const root = document.querySelector<HTMLElement>('site-search')?.dataset['root'] ?? '/';
  const response = fetch(`${root}search/head.json`);
  response.catch(() => undefined);
  void import('../search/head.client.ts').then((it) => it.loadHead(root, response)).catch(() => undefined);
  siteSearch().catch(() => undefined);
}

/** Sheets come first, so that nothing new is ever seen without its look. A part that does not come is done without. */
function bring(part: Part): Promise<void> {
  if (!part.loading) part.prepare?.();
  part.loading ??= (part.isPanel ? Promise.resolve() : loadSheets())
    .then(part.load)
    .catch(() => undefined)
    .then(() => {
      part.isHere = true;
    });
  return part.loading;
}

/**
 * Brings what an event has reached, then repeats the press that was held for it.
 *
 * @param press the press, if the event is one that was held
 */
export async function answer(event: Event, press: ReturnType<PressOf>): Promise<void> {
  prefetchOnIntent(event);
  const part = reachedBy(event, press !== undefined);
  if (part) await bring(part);
  press?.();
  const { target } = event;
  // What has been typed while the part was on its way.
  if (part && event.type === 'focusin' && document.activeElement === target) target?.dispatchEvent(new Event('input'));
}

/** From the first touch on every event of these types is looked at as it comes. */
export function listen(types: readonly string[], pressOf: PressOf): void {
  const reached = (event: Event): void => {
    const press = pressOf(event);
    const part = reachedBy(event, press !== undefined);
    if (!part || part.isHere) return prefetchOnIntent(event);
    if (press) event.preventDefault();
    void answer(event, press);
  };
  for (const type of types) document.addEventListener(type, reached);
}

function reachedBy(event: Event, isPress: boolean): Part | undefined {
  if (event.type === 'keydown') return isPress ? search : undefined;
  const part = parts.find(({ selector }) => (event.target as Element).closest(selector));
  return part?.isPanel && event.type !== 'click' ? undefined : part;
}

// What some pages need without a touch.

export function showHours(): void {
  void bring(officeHours);
}

export function describePictures(): void {
  void bring(panel);
}

export { openForPrint } from './open-for-print.client.ts';

export async function markFound(): Promise<void> {
  if (!document.querySelector('article .lead')) return;
  await loadSheets();
  await import('../search/found-marks.client.ts');
}

export async function tellOverdue(checked: HTMLTimeElement): Promise<void> {
  await loadSheets();
  (await import('./overdue.client.ts')).tellOverdue(checked);
}
