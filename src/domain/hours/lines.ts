import { interval } from '../format.ts';
import { lowerFirst } from '../words.ts';
import type { HoursView } from './view.ts';
import { weekdayTitles } from './weekdays.ts';

/**
 * Office hours as lines of Markdown, for a page without a table.
 *
 * @param helper title of the role that is asked first where no hours are published
 */
export function hoursLines(hours: HoursView, helper: string): string[] {
  if (hours.status === 'on-request') {
    return [hours.note, `- Узнать часы: ${lowerFirst(hours.ask)}`, `- Вопрос срочный: ${lowerFirst(helper)}`];
  }
  return [
    `Где: ${hours.place}. Принимает: ${lowerFirst(hours.who)}.`,
    '',
    ...hours.days.map(
      ({ day, rows }) => `- ${weekdayTitles[day]}: ${rows.map(({ from, to }) => interval(from, to)).join(', ')}`,
    ),
  ];
}
