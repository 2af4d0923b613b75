import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { chromium, type Browser, type CDPSession, type Page, type Request } from 'playwright';
import { chromiumArgs, currentBrowser } from '../../browser.ts';
import { projectRoot } from '../../project-root.ts';
import type { ServeOptions } from '../../serve/static-server.ts';
import { measuredSite } from '../measured-site.ts';
import type { Case } from './golden.ts';
import type { Outcome } from './scores.ts';

/** The project's sources as a browser can load them: the measured code is the site's own. */
const SOURCES = '/__sources/';
const BLANK = '/__blank/';

/** Lighthouse's mobile network: 1.6 Mbit/s with a round trip of 150 ms. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (0.75 * 1024 * 1024) / 8,
};

/** How long the list of the search page must stand still to count as finished, ms. */
const SETTLED = 150;

/** How long nothing must come over the network for a search to count as finished, ms: longer than a round trip. */
const QUIET = 500;

const extra: ServeOptions['extra'] = (path) => {
  if (path === BLANK) return { body: '<!doctype html><title>-</title>', type: 'text/html' };
  if (!path.startsWith(SOURCES)) return undefined;
  const source = readFileSync(join(projectRoot, path.slice(SOURCES.length)), 'utf8');
  return { body: stripTypeScriptTypes(source), type: 'text/javascript' };
};

/** A browser on a served site. */
export interface Bench {
  origin: string;
  page: Page;
}

/** Runs a measurement in a fresh browser on a site's finished folder. */
export async function inBrowser<T>(
  institutionId: string,
  measure: (bench: Bench) => Promise<T>,
  executablePath = currentBrowser(),
): Promise<T> {
  const { url: origin, stop } = await measuredSite(join(projectRoot, 'dist', institutionId), extra);
  let browser: Browser | undefined;
  try {
    browser = await chromium.launch({ executablePath, args: [...chromiumArgs] });
    const context = await browser.newContext({ locale: 'ru-RU', serviceWorkers: 'block' });
    return await measure({ origin, page: await context.newPage() });
  } finally {
    await browser?.close();
    await stop();
  }
}

/** Pagefind as it comes, asked for what was typed. */
export async function stockPagefind({ origin, page }: Bench, cases: readonly Case[]): Promise<Outcome[]> {
  await page.goto(origin + BLANK);
  const found = await page.evaluate(pagefindLists, [['/'], cases.map(({ query }) => query)] as const);
  return cases.map((one, at) => outcome(one, found[at] ?? []));
}

/**
 * Runs in a page: the first ten pages that Pagefind has for each query.
 *
 * @param sites paths of the sites: the indexes of the others are merged into the first one's
 */
export async function pagefindLists([sites, queries]: readonly [
  sites: readonly string[],
  queries: readonly string[],
]): Promise<string[][]> {
  const [first = '/', ...others] = sites;
  const pagefind = await import(`${first}pagefind/pagefind.js`);
  await pagefind.options({ baseUrl: first, mergeFilter: { site: first } });
  for (const site of others) {
    await pagefind.mergeIndex(`${site}pagefind/`, { baseUrl: site, mergeFilter: { site } });
  }
  const lists: string[][] = [];
  for (const query of queries) {
    const { results } = await pagefind.search(query);
    const pages = await Promise.all(
      results.slice(0, 10).map((result: { data(): Promise<{ url: string }> }) => result.data()),
    );
    lists.push(pages.map(({ url }: { url: string }) => url));
  }
  return lists;
}

/** The search page as a reader uses it: both tiers, the rows that stand there in the end. */
export async function searchPage({ origin, page }: Bench, cases: readonly Case[]): Promise<Outcome[]> {
  await page.goto(`${origin}/search/?q=план`);
  await page.locator('[data-search-results] a').first().waitFor();
  const outcomes: Outcome[] = [];
  for (const one of cases) {
    const found = await page.evaluate(
      async ([query, settled]) => {
        const input = document.querySelector<HTMLInputElement>('[data-search-field]')!;
        const host = document.querySelector('search-page')!;
        input.value = query;
        let last = performance.now();
        const observer = new MutationObserver(() => (last = performance.now()));
        observer.observe(host, { childList: true, subtree: true, attributes: true, characterData: true });
        input.dispatchEvent(new Event('input', { bubbles: true }));
        while (performance.now() - last < settled) await new Promise((resolve) => setTimeout(resolve, 20));
        observer.disconnect();
        const isShown = (element: Element): boolean => element.closest('[hidden]') === null;
        return [...document.querySelectorAll<HTMLAnchorElement>('[data-search-results] a[href]')]
          .filter(isShown)
          .map(({ pathname }) => pathname);
      },
      [one.query, SETTLED] as const,
    );
    outcomes.push(outcome(one, found));
  }
  return outcomes;
}

/** Milliseconds that one keystroke costs: the computation alone, until its rows are laid out, and until they are painted. */
export interface Latency {
  computed: number[];
  laidOut: number[];
  painted: number[];
  /** The same for a field whose letter changes one word on the page: what a display of sixty frames a second takes itself. */
  'painted, one word instead of rows': number[];
}

/** Types queries letter by letter, once against the engine and once into the field of the home page. */
export async function keystrokes({ origin, page }: Bench, queries: readonly string[]): Promise<Latency> {
  await page.goto(origin + BLANK);
  const computed = await page.evaluate(
    async ([module, root, typed]) => {
      const { loadHead, find } = await import(module);
      const index = await loadHead(root);
      const times: number[] = [];
      for (const query of typed) {
        for (let end = 1; end <= query.length; end++) {
          const start = performance.now();
          find(query.slice(0, end), index);
          times.push(performance.now() - start);
        }
      }
      return times;
    },
    [`${origin}${SOURCES}src/components/search/head.client.ts`, `${origin}/`, queries] as const,
  );
  await page.goto(`${origin}/`);
  const field = page.locator('main site-search input').first();
  await field.focus();
  await field.pressSequentially('план');
  await page.locator('main [role=option]').first().waitFor();
  const typed = queries.slice(0, 30);
  const rows = await page.evaluate(typing, ['main site-search', typed] as const);
  await page.evaluate(() => {
    const floor = document.createElement('p');
    floor.className = 'floor';
    const input = document.createElement('input');
    const word = document.createTextNode('');
    input.addEventListener('input', () => (word.data = input.value));
    floor.append(input, word);
    document.querySelector('main')!.prepend(floor);
  });
  const floor = await page.evaluate(typing, ['.floor', typed] as const);
  return { computed, ...rows, 'painted, one word instead of rows': floor.painted };
}

/**
 * Runs in a page: types into the first field of an element. A letter of a reader comes at any moment of a frame, so these
 * do; what it changed is painted with the next one.
 */
async function typing([place, queries]: readonly [place: string, queries: readonly string[]]): Promise<{
  laidOut: number[];
  painted: number[];
}> {
  const MOMENTS = 16;
  const host = document.querySelector(place)!;
  const input = host.querySelector('input')!;
  const { port1, port2 } = new MessageChannel();
  const laidOut: number[] = [];
  const painted: number[] = [];
  for (const query of queries) {
    for (let end = 1; end <= query.length; end++) {
      await new Promise(requestAnimationFrame);
      await new Promise((resolve) => setTimeout(resolve, painted.length % MOMENTS));
      input.value = query.slice(0, end);
      const start = performance.now();
      input.dispatchEvent(new Event('input', { bubbles: true }));
      void host.getBoundingClientRect();
      laidOut.push(performance.now() - start);
      await new Promise((resolve) =>
        requestAnimationFrame(() => {
          // Comes when the frame that begins with this call is painted.
          port1.onmessage = resolve;
          port2.postMessage('');
        }),
      );
      painted.push(performance.now() - start);
    }
  }
  return { laidOut, painted };
}

/** What a search costs over the network. */
export interface Traffic {
  requests: number;
  /** Compressed bytes of bodies. */
  bytes: number;
  /** Milliseconds from the first intent to the first rows on slow 4G, caches empty. */
  firstRows: number;
}

/** One search, or five, in the field of the home page. Bytes are counted from the moment the reader turns to the field. */
export async function ownTraffic({ origin, page }: Bench, queries: readonly string[]): Promise<Traffic> {
  await page.goto(`${origin}/`, { waitUntil: 'networkidle' });
  return searches(page, queries, ['main site-search input', 'main [role=option]']);
}

/** The same on the search page, full text included. */
export async function ownSession({ origin, page }: Bench, queries: readonly string[]): Promise<Traffic> {
  await page.goto(`${origin}/search/`, { waitUntil: 'networkidle' });
  return searches(page, queries, ['[data-search-field]', '[data-search-results] a']);
}

/** Queries typed one after the other; each ends when the network is quiet again. */
async function searches(
  page: Page,
  queries: readonly string[],
  [field, rows]: readonly [field: string, rows: string],
): Promise<Traffic> {
  const counter = await countedOnSlow4G(page);
  const [query = '', ...others] = queries;
  const firstRows = await page.evaluate(untilRows, [field, rows, query] as const);
  await counter.settled();
  for (const other of others) {
    await page.locator(field).first().fill(other);
    await page.locator(rows).first().waitFor();
    await counter.settled();
  }
  return { ...(await counter.read()), firstRows };
}

/** Runs in a page: ms from the touch of a field and a query in it to the first row that is drawn, by the page's own clock. */
async function untilRows([field, rows, query]: readonly [field: string, rows: string, query: string]): Promise<number> {
  const input = document.querySelector<HTMLInputElement>(field)!;
  const start = performance.now();
  input.focus();
  input.value = query;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  while (!document.querySelector<HTMLElement>(rows)?.offsetParent) await new Promise(requestAnimationFrame);
  return performance.now() - start;
}

/** Pagefind as it comes, to five results of each query. */
export async function stockTraffic({ origin, page }: Bench, queries: readonly string[]): Promise<Traffic> {
  await page.goto(origin + BLANK);
  const counter = await countedOnSlow4G(page);
  const firstRows = await page.evaluate(
    async ([bundle, typed]) => {
      const start = performance.now();
      let first = 0;
      const pagefind = await import(bundle);
      for (const query of typed) {
        const { results } = await pagefind.search(query);
        await Promise.all(results.slice(0, 5).map((result: { data(): Promise<unknown> }) => result.data()));
        first ||= performance.now() - start;
      }
      return first;
    },
    [`${origin}/pagefind/pagefind.js`, queries] as const,
  );
  await counter.settled();
  return { ...(await counter.read()), firstRows };
}

interface Counter {
  /** Waits until nothing has been asked for or has come for a while. */
  settled: () => Promise<void>;
  read: () => Promise<{ requests: number; bytes: number }>;
}

async function countedOnSlow4G(page: Page): Promise<Counter> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  const sizes: Promise<number>[] = [];
  const pending = new Set<Request>();
  let last = performance.now();
  page.context().on('request', (request) => pending.add(request));
  const came = (request: Request): void => {
    pending.delete(request);
    last = performance.now();
  };
  page.context().on('requestfinished', came);
  page.context().on('requestfailed', came);
  // A worker's requests are its own session's: counted at the server side of the context instead.
  page.context().on('requestfinished', (request) => {
    // A size comes later than the request ends, and never when the page has gone.
    const size = request.sizes().then(({ responseBodySize }) => responseBodySize);
    sizes.push(size.catch(() => 0));
  });
  return {
    // Playwright's own state of a quiet network comes once in the life of a page.
    settled: async () => {
      while (pending.size > 0 || performance.now() - last < QUIET) await page.waitForTimeout(20);
    },
    read: async () => {
      const bytes = await Promise.all(sizes);
      return { requests: bytes.length, bytes: bytes.reduce((sum, size) => sum + size, 0) };
    },
  };
}

function outcome({ group, urls }: Case, paths: readonly string[]): Outcome {
  const right = urls.map((url) => `/${url}`);
  return { group, place: paths.findIndex((path) => right.includes(path)), isEmpty: paths.length === 0 };
}
