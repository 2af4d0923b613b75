import type { WorkboxPlugin } from 'workbox-core';
import { SAVED_AT } from '../domain/offline/caches.ts';

/** Questions in the address are answered by the page itself: one copy serves them all. */
export const withoutQuery: WorkboxPlugin = {
  cacheKeyWillBeUsed: async ({ request }) => {
    const url = new URL(request.url);
    url.search = '';
    return url.href;
  },
};

/** Only whole answers of the site itself are saved, with the moment. */
export const stamped: WorkboxPlugin = {
  cacheWillUpdate: async ({ response }) => {
    if (response.status !== 200 || response.type !== 'basic' || response.redirected) return null;
    const headers = new Headers(response.headers);
    headers.set(SAVED_AT, new Date().toISOString());
    return new Response(response.body, { status: 200, headers });
  },
};
