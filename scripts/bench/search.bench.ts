// How well and how fast the search finds: npm run bench -- search            (everything; both sites must be built)
//                                        npm run bench -- search --no-browser (quality of the head index alone, seconds)
//                                        npm run bench -- search --only-browser (the rest, minutes)
//                                        npm run bench -- search --pages 1000 (what so many made-up pages cost)
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openIndex } from '../../src/domain/search/head-index.ts';
import { headIndexOf } from '../../src/reader/head-index.ts';
import { readContent, type Content } from '../../src/reader/read-content.ts';
import { currentBrowser, oldBrowser } from '../browser.ts';
import { projectRoot } from '../project-root.ts';
import { ABLATIONS, withWeights } from './search/ablation.ts';
import { generatedCases } from './search/generated.ts';
import { goldenCases, HALVES, INSTITUTIONS, type Case, type Kind } from './search/golden.ts';
import { costOf, engineBytes, largeIndex } from './search/large.ts';
import { headOutcomes, helpOffered, quantile, typing, type Indexes } from './search/in-node.ts';
import {
  inBrowser,
  keystrokes,
  ownSession,
  ownTraffic,
  searchPage,
  stockPagefind,
  stockTraffic,
  type Bench,
  type Traffic,
} from './search/in-browser.ts';
import { byGroup, interval, scoresOf, type Outcome, type Scores } from './search/scores.ts';
import { wordFormsOf } from './search/word-forms.ts';

const SEED = 20261125;

/** Queries of five different needs, one after another: a session. */
const SESSION = ['пароль', 'импорт плана', 'исправить отметку', 'пропуск по болезни', 'итоговая за период'] as const;

const { values: options } = parseArgs({
  options: { 'no-browser': { type: 'boolean' }, 'only-browser': { type: 'boolean' }, pages: { type: 'string' } },
});
const kinds = Object.keys(INSTITUTIONS) as Kind[];
const contents = perKind((kind) => readContent(projectRoot, INSTITUTIONS[kind]).content);

const halves = HALVES.map((name) => ({ name, cases: goldenCases(name) }));
const goldens = halves.flatMap(({ cases }) => cases);

if (options.pages !== undefined) measureLarge(Number(options.pages));
else {
  if (!options['only-browser']) measureInNode();
  if (!options['no-browser']) await measureInBrowsers();
}

function measureLarge(pages: number): void {
  const queries = goldenCases('tuning').filter(({ kind }) => kind === 'school');
  const { head, deep, opens, keystrokes } = costOf(
    largeIndex(contents.school, pages, SEED),
    queries.map(({ query }) => query),
  );
  const engine = engineBytes(join(projectRoot, 'dist', INSTITUTIONS.school));
  console.log(
    `\n${pages} made-up pages, compressed: head ${kilobytes(head)}, engine ${kilobytes(engine)}, deep ${kilobytes(deep)}`,
  );
  console.log(`  a first search: ${kilobytes(head + engine + deep)}; to its first row: ${kilobytes(head + engine)}`);
  console.log(`  opening the index: ${opens.toFixed(1)} ms`);
  console.log(
    `  one keystroke, median / 95th percentile: ${quantile(keystrokes, 0.5).toFixed(2)} / ${quantile(keystrokes, 0.95).toFixed(2)} ms (${keystrokes.length} keystrokes)`,
  );
}

function measureInNode(): void {
  const indexes = openIndexes((content) => content);
  for (const { name, cases } of halves) {
    printScores(`Golden set, ${name} half: head index`, headOutcomes(ours(cases), indexes));
    const help = helpOffered(cases, indexes);
    console.log(`help offered: to foreign queries ${percent(help.foreign)}, to the site's own ${percent(help.own)}`);
    const { entersAfter, dropsOut } = typing(ours(cases), indexes);
    console.log(
      `letter by letter: among the first three after ${percent(entersAfter)} of the query (median), drops out again in ${percent(dropsOut)}`,
    );
  }

  const generated = kinds.flatMap((kind) => generatedCases(contents[kind], kind, wordFormsOf(contents[kind]), SEED));
  printScores('Every title and alias, spoiled: head index', headOutcomes(generated, indexes));
  printAblation();
}

function printAblation(): void {
  console.log('\nAblation, both halves, head index: first / in three; the same for free speech');
  const cases = ours(goldens);
  for (const { part, content, weights = {}, options: findOptions } of ABLATIONS) {
    const outcomes = withWeights(weights, () =>
      headOutcomes(cases, openIndexes(content ?? ((same) => same)), findOptions),
    );
    const all = scoresOf(outcomes);
    const speech = scoresOf(outcomes.filter(({ group }) => group === 'speech'));
    const pair = ({ first, inThree }: Scores): string => `${percent(first)} / ${percent(inThree)}`;
    console.log(`  ${part.padEnd(46)} ${pair(all)}   ${pair(speech)}`);
  }
}

async function measureInBrowsers(): Promise<void> {
  const school = ours(goldens).filter(({ kind }) => kind === 'school');
  const site = INSTITUTIONS.school;
  console.log('\nTraffic on slow 4G (1.6 Mbit/s, 150 ms), caches empty: requests, compressed bytes, first rows');
  const traffic: readonly (readonly [string, (bench: Bench) => Promise<Traffic>])[] = [
    ['one search, head index', (bench) => ownTraffic(bench, SESSION.slice(0, 1))],
    ['one search, both tiers', (bench) => ownSession(bench, SESSION.slice(0, 1))],
    ['five searches, both tiers', (bench) => ownSession(bench, SESSION)],
    ['one search, stock Pagefind', (bench) => stockTraffic(bench, SESSION.slice(0, 1))],
    ['five searches, stock Pagefind', (bench) => stockTraffic(bench, SESSION)],
  ];
  for (const [name, measure] of traffic) {
    const { requests, bytes, firstRows } = await inBrowser(site, measure);
    console.log(
      `  ${name.padEnd(32)} ${String(requests).padStart(3)} ${kilobytes(bytes).padStart(9)} ${(firstRows / 1000).toFixed(2).padStart(6)} s`,
    );
  }

  console.log('\nOne keystroke, ms: median / 95th percentile');
  const typed = school.filter((_, at) => at % 5 === 0).map(({ query }) => query);
  for (const [browser, path] of [
    ['current Chromium', currentBrowser()],
    ['Chromium 109', oldBrowser()],
  ] as const) {
    if (path === undefined) continue;
    const times = await inBrowser(site, (bench) => keystrokes(bench, typed), path);
    for (const [what, values] of Object.entries(times) as [string, number[]][]) {
      console.log(
        `  ${browser}, ${what}: ${quantile(values, 0.5).toFixed(2)} / ${quantile(values, 0.95).toFixed(2)} (${values.length} keystrokes)`,
      );
    }
  }

  printScores(
    'Golden set, both halves, school: stock Pagefind on the same pages',
    await inBrowser(site, (bench) => stockPagefind(bench, school)),
  );
  printScores(
    'Golden set, both halves, school: both tiers, as the search page shows them',
    await inBrowser(site, (bench) => searchPage(bench, school)),
  );
}

function printScores(title: string, outcomes: readonly Outcome[]): void {
  console.log(`\n${title}`);
  console.log(`  ${'class'.padEnd(20)} queries  success@1 (95 % interval)   success@3 (95 % interval)   MRR    empty`);
  for (const [group, some] of byGroup(outcomes)) {
    const { queries, first, inThree, mrr, empty } = scoresOf(some);
    const shares = [first, inThree].map((share) => {
      const [low, high] = interval(share, queries).map(percent);
      return `${percent(share).padStart(7)} (${low}–${high})`.padEnd(26);
    });
    console.log(
      `  ${group.padEnd(20)} ${String(queries).padStart(7)}  ${shares.join('  ')}  ${mrr.toFixed(3)}  ${percent(empty)}`,
    );
  }
}

function openIndexes(change: (content: Content) => Content): Indexes {
  return perKind((kind) => openIndex(headIndexOf(change(contents[kind]))));
}

function perKind<T>(make: (kind: Kind) => T): Record<Kind, T> {
  return { school: make('school'), college: make('college') };
}

function ours(cases: readonly Case[]): Case[] {
  return cases.filter(({ urls }) => urls.length > 0);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
