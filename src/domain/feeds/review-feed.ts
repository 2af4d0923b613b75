import type { RoleId } from '../../schemas/common.ts';
import { addDays } from '../hours/calendar.ts';
import { counted } from '../plural.ts';
import type { Review } from '../reviews.ts';
import { lowerFirst } from '../words.ts';
import { calendarFile, zoned, type CalendarFile } from './calendar-file.ts';

const PAGES = ['страницу', 'страницы', 'страниц'] as const;

/** Reviews for a calendar program: a whole day for each owner and date, with the pages in the description. */
export function reviewFeed(
  file: CalendarFile,
  byOwner: readonly (readonly [owner: RoleId, reviews: readonly Review[]])[],
  roleTitle: (role: RoleId) => string,
): string {
  return calendarFile(
    file,
    byOwner.flatMap(([owner, reviews]) =>
      [...new Set(reviews.map(({ due }) => due))].map((due) => {
        const pages = reviews.filter((review) => review.due === due).map(({ page }) => page);
        return {
          uid: `review-${due}-${owner}`,
          start: zoned(due, '00:00', file.timeZone),
          end: zoned(addDays(due, 1), '00:00', file.timeZone),
          allDay: true,
          summary: `Перечитать ${counted(pages.length, PAGES)}: ${lowerFirst(roleTitle(owner))}`,
          description: pages.map(({ number, title, file: path }) => `№ ${number}. ${title} (${path})`).join('\n'),
        };
      }),
    ),
  );
}
