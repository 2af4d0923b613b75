import { dateRange, interval } from '../format.ts';
import { addDays, weekdayOf } from './calendar.ts';
import { closureOn, type WeeklyHours } from './status.ts';
import { weekdayShort } from './weekdays.ts';

/** How far ahead a card names the days that differ. */
const CARD_DAYS = 14;

/** Days that differ from the week, in words. */
export interface HoursChange {
  from: string;
  to: string;
  /** «чт, 31 декабря 2026» */
  days: string;
  /** «приёма нет» */
  what: string;
  reason: string;
}

/** Every change of the week that somebody would notice, in the order of days. A holiday on a day without hours is none. */
export function hoursChanges(hours: WeeklyHours): HoursChange[] {
  const closures = (hours.closures ?? [])
    .filter(({ from, to }) => touchesSlots(hours, from, to))
    .map(({ from, to, reason }) => change(from, to, 'приёма нет', reason));
  const exceptions = hours.exceptions
    // A day closed by a holiday needs no second line.
    .filter(({ date, kind }) => kind !== 'closed' || !closureOn(hours, date))
    .map(({ date, kind, from = '', to = '', place, reason }) => {
      const where = place === undefined ? '' : `, ${place}`;
      const what = {
        closed: 'приёма нет',
        extra: `ещё приём ${interval(from, to)}${where}`,
        moved: `приём ${interval(from, to)}${where}, а не как обычно`,
      }[kind];
      return change(date, date, what, reason);
    });
  return [...closures, ...exceptions].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/**
 * What differs from the week soon.
 *
 * @param today `YYYY-MM-DD` on the institution's calendar
 */
export function upcomingChanges(hours: WeeklyHours, today: string): HoursChange[] {
  const horizon = addDays(today, CARD_DAYS);
  return hoursChanges(hours).filter(({ from, to }) => to >= today && from <= horizon);
}

/** @example changeText(change) // 'Чт, 31 декабря 2026: приёма нет (праздник)' */
export function changeText({ days, what, reason }: HoursChange): string {
  return `${days}: ${what} (${reason})`;
}

function change(from: string, to: string, what: string, reason: string): HoursChange {
  const range = dateRange(from, to);
  return { from, to, days: from === to ? `${weekdayShort[weekdayOf(from)]}, ${range}` : range, what, reason };
}

function touchesSlots({ slots }: WeeklyHours, from: string, to: string): boolean {
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (slots.some((slot) => slot.day === weekdayOf(day))) return true;
  }
  return false;
}
