import type { APIRoute } from 'astro';
import { hoursDocument } from '../domain/feeds/hours-document.ts';
import { hours, institution } from '../site/institution.ts';
import { hoursContext } from '../site/office-hours.ts';
import { absolute, urls } from '../site/urls.ts';

/** Office hours for other programs: the school's site, a screen in the hall. */
export const GET: APIRoute = () =>
  new Response(
    `${JSON.stringify(hoursDocument(hours, hoursContext, { organisation: institution.name.short, url: absolute(urls.to('/hours/')) }), null, 2)}\n`,
    { headers: { 'content-type': 'application/json; charset=utf-8' } },
  );
