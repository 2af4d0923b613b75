import assert from 'node:assert/strict';
import { test } from 'node:test';
import { costOf, largeIndex } from '../../scripts/bench/search/large.ts';
import { projectRoot } from '../../scripts/project-root.ts';
import { readContent } from '../../src/reader/read-content.ts';

// The engine comes besides: it is weighed on the built site.
const MOST = 150 * 1024;

test('на тысяче страниц первый поиск весит не больше 150 КБ и отвечает на каждую букву', () => {
  const { head, deep, keystrokes } = costOf(largeIndex(readContent(projectRoot, 'lipetsk-5').content, 1000, 1), [
    'план',
  ]);
  assert.ok(head + deep <= MOST, `${head} + ${deep}`);
  assert.equal(keystrokes.length, 'план'.length);
});
