// The site without a network. Pages come from the network while there is one, so nobody reads yesterday's; a saved copy
// says since when. A file with a hash in its name is the same for ever, so releases do not mix in one page.
import type { WorkboxPlugin } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import { enable as enableNavigationPreload } from 'workbox-navigation-preload';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, type Strategy } from 'workbox-strategies';
import { cacheNames, SAVED_AT } from '../domain/offline/caches.ts';
import { savedWords, withSavedNote } from '../domain/offline/saved-note.ts';
import { FreshFirst } from './fresh-first.ts';
import { stamped, withoutQuery } from './plugins.ts';

const worker = self as unknown as WorkerScope;
const manifest = __OFFLINE__;
const root = worker.registration.scope;
const names = cacheNames(root);
const matchOptions = { ignoreVary: true };
// The library's own types part company over optional methods.
const limited = (maxEntries: number): WorkboxPlugin =>
  new ExpirationPlugin({ maxEntries, purgeOnQuotaError: true }) as WorkboxPlugin;

const core = new FreshFirst({ cacheName: names.core, plugins: [withoutQuery, stamped], matchOptions }, withNote);
const seen = new FreshFirst(
  { cacheName: names.pages, plugins: [withoutQuery, stamped, limited(120)], matchOptions },
  withNote,
);
const hashed = new CacheFirst({ cacheName: names.assets, plugins: [stamped, limited(400)], matchOptions });
const named = new FreshFirst({ cacheName: names.data, plugins: [withoutQuery, stamped], matchOptions });

const PAGE = /^(.*\/)?$/;
const HASHED = /^(_astro\/|pagefind\/(index|fragment)\/|pagefind\/.*\.pf_meta$)/;
/** Data of the search, and files of the site's root that pages bring. Feeds and data for other programs are never saved. */
const NAMED = /^(search\/[^/]+\.\w+|pagefind\/.+|[^/]+\.(css|js|svg|png|ico))$/;

registerRoute(
  ({ url, request }) => strategyFor(url.href, request.mode === 'navigate') !== undefined,
  async ({ url, request, event }) => {
    await saveOnFirstUse(pathOf(url.href), event);
    return strategyFor(url.href, request.mode === 'navigate')!.handle({ request, event });
  },
);

// Neither a network nor a copy.
setCatchHandler(async ({ request }) => {
  if (request.mode !== 'navigate') return Response.error();
  const [offline = ''] = manifest.pages;
  return (await ofNumber(request.url)) ?? (await caches.match(full(offline), matchOptions)) ?? Response.error();
});

enableNavigationPreload();

worker.addEventListener('install', (event) => {
  void worker.skipWaiting();
  event.waitUntil(install(event));
});

worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

// The page that was open before the worker came has been seen too.
worker.addEventListener('message', (event) => {
  if (Array.isArray(event.data)) event.waitUntil(save(event.data.map(String), event));
});

async function install(event: ExtendableEvent): Promise<void> {
  const data = await caches.open(names.data);
  const has = async (paths: readonly string[]): Promise<boolean> =>
    paths.length > 0 && (await data.match(full(paths[0]!), matchOptions)) !== undefined;
  // Who searches has the search of the new release; who does not is not made to pay for it.
  const used = [manifest.search, manifest.desk, manifest.fullText].map(async (paths) =>
    (await has(paths)) ? paths : [],
  );
  const paths = [manifest.pages, manifest.assets, ...(await Promise.all(used))].flat();
  await save(paths.map(full), event, 'no-cache');
}

/** The first search brings all that the search needs, so that the second one works anywhere. */
async function saveOnFirstUse(path: string, event: ExtendableEvent): Promise<void> {
  for (const files of [manifest.search, manifest.desk, manifest.fullText]) {
    if (files[0] !== path) continue;
    const cache = await caches.open(names.data);
    if (!(await cache.match(full(path), matchOptions))) event.waitUntil(save(files.slice(1).map(full), event));
  }
}

/** @throws when one of them does not come: the browser then tries to install the worker another time */
async function save(urls: readonly string[], event: ExtendableEvent, cache: RequestCache = 'default'): Promise<void> {
  await Promise.all(
    urls.map(async (url) => {
      const [answered, done] =
        strategyFor(url, PAGE.test(pathOf(url)))?.handleAll({ request: new Request(url, { cache }), event }) ?? [];
      if (answered && !(await answered).ok) throw new Error(`${url}: ${(await answered).status}`);
      await done;
    }),
  );
}

function strategyFor(url: string, isPage: boolean): Strategy | undefined {
  if (!url.startsWith(root)) return undefined;
  const path = pathOf(url);
  if (isPage) return manifest.pages.includes(path) ? core : seen;
  if (HASHED.test(path)) return hashed;
  return NAMED.test(path) ? named : undefined;
}

async function withNote(saved: Response, isOffline: boolean): Promise<Response> {
  const savedAt = saved.headers.get(SAVED_AT);
  const headers = new Headers(saved.headers);
  // The text below is longer and no longer compressed.
  for (const name of ['content-length', 'content-encoding']) headers.delete(name);
  const html = withSavedNote(await saved.text(), {
    savedAt: savedAt === null ? '' : savedWords(new Date(savedAt), new Date()),
    reason: isOffline ? 'сети нет' : 'сайт не отвечает',
    help: full(manifest.pages[0] ?? ''),
    sheet: manifest.sheet === undefined ? undefined : full(manifest.sheet),
  });
  return new Response(html, { headers });
}

/** The saved page that has this number: the short address itself need not have been opened. */
async function ofNumber(url: string): Promise<Response | undefined> {
  const number = /^(\d+)\/$/.exec(pathOf(url))?.[1];
  if (number === undefined) return undefined;
  const pages = await caches.open(names.pages);
  for (const key of await pages.keys()) {
    const html = await (await pages.match(key, matchOptions))?.text();
    if (html?.includes(`class="number-card" data-number="${number}"`)) return Response.redirect(key.url);
  }
  return undefined;
}

function full(path: string): string {
  return new URL(path, root).href;
}

/** An address without the root and without questions. */
function pathOf(url: string): string {
  return url.slice(root.length).replace(/[?#].*/, '');
}
