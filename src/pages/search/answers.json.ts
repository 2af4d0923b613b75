import type { APIRoute } from 'astro';
import { guides, problems, questions } from '../../site/pages.ts';

/** Short answers by number: the search page shows them under the titles. */
export const GET: APIRoute = () => {
  const pages = [...guides, ...problems, ...questions];
  const answers = Object.fromEntries(pages.map(({ data }) => [data.number, data.answer]));
  return new Response(JSON.stringify(answers), { headers: { 'content-type': 'application/json' } });
};
