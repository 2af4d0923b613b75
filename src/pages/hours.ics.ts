import type { APIRoute } from 'astro';
import { calendarFile } from '../domain/feeds/calendar-file.ts';
import { hoursFeed } from '../domain/feeds/hours-feed.ts';
import { hours } from '../site/institution.ts';
import { calendarFileOf, hoursContext } from '../site/office-hours.ts';

/** Office hours to subscribe to. Before a schedule is published it is an empty calendar that will be filled. */
export const GET: APIRoute = () => {
  const file = calendarFileOf('Консультации по журналу', '/hours/');
  const text = hours.status === 'scheduled' ? hoursFeed(file, hours, hoursContext) : calendarFile(file, []);
  return new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
