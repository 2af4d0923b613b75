import { localMoment, weekdayOf, type LocalMoment } from '../../domain/hours/calendar.ts';
import { changeText, upcomingChanges } from '../../domain/hours/changes.ts';
import { hoursOn, hoursStatus, regularOn, statusText, type WeeklyHours } from '../../domain/hours/status.ts';

const REFRESH_MS = 30_000;

/**
 * Says inside itself whether office hours are on, marks today's row, and lists the days of the next two weeks that
 * differ. Without it the table stands as it is.
 */
class OfficeHours extends HTMLElement {
  #timer: ReturnType<typeof setInterval> | undefined;

  connectedCallback(): void {
    const { schedule, zone, live } = this.dataset;
    if (schedule !== undefined && zone !== undefined) this.#start(JSON.parse(schedule) as WeeklyHours, zone);
    else if (live !== undefined) void this.#fetch(live).catch(() => undefined);
  }

  async #fetch(address: string): Promise<void> {
    const { hours, timeZone } = (await (await fetch(address)).json()) as { hours: WeeklyHours; timeZone: string };
    this.#start(hours, timeZone);
  }

  #start(hours: WeeklyHours, zone: string): void {
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
    for (const note of this.querySelectorAll<HTMLElement>('[data-hours-expired]')) {
      note.hidden = status.state !== 'expired';
    }
    this.#markToday(hours, now.day);
    this.#showUpcoming(hours, now.day);
  }

  #markToday(hours: WeeklyHours, day: string): void {
    const today = weekdayOf(day);
    const held = regularOn(hours, day);
    const note = todayNote(hours, day);
    for (const row of this.querySelectorAll<HTMLElement>('tr[data-day]')) {
      const isToday = row.dataset['day'] === today;
      const { from, who } = row.dataset;
      const isHeld = held.some((slot) => slot.from === from && (slot.who ?? who) === who);
      row.classList.toggle('is-today', isToday && isHeld);
      row.classList.toggle('is-off', isToday && !isHeld);
      const place = row.querySelector<HTMLElement>('[data-today]');
      if (!place) continue;
      place.hidden = !isToday;
      place.textContent = note;
    }
  }

  #showUpcoming(hours: WeeklyHours, day: string): void {
    const lines = upcomingChanges(hours, day).map(changeText);
    for (const place of this.querySelectorAll<HTMLElement>('[data-hours-upcoming]')) {
      const list = place.querySelector('ul');
      // Written anew once a day: a list that changes under a reader's finger is a nuisance.
      if (!list || place.dataset['day'] === day) continue;
      place.dataset['day'] = day;
      place.hidden = lines.length === 0;
      list.replaceChildren(...lines.map(listItem));
    }
  }
}

/** What stands beside the name of today's weekday. */
function todayNote(hours: WeeklyHours, day: string): string {
  if (hoursOn(hours, day).length === 0) return ', сегодня приёма нет';
  return regularOn(hours, day).length === 0 ? ', сегодня иначе' : ', сегодня';
}

function listItem(text: string): HTMLElement {
  const item = document.createElement('li');
  item.textContent = text.charAt(0).toUpperCase() + text.slice(1);
  return item;
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
