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
