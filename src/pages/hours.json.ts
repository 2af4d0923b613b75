import type { APIRoute } from 'astro';
import { hoursDocument } from '../domain/feeds/hours-document.ts';
import { hours, institution } from '../site/institution.ts';
import { hoursContext } from '../site/office-hours.ts';
import { urls } from '../site/urls.ts';

/** Office hours for other programs: the school's site, a screen in the hall. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    `${JSON.stringify(hoursDocument(hours, hoursContext, { organisation: institution.name.short, url: new URL(urls.to('/hours/'), site).href }), null, 2)}\n`,
    { headers: { 'content-type': 'application/json; charset=utf-8' } },
  );
