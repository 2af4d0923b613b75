// What a page costs a visitor: npm run bench -- pages [--weight] [--runs 3] [--only guides] [--site lipetsk-5]
// --weight prints bytes and requests alone; otherwise every kind of page is opened under Lighthouse's mobile throttling,
// in turn with two bare pages of the same text, one with the site's fonts and one without, and medians of the runs stand
// side by side, all pages in one table at the end. --only takes a part of the pages' addresses: all of them take half an
// hour.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import lighthouse, { type RunnerResult } from 'lighthouse';
import { chromium } from 'playwright';
import { chromiumArgs, currentBrowser } from '../browser.ts';
import { projectRoot } from '../project-root.ts';
import { barePage } from './bare-page.ts';
import { measuredSite } from './measured-site.ts';
import { bytesOf, pagePaths, weigh, type PageWeight } from './page-weight.ts';

const { values } = parseArgs({
  options: {
    weight: { type: 'boolean', default: false },
    runs: { type: 'string', default: '3' },
    site: { type: 'string', default: 'lipetsk-5' },
    only: { type: 'string', default: '' },
  },
});
const site = join(projectRoot, 'dist', values.site);

/** One page of every kind that a visitor sees. */
const KINDS = [
  '/',
  '/guides/',
  '/guides/plans/',
  '/guides/training/fill-the-lesson/',
  '/guides/plans/export-plan/',
  '/faq/',
  '/faq/what-is-required/',
  '/problems/',
  '/problems/lesson-missing/',
  '/for/parent/',
  '/hours/',
  '/help/',
  '/regulation/',
  '/glossary/',
  '/answers/',
  '/ask/',
  '/search/',
  '/news/',
  '/print/',
  '/accessibility/',
  '/offline/',
  '/hours/poster/',
  '/guides/plans/export-plan/leaflet/',
  '/404.html',
];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const AUDITS = {
  FCP: 'first-contentful-paint',
  LCP: 'largest-contentful-paint',
  SI: 'speed-index',
  TBT: 'total-blocking-time',
  CLS: 'cumulative-layout-shift',
  main: 'mainthread-work-breakdown',
} as const;
/** The page and its two limits: the bare page with the site's fonts, and without them. */
type Run = Record<'own' | 'fonts' | 'bare', Figures>;
type Figures = Record<keyof typeof AUDITS | (typeof CATEGORIES)[number] | 'requests' | 'bytes', number>;

const weights = pagePaths(site).map((path) => weigh(site, path));
printWeights();
if (!values.weight) await measure();

function printWeights(): void {
  const heaviest = [...weights].sort((a, b) => b.bytes - a.bytes);
  const guides = heaviest.filter(({ path }) => /^\/guides\/[^/]+\/[^/]+\/$/.test(path));
  console.log(`\n${values.site}: ${weights.length} pages; bytes compressed by brotli 10, fonts apart`);
  console.log(`Guides: median ${guides[guides.length >> 1]?.bytes ?? 0}, heaviest ${guides[0]?.bytes ?? 0}`);
  console.table(weights.filter(({ path }) => KINDS.includes(path) && path.includes(values.only)).map(row));
  console.log('The heaviest ten');
  console.table(heaviest.slice(0, 10).map(row));
}

function row(weight: PageWeight): Record<string, string | number> {
  const { path, bytes, requests } = weight;
  const kinds = Object.fromEntries(
    (['html', 'css', 'js', 'icon', 'font'] as const).map((kind) => [kind, bytesOf(weight, kind)]),
  );
  return { path, bytes, requests, ...kinds };
}

async function measure(): Promise<void> {
  const kinds = KINDS.filter((path) => path.includes(values.only));
  const bare = new Map(
    kinds.flatMap((path) => {
      const html = readFileSync(join(site, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
      return [
        [`/bare${path}`, barePage(html, false)],
        [`/bare-fonts${path}`, barePage(html, true)],
      ];
    }),
  );
  const { url, stop } = await measuredSite(site, (path) => {
    const body = bare.get(path);
    return body === undefined ? undefined : { body, type: 'text/html; charset=utf-8' };
  });
  const port = 9222 + (process.pid % 1000);
  const browser = await chromium.launch({
    executablePath: currentBrowser(),
    args: [...chromiumArgs, `--remote-debugging-port=${port}`],
  });
  const summary: Record<string, string | number>[] = [];
  for (const path of kinds) {
    const runs: Run[] = [];
    for (let run = 0; run < Number(values.runs); run++) {
      runs.push({
        own: await open(url + path, port),
        fonts: await open(`${url}/bare-fonts${path}`, port),
        bare: await open(`${url}/bare${path}`, port),
      });
    }
    summary.push({ path, ...print(path, runs) });
  }
  console.log(`\nMedians of ${values.runs}; «×»: times the bare page with the site's fonts, «× bare»: without them`);
  console.table(summary);
  await browser.close();
  await stop();
}

async function open(url: string, port: number): Promise<Figures> {
  const result = (await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: [...CATEGORIES],
    // Figures alone are read.
    disableFullPageScreenshot: true,
  })) as RunnerResult;
  const { audits, categories } = result.lhr;
  const requests =
    (
      audits['network-requests']?.details as
        { items: { url: string; transferSize: number; resourceType: string }[] } | undefined
    )?.items ?? [];
  const own = requests.filter(({ resourceType, url }) => resourceType !== 'Font' && !url.startsWith('data:'));
  return {
    ...(Object.fromEntries(
      Object.entries(AUDITS).map(([name, id]) => [name, audits[id]?.numericValue ?? NaN]),
    ) as Record<keyof typeof AUDITS, number>),
    ...(Object.fromEntries(CATEGORIES.map((id) => [id, Math.round((categories[id]?.score ?? NaN) * 100)])) as Record<
      (typeof CATEGORIES)[number],
      number
    >),
    requests: own.length,
    bytes: own.reduce((sum, { transferSize }) => sum + transferSize, 0),
  };
}

interface Row {
  page: number;
  'bare with fonts': number;
  '×': number | string;
  bare: number;
  '× bare': number | string;
}

/** Prints the medians of one page beside those of its bare pages; returns those that pages are held to. */
function print(path: string, runs: readonly Run[]): Record<string, string | number> {
  console.log(`\n${path}`);
  const names = Object.keys(runs[0]?.own ?? {}) as (keyof Figures)[];
  const rows: Record<string, Row> = Object.fromEntries(
    names.map((name) => {
      const of = (which: keyof Run): number => median(runs.map((run) => run[which][name]));
      const times = (limit: number): number | string => (limit === 0 ? '' : round(of('own') / limit));
      const [page, fonts, bare] = [round(of('own')), round(of('fonts')), round(of('bare'))];
      return [name, { page, 'bare with fonts': fonts, '×': times(of('fonts')), bare, '× bare': times(of('bare')) }];
    }),
  );
  console.table(rows);
  return {
    ...Object.fromEntries(
      (['FCP', 'LCP', 'SI', 'main'] as const).flatMap((name) => [
        [`${name} ×`, rows[name]?.['×'] ?? ''],
        [`${name} × bare`, rows[name]?.['× bare'] ?? ''],
      ]),
    ),
    ...Object.fromEntries(
      (['TBT', 'CLS', 'performance', 'accessibility', 'best-practices', 'seo', 'requests', 'bytes'] as const).map(
        (name) => [name, rows[name]?.page ?? ''],
      ),
    ),
  };
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? NaN;
}

function round(number: number): number {
  return number >= 10 ? Math.round(number) : Math.round(number * 1000) / 1000;
}
