import { counted } from './plural.ts';

const LONG_DATE = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/**
 * A day in words.
 *
 * @param day `YYYY-MM-DD`
 * @example longDate('2026-09-01') // '1 сентября 2026'
 */
export function longDate(day: string): string {
  return LONG_DATE.format(new Date(`${day}T00:00:00Z`)).replace(/\s?г\.$/, '');
}

const MONTH = new Intl.DateTimeFormat('ru', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/**
 * A month in words, as a heading.
 *
 * @param month `YYYY-MM`
 * @example monthTitle('2026-11') // 'Ноябрь 2026'
 */
export function monthTitle(month: string): string {
  const title = MONTH.format(new Date(`${month}-01T00:00:00Z`)).replace(/\s?г\.$/, '');
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/**
 * Days from one to another, without repeating what they share.
 *
 * @example dateRange('2027-01-01', '2027-01-08') // '1–8 января 2027'
 * @example dateRange('2026-12-29', '2027-01-10') // '29 декабря 2026 – 10 января 2027'
 */
export function dateRange(from: string, to: string): string {
  if (from === to) return longDate(from);
  if (from.slice(0, 4) !== to.slice(0, 4)) return `${longDate(from)} – ${longDate(to)}`;
  if (from.slice(0, 7) !== to.slice(0, 7)) return `${longDate(from).replace(/\s\d{4}$/, '')} – ${longDate(to)}`;
  return `${Number(from.slice(8))}–${longDate(to)}`;
}

/**
 * A number with a decimal comma and at most the given digits after it.
 *
 * @example decimal(60.64, 1) // '60,6'
 */
export function decimal(value: number, digits: number): string {
  return value.toLocaleString('ru', { maximumFractionDigits: digits });
}

/** @example interval('14:30', '15:00') // '14:30–15:00' */
export function interval(from: string, to: string): string {
  return `${from}–${to}`;
}

/** @example listInRussian(['тему', 'отметки', 'пропуски']) // 'тему, отметки и пропуски' */
export function listInRussian(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} и ${items.at(-1)}`;
}

/** @example minutesText(5) // '5 минут' */
export function minutesText(minutes: number): string {
  return counted(minutes, ['минута', 'минуты', 'минут']);
}
