import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseYamlSource } from '../../src/reader/yaml-source.ts';

test('место значения названо и тогда, когда после файла читали другие', () => {
  const first = parseYamlSource('title: Отметки\nfoundBy:\n  - как поставить\n  - где поставить\n', 'a.mdx', 2);
  const second = parseYamlSource('title: Планы\n', 'b.mdx', 2);
  assert.equal(first.lineOf(['foundBy', 1]), 5);
  assert.equal(second.lineOf(['title']), 2);
  assert.equal(first.lineOf(['foundBy', 7]), 4);
});
