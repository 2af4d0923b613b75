import type { RoleId } from '../schemas/common.ts';
import { reviewBy, urgencyOf, type Freshness, type Urgency } from './freshness.ts';

/** A page that has a date of review of its own. */
export interface ReviewedPage extends Freshness {
  number: number;
  title: string;
  /** Path of its file from the project's root. */
  file: string;
}

/** A review that somebody owes. */
export interface Review {
  page: ReviewedPage;
  /** `YYYY-MM-DD` */
  due: string;
  urgency: Urgency;
}

/** Reviews by owner, each owner's by day and number. Owners come in the order of their most urgent review. */
export function reviewsByOwner(pages: readonly ReviewedPage[], today: string): [owner: RoleId, reviews: Review[]][] {
  const reviews = pages
    .map((page): Review => {
      const due = reviewBy(page);
      return { page, due, urgency: urgencyOf(due, today) };
    })
    .sort((a, b) => compare(a.due, b.due) || a.page.number - b.page.number);
  const owners = [...new Set(reviews.map(({ page }) => page.owner))];
  return owners.map((owner) => [owner, reviews.filter(({ page }) => page.owner === owner)]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
