import type { Weekday } from '../../schemas/hours.ts';
import { weekOrder } from './weekdays.ts';

const MS_PER_DAY = 86_400_000;

/** A moment as the clock on the institution's wall shows it. */
export interface LocalMoment {
  /** `YYYY-MM-DD` */
  day: string;
  /** `HH:MM` */
  time: string;
}

/**
 * An instant on the clock of a time zone, whatever zone the machine is in.
 *
 * @param instant milliseconds since the epoch
 * @throws RangeError when the browser does not know the zone
 * @example localMoment(Date.UTC(2026, 10, 20, 11, 45), 'Europe/Moscow') // { day: '2026-11-20', time: '14:45' }
 */
export function localMoment(instant: number, timeZone: string): LocalMoment {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return { day: `${parts['year']}-${parts['month']}-${parts['day']}`, time: `${parts['hour']}:${parts['minute']}` };
}

/** @example weekdayOf('2026-11-20') // 'friday' */
export function weekdayOf(day: string): Weekday {
  // getUTCDay counts from Sunday, a Russian week from Monday.
  return weekOrder[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'monday';
}

/** @example addDays('2026-11-30', 1) // '2026-12-01' */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * MS_PER_DAY).toISOString().slice(0, 10);
}
