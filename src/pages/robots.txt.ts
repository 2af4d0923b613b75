import type { APIRoute } from 'astro';
import { absolute, urls } from '../site/urls.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(urls.to('/sitemap-index.xml'))}\n`);
