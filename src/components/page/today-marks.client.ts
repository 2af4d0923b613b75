import { localMoment } from '../../domain/hours/calendar.ts';

/**
 * Marks dated lines inside itself by the institution's clock: `is-past`, `is-current`. A line with `data-hide-past` goes
 * away when its last day has passed; `data-when-current` inside a line is shown while it lasts.
 */
class TodayMarks extends HTMLElement {
  connectedCallback(): void {
    const day = today(this.dataset['zone'] ?? '');
    if (day === undefined) return;
    for (const line of this.querySelectorAll<HTMLElement>('[data-from][data-to]')) mark(line, day);
  }
}

function mark(line: HTMLElement, day: string): void {
  const { from = '', to = '' } = line.dataset;
  const isCurrent = from <= day && day <= to;
  line.classList.toggle('is-past', to < day);
  line.classList.toggle('is-current', isCurrent);
  if (line.dataset['hidePast'] !== undefined) line.hidden = to < day;
  for (const note of line.querySelectorAll<HTMLElement>('[data-when-current]')) note.hidden = !isCurrent;
}

/** Undefined in a browser that does not know the zone: then nothing is marked. */
function today(zone: string): string | undefined {
  try {
    return localMoment(Date.now(), zone).day;
  } catch {
    return undefined;
  }
}

customElements.define('today-marks', TodayMarks);
