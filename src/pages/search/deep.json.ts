import type { APIRoute } from 'astro';
import { packDeep } from '../../domain/search/pack.ts';
import { headIndex } from '../../site/head-index.ts';

/** Headings and words of the texts: they follow the head and sharpen its order. */
export const GET: APIRoute = async () =>
  new Response(packDeep(await headIndex()), { headers: { 'content-type': 'application/json' } });
