// One search over two institutions, Pagefind's merge of their indexes, beside each site's own search:
//   npm run bench -- directory       (both sites must be built)
// Queries are those of the tuning half. A page is right in either institution: the same handbook stands in both.
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { chromiumArgs, currentBrowser } from '../browser.ts';
import { projectRoot } from '../project-root.ts';
import { measuredSite } from './measured-site.ts';
import { goldenCases, INSTITUTIONS, type Case } from './search/golden.ts';
import { inBrowser, pagefindLists, searchPage } from './search/in-browser.ts';
import { scoresOf, type Outcome } from './search/scores.ts';

const REGION = 1000;
const BLANK = '/__blank/';
const sites = Object.values(INSTITUTIONS).map((id) => `/${id}/`);

interface Merged {
  outcomes: Outcome[];
  /** Pages among the first ten that stand there for another institution as well. */
  twins: number;
}

interface Traffic {
  bytes: number;
  requests: number;
}

const cases = goldenCases('tuning').filter(({ urls }) => urls.length > 0);
const site = await measuredSite(join(projectRoot, 'dist'), (path) =>
  path === BLANK ? { body: '<!doctype html><title>-</title>', type: 'text/html; charset=utf-8' } : undefined,
);
const browser = await chromium.launch({ executablePath: currentBrowser(), args: [...chromiumArgs] });
try {
  const merged = await inFreshPage((page) => mergedSearch(page, cases));
  say('Merged Pagefind, both institutions', merged.outcomes);
  console.log(
    `  of its first ten pages ${(100 * merged.twins).toFixed(0)} % stand there twice, once for each institution`,
  );
  const own: Outcome[] = [];
  for (const [kind, id] of Object.entries(INSTITUTIONS)) {
    own.push(
      ...(await inBrowser(id, (bench) =>
        searchPage(
          bench,
          cases.filter((one) => one.kind === kind),
        ),
      )),
    );
  }
  say("The chosen institution's own search page", own);
  const [one, both] = [await firstSearch(sites.slice(0, 1)), await firstSearch(sites)];
  const more = both.bytes - one.bytes;
  console.log(`First search, ten rows, compressed: ${line(one)} for one institution, ${line(both)} for two;`);
  console.log(
    `  so ${REGION} would ask ${((one.bytes + more * (REGION - 1)) / 2 ** 20) | 0} MiB in ${one.requests + (both.requests - one.requests) * (REGION - 1)} requests`,
  );
} finally {
  await browser.close();
  await site.stop();
}

/** Pagefind of the first institution with the others' indexes merged into it, asked for what was typed. */
async function mergedSearch(page: Page, asked: readonly Case[]): Promise<Merged> {
  await page.goto(site.url + BLANK);
  const found = await page.evaluate(pagefindLists, [sites, asked.map(({ query }) => query)] as const);
  const inside = found.map((list) => list.map((url) => url.replace(/^\/[^/]+\//, '')));
  const all = inside.flat().length;
  return {
    outcomes: asked.map(({ group, urls }, at) => {
      const list = inside[at] ?? [];
      return { group, place: list.findIndex((url) => urls.includes(url)), isEmpty: list.length === 0 };
    }),
    twins: inside.flatMap((list) => list.filter((url) => list.indexOf(url) !== list.lastIndexOf(url))).length / all,
  };
}

/** What the first search costs, its first ten rows included. */
async function firstSearch(institutions: readonly string[]): Promise<Traffic> {
  return inFreshPage(async (page) => {
    const traffic: Traffic = { bytes: 0, requests: 0 };
    await page.goto(site.url + BLANK);
    // A worker asks too: its requests are the context's, not the page's.
    page.context().on('requestfinished', (request) => {
      traffic.requests++;
      void request.sizes().then(({ responseBodySize }) => (traffic.bytes += responseBodySize));
    });
    await page.evaluate(pagefindLists, [institutions, ['пароль']] as const);
    await page.waitForTimeout(500);
    return traffic;
  });
}

async function inFreshPage<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ locale: 'ru-RU', serviceWorkers: 'block' });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

function say(what: string, outcomes: readonly Outcome[]): void {
  const { queries, first, inThree, empty } = scoresOf(outcomes);
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  console.log(
    `${what}, ${queries} queries: right page first ${percent(first)}, in three ${percent(inThree)}, nothing found ${percent(empty)}`,
  );
}

function line({ bytes, requests }: Traffic): string {
  return `${(bytes / 1024).toFixed(0)} KiB in ${requests} requests`;
}
