import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { githubMatrix, gitlabPipeline, groups } from '../../scripts/ci/matrix.ts';
import { projectRoot } from '../../scripts/project-root.ts';

const thousand = Array.from({ length: 1000 }, (_, index) => `school-${index + 1}`);

test('тысяча школ делится не больше чем на 200 заданий, ни одна не потеряна', () => {
  const made = groups(thousand);
  assert.equal(made.length, 200);
  assert.deepEqual(made.flat(), thousand);
  assert.deepEqual(groups(['a', 'b']), [['a'], ['b']]);
  assert.deepEqual(groups([]), []);
});

test('матрица для GitHub — одна строка JSON', () => {
  assert.equal(githubMatrix(['a', 'b']), '{"include":[{"institutions":"a"},{"institutions":"b"}]}');
});

test('конвейер для GitLab разбирается как YAML и ссылается на файл, который есть', () => {
  const pipeline = parse(gitlabPipeline(['a', 'b'])) as {
    include: { local: string }[];
    site: { extends: string; parallel: { matrix: { INSTITUTIONS: string[] }[] } };
  };
  const included = parse(readFileSync(join(projectRoot, pipeline.include[0]?.local ?? ''), 'utf8')) as object;
  assert.ok(Object.hasOwn(included, pipeline.site.extends));
  assert.deepEqual(pipeline.site.parallel.matrix[0]?.INSTITUTIONS, ['a', 'b']);
});
