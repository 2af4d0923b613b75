import type { ScheduledHours } from '../../schemas/hours.ts';
import { addDays, weekdayOf, type LocalMoment } from './calendar.ts';
import { weekdayTitles } from './weekdays.ts';

/** How far ahead the next hours are looked for: longer than the longest holidays. */
const DAYS_AHEAD = 120;

type SlotTime = Pick<ScheduledHours['slots'][number], 'day' | 'from' | 'to' | 'who'>;

/** What the schedule needs of itself to answer; a page carries just this. */
export type WeeklyHours = Pick<ScheduledHours, 'exceptions' | 'validFrom' | 'validTo'> & {
  slots: readonly SlotTime[];
  /** Public holidays and the institution's vacations. */
  closures?: readonly Closure[];
};

/** Days without hours, both ends included. */
export interface Closure {
  from: string;
  to: string;
  reason: string;
}

/** One interval of one day, `HH:MM`. */
export interface DayInterval {
  from: string;
  to: string;
}

/** Where a moment stands in the schedule. */
export type HoursStatus =
  | { state: 'open'; until: string }
  | { state: 'next'; day: string; daysAhead: number; from: string }
  | { state: 'expired'; since: string }
  | { state: 'none' };

/** Hours of one day: those of its weekday, changed by holidays and by the exceptions of the date, in the order of time. */
export function hoursOn(hours: WeeklyHours, day: string): DayInterval[] {
  if (!isValidOn(hours, day)) return [];
  const added = hours.exceptions
    .filter(({ date }) => date === day)
    .flatMap(({ from, to }) => (from !== undefined && to !== undefined ? [{ from, to }] : []));
  return [...regularOn(hours, day), ...added]
    .map(({ from, to }) => ({ from, to }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Slots of the week that take place on a day as they always do. An extra hour on a holiday does not bring them back. */
export function regularOn<S extends SlotTime>(
  hours: Omit<WeeklyHours, 'slots'> & { slots: readonly S[] },
  day: string,
): S[] {
  if (!isValidOn(hours, day) || closureOn(hours, day)) return [];
  const changes = hours.exceptions.filter(({ date, kind }) => date === day && kind !== 'extra');
  return hours.slots.filter(
    (slot) => slot.day === weekdayOf(day) && !changes.some(({ who }) => who === undefined || who === slot.who),
  );
}

/** The holiday or vacation that a day belongs to. */
export function closureOn({ closures = [] }: Pick<WeeklyHours, 'closures'>, day: string): Closure | undefined {
  return closures.find(({ from, to }) => from <= day && day <= to);
}

/** Whether hours go on at a moment, and if not, when the next begin. */
export function hoursStatus(hours: WeeklyHours, { day, time }: LocalMoment): HoursStatus {
  const current = hoursOn(hours, day)
    .filter(({ from, to }) => from <= time && time < to)
    .sort((a, b) => (a.to < b.to ? 1 : -1))[0];
  if (current) return { state: 'open', until: current.to };
  for (let daysAhead = 0; daysAhead <= DAYS_AHEAD; daysAhead++) {
    const date = addDays(day, daysAhead);
    const next = hoursOn(hours, date).find(({ from }) => daysAhead > 0 || from > time);
    if (next) return { state: 'next', day: date, daysAhead, from: next.from };
  }
  if (hours.validTo !== undefined && hours.validTo < day) return { state: 'expired', since: hours.validTo };
  return { state: 'none' };
}

/** The status in words. */
export function statusText(status: HoursStatus): string {
  switch (status.state) {
    case 'open':
      return `Идёт сейчас, до ${status.until}`;
    case 'next':
      return nextText(status);
    case 'expired':
      return 'График устарел: уточните часы';
    case 'none':
      return 'Ближайших консультаций нет';
  }
}

function nextText({ day, daysAhead, from }: Extract<HoursStatus, { state: 'next' }>): string {
  if (daysAhead === 0) return `Сегодня с ${from}`;
  if (daysAhead === 1) return `Завтра с ${from}`;
  const weekday = weekdayTitles[weekdayOf(day)].toLowerCase();
  const date = daysAhead < 7 ? '' : ` ${day.slice(8)}.${day.slice(5, 7)}`;
  return `Ближайшая: ${weekday}${date}, ${from}`;
}

function isValidOn({ validFrom, validTo }: Pick<WeeklyHours, 'validFrom' | 'validTo'>, day: string): boolean {
  return (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);
}
