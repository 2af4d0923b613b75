import { longDate } from '../../src/domain/format.ts';
import { SOON_DAYS, type Urgency } from '../../src/domain/freshness.ts';
import { counted } from '../../src/domain/plural.ts';
import type { Review } from '../../src/domain/reviews.ts';
import type { RoleId } from '../../src/schemas/common.ts';

const PAGES = ['страница', 'страницы', 'страниц'] as const;

const HEADINGS = {
  overdue: 'Срок прошёл',
  soon: `В ближайшие ${counted(SOON_DAYS, ['день', 'дня', 'дней'])}`,
} as const satisfies Partial<Record<Urgency, string>>;

/** What each owner has to read again: overdue first, then what is due soon, then how much is in order. */
export function reviewLines(
  byOwner: readonly (readonly [owner: RoleId, reviews: readonly Review[]])[],
  roleTitle: (role: RoleId) => string,
): string[] {
  return byOwner.flatMap(([owner, reviews]) => {
    const urgent = (Object.keys(HEADINGS) as (keyof typeof HEADINGS)[]).flatMap((urgency) => {
      const some = reviews.filter((review) => review.urgency === urgency);
      return some.length === 0 ? [] : [`  ${HEADINGS[urgency]}:`, ...some.map(reviewLine)];
    });
    const later = reviews.filter(({ urgency }) => urgency === 'later');
    const next = later[0];
    const calm =
      next === undefined
        ? []
        : [`  В порядке: ${counted(later.length, PAGES)}, ближайший срок — ${longDate(next.due)}`];
    return [`${roleTitle(owner)}:`, ...urgent, ...calm];
  });
}

function reviewLine({ page, due }: Review): string {
  return `    № ${page.number} ${page.title}: проверено ${longDate(page.reviewed)}, срок ${longDate(due)} — ${page.file}`;
}
