import type { APIRoute } from 'astro';
import { searchIndex } from '../../site/search-index.ts';

/** Titles and the readers' words of all pages: what the search answers from while one types. */
export const GET: APIRoute = async () =>
  new Response((await searchIndex()).head, { headers: { 'content-type': 'application/json' } });
