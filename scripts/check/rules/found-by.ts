import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { counted } from '../../../src/domain/plural.ts';
import { find } from '../../../src/domain/search/find.ts';
import { openIndex, type HeadIndex } from '../../../src/domain/search/head-index.ts';
import { createUrls } from '../../../src/domain/urls.ts';
import type { Fault } from '../../../src/reader/fault.ts';
import { cached } from '../../../src/reader/cached.ts';
import { headIndexOf } from '../../../src/reader/head-index.ts';
import type { Content, DataFile } from '../../../src/reader/read-content.ts';
import { projectRoot } from '../../project-root.ts';
import { allPages } from '../content.ts';

/** A reader looks at this many results before typing something else. */
const LOOKED_AT = 3;

/** As many people ask for one page in as many ways. */
const FEWEST = 5;

const urls = createUrls('/');

/** Every page proves itself: each of its `foundBy` queries brings it into the first three of the site's own search. */
export function checkFoundBy(content: Content): Fault[] {
  // Nobody searches the site of the template.
  if (content.institutionId.startsWith('_')) return [];
  const pages = [
    ...content.guides.map((page) => ({ page, url: urls.guide(page.id) })),
    ...content.questions.map((page) => ({ page, url: urls.question(page.id) })),
    ...content.problems.map((page) => ({ page, url: urls.problem(page.id) })),
  ];
  const asked = pages.flatMap(({ page, url }) => page.data.foundBy.map((query, at) => ({ page, url, query, at })));
  const lost = lostQueries(
    headIndexOf(content),
    asked.map(({ query, url }) => ({ query, url })),
  );
  const faults = [
    ...pages.flatMap(({ page }) => tooFew(page)),
    ...lost.flatMap(({ place, found }): Fault[] => {
      const { page, query, at } = asked[place] ?? {};
      if (!page || query === undefined || at === undefined) return [];
      const { file, lineOf } = page;
      return [{ kind: 'found-by', file, line: lineOf(['foundBy', at]), message: messageOf(query, found) }];
    }),
  ];
  // A page of the institution's own may take a place from a common one, whose words are not for it to change.
  const hasOwn = allPages(content).some(({ file }) => file.startsWith('content/institutions/'));
  return hasOwn ? faults.map((fault) => ({ ...fault, isDoubt: true })) : faults;
}

/** A query that does not bring its page: its place among those that were asked, and what came instead. */
interface Lost {
  place: number;
  found: string[];
}

const lostOf = new WeakMap<HeadIndex, readonly Lost[]>();

/**
 * Asking takes longer than all other rules, and the same index answers the same queries alike: what it said is kept. An index
 * that serves several institutions has the same pages in all of them.
 */
function lostQueries(headIndex: HeadIndex, asked: readonly { query: string; url: string }[]): readonly Lost[] {
  const known = lostOf.get(headIndex) ?? askedOnce(headIndex, asked);
  lostOf.set(headIndex, known);
  return known;
}

function askedOnce(headIndex: HeadIndex, asked: readonly { query: string; url: string }[]): readonly Lost[] {
  return cached('found-by', [searchCode(), JSON.stringify(headIndex), JSON.stringify(asked)], () => {
    const index = openIndex(headIndex);
    return asked.flatMap(({ query, url }, place): Lost[] => {
      const first = find(query, index).found.slice(0, LOOKED_AT);
      const found = first.map(({ page }) => `/${page.url}`);
      return found.includes(url) ? [] : [{ place, found }];
    });
  });
}

/** The search itself, as text: changed in any way, it is asked anew. */
function searchCode(): string {
  const folder = join(projectRoot, 'src/domain');
  return globSync(['*.ts', 'search/*.ts'], { cwd: folder })
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\0');
}

function tooFew({ file, data, lineOf }: DataFile<{ foundBy: string[] }>): Fault[] {
  const { length } = data.foundBy;
  if (length >= FEWEST) return [];
  const have = counted(length, ['запрос', 'запроса', 'запросов']);
  const message = `в foundBy ${have}, нужно не меньше ${FEWEST}: как спросят об этом разные люди?`;
  return [{ kind: 'found-by', file, line: lineOf(['foundBy']), message }];
}

function messageOf(query: string, found: readonly string[]): string {
  const [first] = found;
  if (first === undefined) return `запрос «${query}» не находит ничего: допишите его слова в aliases`;
  const thieves = found.join(', ');
  return `запрос «${query}» приводит не сюда, место заняли ${thieves}: допишите в aliases слова, которые отличают эту страницу`;
}
