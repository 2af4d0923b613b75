import type { APIRoute } from 'astro';
import { deskAnswers } from '../../site/answers.ts';

/** Everything that the answer desk searches and copies: it comes after the page. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(deskAnswers), { headers: { 'content-type': 'application/json' } });
