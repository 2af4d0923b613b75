import type { APIRoute } from 'astro';
import { urls } from '../site/urls.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(urls.to('/sitemap-index.xml'), site).href}\n`);
