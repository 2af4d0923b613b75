import type { HoursException } from '../../schemas/hours.ts';
import { dateRange, interval } from '../format.ts';
import { addDays, weekdayOf } from './calendar.ts';
import { closureOn, type Closure, type WeeklyHours } from './status.ts';
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
  const all = hours.closures ?? [];
  const closures = all
    .filter((closure) => touchesSlots(hours, closure) && !all.some((other) => covers(other, closure)))
    .map(({ from, to, reason }) => change(from, to, 'приёма нет', reason));
  const exceptions = exceptionGroups(hours.exceptions)
    // A day closed by a holiday needs no second line.
    .filter(([{ date, kind }]) => kind !== 'closed' || !closureOn(hours, date))
    .map((group) => change(group[0].date, group[0].date, exceptionText(group), group[0].reason));
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

/**
 * A change that is near: its year goes without saying.
 *
 * @example changeText(change) // 'чт, 31 декабря: приёма нет (праздник)'
 */
export function changeText({ days, what, reason }: HoursChange): string {
  return `${days.replaceAll(/ \d{4}/g, '')}: ${what} (${reason})`;
}

function change(from: string, to: string, what: string, reason: string): HoursChange {
  const range = dateRange(from, to);
  return { from, to, days: from === to ? `${weekdayShort[weekdayOf(from)]}, ${range}` : range, what, reason };
}

type Group = readonly [HoursException, ...HoursException[]];

/** Exceptions of one day, kind, place and reason are one line, however many intervals they have. */
function exceptionGroups(exceptions: readonly HoursException[]): Group[] {
  const groups = new Map<string, [HoursException, ...HoursException[]]>();
  for (const exception of exceptions) {
    const key = [exception.date, exception.kind, exception.place, exception.reason].join('|');
    const group = groups.get(key);
    if (group) group.push(exception);
    else groups.set(key, [exception]);
  }
  return [...groups.values()];
}

function exceptionText(group: Group): string {
  const [{ kind, place }] = group;
  const times = group.map(({ from = '', to = '' }) => interval(from, to)).join(', ');
  const where = place === undefined ? '' : `, ${place}`;
  return {
    closed: 'приёма нет',
    extra: `ещё приём ${times}${where}`,
    moved: `приём ${times}${where}, а не как обычно`,
  }[kind];
}

/** Whether a closure lies within a longer one: a holiday in the middle of a vacation. */
function covers(other: Closure, closure: Closure): boolean {
  const isLonger = other.from < closure.from || other.to > closure.to;
  return isLonger && other.from <= closure.from && closure.to <= other.to;
}

function touchesSlots({ slots }: WeeklyHours, { from, to }: Closure): boolean {
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (slots.some((slot) => slot.day === weekdayOf(day))) return true;
  }
  return false;
}
