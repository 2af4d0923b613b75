import type { HoursView } from '../hours/view.ts';
import { lowerFirst } from '../words.ts';

/** What of the office hours an answer names. */
export type ContactHours =
  | Pick<Extract<HoursView, { status: 'scheduled' }>, 'status' | 'place' | 'summary' | 'who'>
  | Pick<Extract<HoursView, { status: 'on-request' }>, 'status' | 'ask'>;

/**
 * The last line of every answer: where to turn when it has not helped.
 *
 * @param helper title of the role that is asked first where no hours are published
 * @example contactLine(hours, 'Администратор') // 'Не помогло: кабинет № 18, пн–пт 14:30–15:00, ответственный за …'
 */
export function contactLine(hours: ContactHours, helper: string): string {
  if (hours.status === 'scheduled') {
    return `Не помогло: ${lowerFirst(hours.place)}, ${hours.summary}, ${lowerFirst(hours.who)}.`;
  }
  const first = `Не помогло: поможет лично ${lowerFirst(helper)}.`;
  return hours.ask === helper ? first : `${first} Часы консультаций назовёт ${lowerFirst(hours.ask)}.`;
}
