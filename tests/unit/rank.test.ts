import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectRoot } from '../../scripts/project-root.ts';
import { analyze } from '../../src/domain/search/analyze.ts';
import { openIndex } from '../../src/domain/search/head-index.ts';
import { rank, TAIL, type Ranked } from '../../src/domain/search/rank.ts';
import { headIndexOf } from '../../src/reader/head-index.ts';
import { readContent } from '../../src/reader/read-content.ts';

/** Every so many of the queries: each is asked of every page by itself. */
const STEP = 12;

test('в списке все страницы, что по отдельности набирают не меньше доли лучшей, и только они', () => {
  const { content } = readContent(projectRoot, 'lipetsk-5');
  const index = openIndex(headIndexOf(content));
  const queries = [...content.guides, ...content.questions, ...content.problems].flatMap(({ data }) => data.foundBy);
  for (const query of queries.filter((_, at) => at % STEP === 0)) {
    for (const typed of [query, query.slice(0, -3)]) {
      const analysis = analyze(typed, index);
      // Alone, a page has none to be far behind.
      const alone = index.pages.flatMap((_, at) => rank(analysis, index, { filter: (page) => page === at }).pages);
      assert.deepEqual(rank(analysis, index).pages, best(alone), typed);
    }
  }
});

function best(pages: readonly Ranked[]): Ranked[] {
  const least = Math.max(...pages.map(({ score }) => score)) + Math.log(TAIL);
  return pages.filter(({ score }) => score >= least).sort((a, b) => b.score - a.score || a.page - b.page);
}
