import type { APIRoute } from 'astro';
import { packHead } from '../../domain/search/pack.ts';
import { headIndex } from '../../site/head-index.ts';

/** Titles and the readers' words of all pages: what the search answers from while one types. */
export const GET: APIRoute = async () =>
  new Response(packHead(await headIndex()), { headers: { 'content-type': 'application/json' } });
