import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectRoot } from '../../scripts/project-root.ts';
import { find } from '../../src/domain/search/find.ts';
import { openIndex } from '../../src/domain/search/head-index.ts';
import { createUrls } from '../../src/domain/urls.ts';
import { headIndexOf } from '../../src/reader/head-index.ts';
import { readContent } from '../../src/reader/read-content.ts';

const goldenSchema = z.array(
  z.strictObject({
    query: z.string(),
    class: z.string(),
    pages: z.array(z.string()),
    kind: z.enum(['school', 'college']).optional(),
  }),
);

/** Shares that must not be lost, a little under what was measured when they were written. */
const FLOORS = {
  first: 0.85,
  inThree: 0.94,
  speechFirst: 0.74,
  speechInThree: 0.87,
  helpOffered: 0.82,
  falseAlarms: 0.07,
} as const;

const urls = createUrls('/');
const index = (id: string) => openIndex(headIndexOf(readContent(projectRoot, id).content));
const indexes = { school: index('lipetsk-5'), college: index('btotis') };

for (const half of ['tuning', 'development', 'holdout'] as const) {
  const golden = goldenSchema.parse(parse(readFileSync(join(projectRoot, `tests/search/golden-${half}.yaml`), 'utf8')));
  const ours = golden.filter(({ pages }) => pages.length > 0);
  const places = ours.map(({ query, pages, kind }) => {
    const found = find(query, indexes[kind ?? 'school']).found.map(({ page }) => `/${page.url}`);
    return found.findIndex((url) => pages.map(address).includes(url));
  });
  const share = (isGood: (place: number) => boolean): number => places.filter(isGood).length / places.length;

  test(`половина ${half}: нужная страница первая не реже прежнего`, () => {
    assert.ok(share((place) => place === 0) >= FLOORS.first, String(share((place) => place === 0)));
  });

  test(`половина ${half}: нужная страница среди трёх не реже прежнего`, () => {
    const inThree = share((place) => place >= 0 && place < 3);
    assert.ok(inThree >= FLOORS.inThree, String(inThree));
  });

  // Queries of development were written by topic: none of them is called free speech.
  const speech = places.filter((_, at) => ours[at]?.class === 'speech');
  if (speech.length > 0) {
    test(`половина ${half}: свободная речь находит не хуже прежнего`, () => {
      const first = speech.filter((place) => place === 0).length / speech.length;
      const inThree = speech.filter((place) => place >= 0 && place < 3).length / speech.length;
      assert.ok(first >= FLOORS.speechFirst, String(first));
      assert.ok(inThree >= FLOORS.speechInThree, String(inThree));
    });
  }

  test(`половина ${half}: на посторонний запрос предлагают помощь, на свой — редко`, () => {
    const offered = (some: typeof golden): number =>
      some.filter(({ query, kind }) => find(query, indexes[kind ?? 'school']).isUnsure).length / some.length;
    const foreign = offered(golden.filter(({ pages }) => pages.length === 0));
    assert.ok(foreign >= FLOORS.helpOffered, String(foreign));
    assert.ok(offered(ours) <= FLOORS.falseAlarms, String(offered(ours)));
  });

  test(`половина ${half}: пустым не остаётся ни один запрос по делу`, () => {
    const empty = ours.filter(({ query, kind }) => find(query, indexes[kind ?? 'school']).found.length === 0);
    assert.deepEqual(
      empty.map(({ query }) => query),
      [],
    );
  });
}

test('номер находит свою страницу и больше ничего', () => {
  const { found } = find('№ 3', indexes.school);
  assert.deepEqual(
    found.map(({ page }) => page.url),
    ['guides/training/fill-the-lesson/'],
  );
});

test('пустой, из одних знаков и из чужих письмен запрос не находит ничего и не падает', () => {
  for (const query of ['', '   ', '?!…', '🙂', 'שלום', '()[]{}*+?.^$|\\', '\u0301\u0301']) {
    assert.equal(find(query, indexes.school).found.length, 0, JSON.stringify(query));
  }
});

function address(page: string): string {
  const [kind = '', ...rest] = page.split('/');
  const id = rest.join('/');
  if (kind === 'guides') return urls.guide(id);
  return kind === 'faq' ? urls.question(id) : urls.problem(id);
}
