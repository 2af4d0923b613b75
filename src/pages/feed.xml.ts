import type { APIRoute } from 'astro';
import { newsFeed } from '../domain/feeds/news-feed.ts';
import { news, newsFeedSource } from '../site/news.ts';
import { absolute } from '../site/urls.ts';

/** Changes of the handbook to subscribe to. */
export const GET: APIRoute = () =>
  new Response(
    newsFeed(newsFeedSource, news, ({ page }) => absolute(page.url)),
    { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } },
  );
