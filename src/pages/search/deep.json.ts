import type { APIRoute } from 'astro';
import { searchIndex } from '../../site/search-index.ts';

/** Headings and words of the texts: they follow the head and sharpen its order. */
export const GET: APIRoute = async () =>
  new Response((await searchIndex()).deep, { headers: { 'content-type': 'application/json' } });
