// What the reader has not reached for is not fetched: a part of the page comes when a pointer, the focus or a press gets
// to it, and the press that came first is not lost. The search is not among them: it does not wait for this script.
import { prefetchOnIntent } from './prefetch.client.ts';
import { loadSheets } from './sheets.client.ts';

type PressOf = (event: Event) => (() => unknown) | undefined;

interface Part {
  /** What of the page belongs to it. */
  selector: string;
  load: () => Promise<unknown>;
  /** It brings its own sheet, and comes when it is pressed alone. */
  isPanel?: boolean;
  loading?: Promise<void>;
  isHere?: boolean;
}

const officeHours: Part = { selector: '', load: () => import('../hours/office-hours.client.ts') };
const panel: Part = {
  selector: '[data-vision-link]',
  load: () => import('../vision/vision-panel.client.ts'),
  isPanel: true,
};
const parts: readonly Part[] = [
  { selector: 'copy-answer, .step-link', load: () => import('../answers/copy-answer.client.ts') },
  { selector: 'help-feedback', load: () => import('../answers/help-feedback.client.ts') },
  { selector: 'term-hint', load: () => import('../author/term-hint.client.ts') },
  panel,
];

/** Sheets come first, so that nothing new is ever seen without its look. A part that does not come is done without. */
function bring(part: Part): Promise<void> {
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
  const part = reachedBy(event);
  if (part) await bring(part);
  press?.();
}

/** From the first touch on every event of these types is looked at as it comes. */
export function listen(types: readonly string[], pressOf: PressOf): void {
  const reached = (event: Event): void => {
    const press = pressOf(event);
    const part = reachedBy(event);
    if (!part || part.isHere) return prefetchOnIntent(event);
    if (press) event.preventDefault();
    void answer(event, press);
  };
  for (const type of types) document.addEventListener(type, reached);
}

function reachedBy(event: Event): Part | undefined {
  // Keys are those of the search.
  if (event.type === 'keydown') return undefined;
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
