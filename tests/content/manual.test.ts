import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '../../scripts/project-root.ts';
import { authorTags } from '../../src/domain/author-tags.ts';
import { faultKinds } from '../../src/reader/fault.ts';

const manual = readFileSync(join(projectRoot, 'content/README.md'), 'utf8');

test('о каждой ошибке проверки в руководстве сказано, что делать', () => {
  assert.deepEqual(
    Object.values(faultKinds).filter((title) => !manual.includes(`| ${title} |`)),
    [],
  );
});

test('каждый тег есть в таблице тегов', () => {
  assert.deepEqual(
    Object.keys(authorTags).filter((tag) => !manual.includes(`| \`<${tag}`)),
    [],
  );
});
