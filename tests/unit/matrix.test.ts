import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { regionCost } from '../../scripts/ci/cost.ts';
import { githubMatrix, gitlabPipeline, groups } from '../../scripts/ci/matrix.ts';
import { projectRoot } from '../../scripts/project-root.ts';
import { deliveredSite } from '../../scripts/serve/delivered-site.ts';
import { githubPages } from '../../src/domain/delivery/static-hosts.ts';

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

test('GitLab читает конвейер только из файла YAML: таким он и записан', () => {
  const { sites, institutions } = parse(readFileSync(join(projectRoot, 'scripts/ci/gitlab.yml'), 'utf8')) as {
    institutions: { artifacts: { paths: string[] } };
    sites: { trigger: { include: { artifact: string }[] } };
  };
  const files = sites.trigger.include.map(({ artifact }) => artifact);
  assert.deepEqual(files, institutions.artifacts.paths);
  for (const file of files) assert.match(file, /\.ya?ml$/);
});

/** The first releases made for Node 24: GitHub took Node 20 away in September 2026, and older ones run no more. */
const FIRST_FOR_NODE_24: Record<string, number> = {
  'actions/checkout': 5,
  'actions/setup-node': 5,
  'actions/cache': 5,
  'actions/cache/restore': 5,
  'actions/upload-artifact': 6,
  'actions/configure-pages': 6,
  'actions/upload-pages-artifact': 5,
  'actions/deploy-pages': 5,
};

test('рабочие процессы GitHub берут только то, что у GitHub ещё запускается', () => {
  const site = deliveredSite(projectRoot, 'btotis');
  for (const text of [readFileSync(join(projectRoot, 'scripts/ci/github.yml'), 'utf8'), githubPages(site)]) {
    const { jobs } = parse(text) as { jobs: Record<string, { steps: { uses?: string }[] }> };
    const used = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
    assert.ok(used.length >= 5);
    for (const action of used) {
      const [name = '', version = ''] = action.split('@v');
      assert.ok(Number(version) >= (FIRST_FOR_NODE_24[name] ?? Infinity), action);
    }
  }
});

test('цена региона: задание платит за свой запуск и первый сайт дороже следующих', () => {
  const measured = { sites: 20, cpu: 20 + 19 * 10, cpuOfOne: 20, disk: 20_000, packed: 2_000 };
  const cost = regionCost(measured, 1000, 200, 60);
  assert.deepEqual(cost, {
    sitesOfJob: 5,
    jobMinutes: (60 + 20 + 4 * 10) / 60,
    minutes: 400,
    cpuHours: (200 * 60) / 3600,
    disk: 1_000_000,
    packed: 100_000,
  });
});
