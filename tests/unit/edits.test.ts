// What an edit costs while one writes: Astro writes down, bundles and reads again all that its store holds.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { LoaderContext } from 'astro/loaders';
import { keptInWords } from '../../src/domain/kept-in-words.ts';
import { collectionLoader } from '../../src/integrations/collections.ts';
import type { Edit } from '../../src/integrations/edits.ts';
import { handedPages } from '../../src/reader/handed.ts';
import { scratchProject } from '../support/scratch.ts';

const GUIDE = 'content/guides/plans/import-plan.mdx';

/** The guides of a copied project in a store such as Astro's; what is asked to be read again goes with the loading. */
function guidesOf(context: TestContext) {
  const root = scratchProject(context, {});
  const load = collectionLoader(root, 'lipetsk-5');
  const entries = new Map<string, { id: string }>();
  const store = {
    values: () => [...entries.values()],
    set: (entry: { id: string }) => entries.set(entry.id, entry),
    delete: (id: string) => entries.delete(id),
  };
  return {
    write: (change: (text: string) => string) =>
      writeFileSync(join(root, GUIDE), change(readFileSync(join(root, GUIDE), 'utf8'))),
    read: (files: string[] = []): Map<string, string> => {
      const edit: Edit = { files, isRead: false };
      const asked = { store, watcher: {}, config: { base: '/' }, refreshContextData: { edit } };
      load('guides', asked as unknown as LoaderContext);
      return new Map([...entries].map(([id, entry]) => [id, JSON.stringify(entry)]));
    },
  };
}

test('в хранилище Астро от страницы лежит только след: сколько бы слов о ней ни знали', (context) => {
  const longest = Math.max(...[...guidesOf(context).read().values()].map((entry) => entry.length));
  assert.ok(longest < 250, `${longest} знаков`);
});

test('правка текста и правка шапки меняют след своей страницы и ничей больше', (context) => {
  const guides = guidesOf(context);
  let before = guides.read();
  for (const [what, edited] of [
    [/^(## Частые ошибки)/m, 'Правка текста.\n\n$1'],
    [/^title: .*$/m, 'title: Правка названия'],
    [/^aliases: \[/m, 'aliases: [правка слов, '],
  ] as const) {
    guides.write((text) => text.replace(what, edited));
    const after = guides.read([GUIDE]);
    assert.deepEqual(
      [...after].filter(([id, entry]) => before.get(id) !== entry).map(([id]) => id),
      ['plans/import-plan'],
    );
    before = after;
  }
  const { data, source } = handedPages().get(GUIDE) ?? {};
  assert.equal(data && 'title' in data && data.title, 'Правка названия');
  assert.match(source ?? '', /Правка текста/);
});

test('слова на своих местах помнят, пока словарь тот же', () => {
  keptInWords({ teacher: { indeclinable: 'завуч' } }).texts.set('{teacher}', 'завуч');
  assert.equal(keptInWords({ teacher: { indeclinable: 'завуч' } }).texts.get('{teacher}'), 'завуч');
  assert.equal(keptInWords({ teacher: { indeclinable: 'мастер' } }).texts.get('{teacher}'), undefined);
});
