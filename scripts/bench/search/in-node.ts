import { find, type FindOptions } from '../../../src/domain/search/find.ts';
import type { OpenIndex } from '../../../src/domain/search/head-index.ts';
import type { Case, Kind } from './golden.ts';
import type { Outcome } from './scores.ts';

export type Indexes = Readonly<Record<Kind, OpenIndex>>;

/** Tier 1: the head index alone. */
export function headOutcomes(cases: readonly Case[], indexes: Indexes, options: FindOptions = {}): Outcome[] {
  return cases.map(({ query, group, kind, urls }) => {
    const { found } = find(query, indexes[kind], options);
    return {
      group,
      place: found.findIndex(({ page }) => urls.includes(page.url)),
      isEmpty: found.length === 0,
    };
  });
}

/** How often help is offered: to queries that are none of the site's business, and to those that are. */
export function helpOffered(cases: readonly Case[], indexes: Indexes): { foreign: number; own: number } {
  const share = (some: readonly Case[]): number =>
    some.filter(({ query, kind }) => {
      const { found, isUnsure } = find(query, indexes[kind]);
      return isUnsure || found.length === 0;
    }).length / some.length;
  return {
    foreign: share(cases.filter(({ urls }) => urls.length === 0)),
    own: share(cases.filter(({ urls }) => urls.length > 0)),
  };
}

/** What happens to the right page while a query is typed letter by letter. */
export interface Typing {
  /** Share of the query, in letters, after which the page enters the first three; the median. */
  entersAfter: number;
  /** Share of the queries in which it enters and drops out again. */
  dropsOut: number;
}

export function typing(cases: readonly Case[], indexes: Indexes): Typing {
  const entries: number[] = [];
  let dropped = 0;
  for (const { query, kind, urls } of cases) {
    const seen = Array.from({ length: query.length }, (_, at) =>
      find(query.slice(0, at + 1), indexes[kind])
        .found.slice(0, 3)
        .some(({ page }) => urls.includes(page.url)),
    );
    const entered = seen.indexOf(true);
    if (entered < 0) continue;
    entries.push((entered + 1) / query.length);
    if (seen.slice(entered).includes(false)) dropped++;
  }
  return { entersAfter: quantile(entries, 0.5), dropsOut: dropped / entries.length };
}

/** @param share from 0 to 1: 0.5 is the median */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
