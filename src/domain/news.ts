import type { Change } from '../schemas/freshness.ts';

/** A page with what changed in it. */
export interface ChangedPage {
  number: number;
  title: string;
  url: string;
  /** Инструкция, вопрос, неполадка. */
  kind: string;
  changes: readonly Change[];
}

/** One line of the news: a change and the page that it is about. */
export interface NewsItem extends Change {
  page: ChangedPage;
}

/** A month of news, the newest first. */
export interface NewsMonth {
  /** `YYYY-MM` */
  month: string;
  items: NewsItem[];
}

/** Changes of all pages, the newest first; those of one day by the pages' numbers. */
export function newsOf(pages: readonly ChangedPage[]): NewsItem[] {
  return pages
    .flatMap((page) => page.changes.map((change): NewsItem => ({ ...change, page })))
    .sort((a, b) => (a.date === b.date ? a.page.number - b.page.number : a.date < b.date ? 1 : -1));
}

export function byMonth(news: readonly NewsItem[]): NewsMonth[] {
  const months = [...new Set(news.map(({ date }) => date.slice(0, 7)))];
  return months.map((month) => ({ month, items: news.filter(({ date }) => date.startsWith(month)) }));
}

/** What changed last; undefined when nothing has. */
export function latestChange(changes: readonly Change[]): Change | undefined {
  return [...changes].sort((a, b) => (a.date < b.date ? 1 : -1))[0];
}
