import { counted } from '../../../src/domain/plural.ts';
import { find } from '../../../src/domain/search/find.ts';
import { openIndex, type OpenIndex } from '../../../src/domain/search/head-index.ts';
import { createUrls } from '../../../src/domain/urls.ts';
import type { Fault } from '../../../src/reader/fault.ts';
import { headIndexOf } from '../../../src/reader/head-index.ts';
import type { Content, DataFile } from '../../../src/reader/read-content.ts';
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
  const index = openIndex(headIndexOf(content));
  const faults = [
    ...content.guides.map((page) => ({ page, url: urls.guide(page.id) })),
    ...content.questions.map((page) => ({ page, url: urls.question(page.id) })),
    ...content.problems.map((page) => ({ page, url: urls.problem(page.id) })),
  ].flatMap(({ page, url }) => [...tooFew(page), ...notFound(page, url, index)]);
  // A page of the institution's own may take a place from a common one, whose words are not for it to change.
  const hasOwn = allPages(content).some(({ file }) => file.startsWith('content/institutions/'));
  return hasOwn ? faults.map((fault) => ({ ...fault, isDoubt: true })) : faults;
}

function tooFew({ file, data, lineOf }: DataFile<{ foundBy: string[] }>): Fault[] {
  const { length } = data.foundBy;
  if (length >= FEWEST) return [];
  const have = counted(length, ['запрос', 'запроса', 'запросов']);
  const message = `в foundBy ${have}, нужно не меньше ${FEWEST}: как спросят об этом разные люди?`;
  return [{ kind: 'found-by', file, line: lineOf(['foundBy']), message }];
}

function notFound({ file, data, lineOf }: DataFile<{ foundBy: string[] }>, url: string, index: OpenIndex): Fault[] {
  return data.foundBy.flatMap((query, at): Fault[] => {
    const found = find(query, index).found.map(({ page }) => `/${page.url}`);
    const place = found.indexOf(url);
    if (place !== -1 && place < LOOKED_AT) return [];
    return [{ kind: 'found-by', file, line: lineOf(['foundBy', at]), message: messageOf(query, found) }];
  });
}

function messageOf(query: string, found: readonly string[]): string {
  const [first] = found;
  if (first === undefined) return `запрос «${query}» не находит ничего: допишите его слова в aliases`;
  const thieves = found.slice(0, LOOKED_AT).join(', ');
  return `запрос «${query}» приводит не сюда, место заняли ${thieves}: допишите в aliases слова, которые отличают эту страницу`;
}
