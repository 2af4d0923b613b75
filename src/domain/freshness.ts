import { Temporal } from 'temporal-polyfill';
import type { RoleId } from '../schemas/common.ts';

/** When a text was last held against the journal, how often that is due, and who does it. */
export interface Freshness {
  /** `YYYY-MM-DD` */
  reviewed: string;
  /** Months. */
  reviewEvery: number;
  owner: RoleId;
}

/** The same, of a page that may leave it to the guides that it leads to. */
export type MaybeFresh = { [K in keyof Freshness]?: Freshness[K] | undefined };

/** The page's own dates; undefined when it has none. */
export function ownFreshness({ reviewed, reviewEvery, owner }: MaybeFresh): Freshness | undefined {
  if (reviewed === undefined || reviewEvery === undefined || owner === undefined) return undefined;
  return { reviewed, reviewEvery, owner };
}

/** How many days ahead a review counts as due soon. */
export const SOON_DAYS = 30;

/** What is to be done about a text, by how soon. */
export type Urgency = 'overdue' | 'soon' | 'later';

/** Texts share their days: a calendar takes longer to count than to be asked. */
const known = new Map<string, string>();

/**
 * The day by which a text is to be held against the journal again. A month without that day gives its last one.
 *
 * @example reviewBy({ reviewed: '2026-11-30', reviewEvery: 3, owner: 'admin' }) // '2027-02-28'
 */
export function reviewBy({ reviewed, reviewEvery }: Freshness): string {
  const key = `${reviewed} ${reviewEvery}`;
  const day = known.get(key) ?? Temporal.PlainDate.from(reviewed).add({ months: reviewEvery }).toString();
  known.set(key, day);
  return day;
}

/**
 * The day itself is still in time.
 *
 * @param today `YYYY-MM-DD`
 */
export function urgencyOf(due: string, today: string): Urgency {
  if (due < today) return 'overdue';
  return due <= Temporal.PlainDate.from(today).add({ days: SOON_DAYS }).toString() ? 'soon' : 'later';
}
