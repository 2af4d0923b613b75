import { Feed } from 'feed';
import { escapeHtml } from '../escape.ts';
import type { NewsItem } from '../news.ts';

/** What a feed of news says of itself. */
export interface NewsFeedSource {
  title: string;
  /** Full address of the feed. */
  self: string;
  /** Full address of the page with the same news. */
  page: string;
  /** Told apart from feeds of other institutions: a part of every id, for ever. */
  institutionId: string;
  /** The author: Atom wants one. */
  organisation: string;
  /** The day of the feed when there is no news yet, `YYYY-MM-DD`: a build has no clock. */
  stamp: string;
}

/** Subscribers are told of so many changes; the page has them all. */
const MOST = 50;

/**
 * News as an Atom feed, https://www.rfc-editor.org/rfc/rfc4287. Ids are tag addresses: they outlive a move of the site.
 *
 * @param urlOf full address of a page
 */
export function newsFeed(source: NewsFeedSource, news: readonly NewsItem[], urlOf: (item: NewsItem) => string): string {
  const tag = `tag:podskazka,2026:${source.institutionId}`;
  const feed = new Feed({
    title: source.title,
    id: `${tag}/news`,
    link: source.page,
    language: 'ru',
    updated: midnight(news[0]?.date ?? source.stamp),
    generator: false,
    copyright: '',
    author: { name: source.organisation },
    feedLinks: { atom: source.self },
  });
  for (const item of news.slice(0, MOST)) {
    feed.addItem({
      // The library hands both over as HTML.
      title: escapeHtml(item.page.title),
      id: `${tag}/${item.page.number}/${item.date}`,
      link: urlOf(item),
      date: midnight(item.date),
      published: midnight(item.date),
      description: escapeHtml(`${item.what} ${item.why}`),
      category: [{ term: item.page.kind }],
    });
  }
  return feed.atom1();
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
