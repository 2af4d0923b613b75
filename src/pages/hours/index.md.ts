import type { APIRoute } from 'astro';
import { hoursLines } from '../../domain/hours/lines.ts';
import { institution, roleTitle } from '../../site/institution.ts';
import { officeHours } from '../../site/office-hours.ts';
import { page, source } from '../../site/twins.ts';
import { urls } from '../../site/urls.ts';

export const GET: APIRoute = () =>
  new Response(
    page('Часы консультаций', [
      institution.name.short,
      hoursLines(officeHours, roleTitle(institution.helper)).join('\n'),
      source(urls.to('/hours/')),
    ]),
  );
