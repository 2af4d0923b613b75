import type { APIRoute } from 'astro';
import { trainingFeed } from '../domain/feeds/training-feed.ts';
import { roleTitle, training } from '../site/institution.ts';
import { calendarFileOf } from '../site/office-hours.ts';
import { audienceTitles } from '../site/pages.ts';

/** Staff training to subscribe to. Before dates are announced it is an empty calendar that will be filled. */
export const GET: APIRoute = () =>
  new Response(
    trainingFeed(calendarFileOf('Обучение работе с журналом', '/hours/'), training.sessions, {
      roleTitle,
      audienceTitles: (ids) => audienceTitles(ids, 'title'),
    }),
    { headers: { 'content-type': 'text/calendar; charset=utf-8' } },
  );
