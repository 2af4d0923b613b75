import type { ScheduledHours } from '../../schemas/hours.ts';
import { addDays, weekdayOf, type LocalMoment } from './calendar.ts';
import { weekdayTitles } from './weekdays.ts';

/** How far ahead the next hours are looked for: longer than the longest holidays. */
const DAYS_AHEAD = 120;

/** What the schedule needs of itself to answer; a page carries just this. */
export type WeeklyHours = Pick<ScheduledHours, 'exceptions' | 'validFrom' | 'validTo'> & {
  slots: readonly Pick<ScheduledHours['slots'][number], 'day' | 'from' | 'to'>[];
};

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

/** Hours of one day: those of its weekday, changed by the exceptions of the date, in the order of time. */
export function hoursOn(hours: WeeklyHours, day: string): DayInterval[] {
  if (!isValidOn(hours, day)) return [];
  const changes = hours.exceptions.filter(({ date }) => date === day);
  const regular = changes.some(({ kind }) => kind !== 'extra')
    ? []
    : hours.slots.filter((slot) => slot.day === weekdayOf(day));
  const added = changes.flatMap(({ from, to }) => (from !== undefined && to !== undefined ? [{ from, to }] : []));
  return [...regular, ...added].map(({ from, to }) => ({ from, to })).sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Whether hours go on at a moment, and if not, when the next begin. */
export function hoursStatus(hours: WeeklyHours, { day, time }: LocalMoment): HoursStatus {
  const current = hoursOn(hours, day).find(({ from, to }) => from <= time && time < to);
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

function isValidOn({ validFrom, validTo }: WeeklyHours, day: string): boolean {
  return (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);
}
