import { localMoment, weekdayOf, type LocalMoment } from '../../domain/hours/calendar.ts';
import { hoursStatus, statusText, type WeeklyHours } from '../../domain/hours/status.ts';

const REFRESH_MS = 30_000;

/** Says inside itself whether office hours are on, and marks today's row. Without it the table stands as it is. */
class OfficeHours extends HTMLElement {
  #timer: ReturnType<typeof setInterval> | undefined;

  connectedCallback(): void {
    const { schedule, zone } = this.dataset;
    if (schedule === undefined || zone === undefined) return;
    const hours = JSON.parse(schedule) as WeeklyHours;
    const refresh = (): void => {
      const now = moment(zone);
      if (now) this.#show(hours, now);
    };
    refresh();
    this.#timer = setInterval(refresh, REFRESH_MS);
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
  }

  #show(hours: WeeklyHours, now: LocalMoment): void {
    const status = hoursStatus(hours, now);
    for (const place of this.querySelectorAll<HTMLElement>('[data-hours-status]')) {
      const text = statusText(status);
      if (place.textContent === text) continue;
      place.dataset['hoursStatus'] = status.state;
      place.textContent = text;
    }
    const today = weekdayOf(now.day);
    for (const row of this.querySelectorAll<HTMLElement>('tr[data-day]')) {
      const isToday = row.dataset['day'] === today;
      row.classList.toggle('is-today', isToday);
      const note = row.querySelector<HTMLElement>('[data-today]');
      if (note) note.hidden = !isToday;
    }
  }
}

/** Undefined in a browser that does not know the zone: then the page stays as it was built. */
function moment(zone: string): LocalMoment | undefined {
  try {
    return localMoment(Date.now(), zone);
  } catch {
    return undefined;
  }
}

customElements.define('office-hours', OfficeHours);
