import type { APIRoute } from 'astro';
import { getEntry } from 'astro:content';

/** Titles, the readers' words and headings of all pages: what the search answers from while one types. */
export const GET: APIRoute = async () => {
  const entry = await getEntry('headIndex', 'only');
  if (!entry) throw new Error('the head index was not built');
  return new Response(JSON.stringify(entry.data), { headers: { 'content-type': 'application/json' } });
};
