import assert from 'node:assert/strict';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pagePaths, weigh } from '../../scripts/bench/page-weight.ts';
import { projectRoot } from '../../scripts/project-root.ts';
import { builtInstitutions } from '../support/built-site.ts';

// Bytes as brotli sends them, HTML, styles, scripts and icons together; fonts apart.
const PAGE_MAX = 14_950;
const GUIDE_MAX = 12_000;
const GUIDE_MEDIAN = 10_240;
/** The page alone. The icon stands in it; the home page names the file, for search engines. */
const requestsOf = (path: string): number => (path === '/' ? 2 : 1);
const FONTS_MAX = 37_000;
/** All that a field of search asks for when the reader turns to it, as it lies there for servers to send. */
const FIRST_ROW_MAX = 35_840;

for (const id of builtInstitutions) {
  const site = join(projectRoot, 'dist', id);
  const pages = pagePaths(site).map((path) => weigh(site, path));
  const guides = pages.filter(({ path }) => /^\/guides\/[^/]+\/[^/]+\/$/.test(path)).sort((a, b) => a.bytes - b.bytes);

  test(`${id}: любая страница приходит за один запрос, главная за два, и весит не больше ${PAGE_MAX} байт`, () => {
    assert.deepEqual(
      pages
        .filter(({ path, bytes, requests }) => bytes > PAGE_MAX || requests > requestsOf(path))
        .map(({ path, bytes, requests }) => `${path}: ${bytes}, запросов ${requests}`),
      [],
    );
  });

  test(`${id}: инструкция весит не больше ${GUIDE_MAX} байт, обычная — не больше ${GUIDE_MEDIAN}`, () => {
    assert.ok(guides.length > 30);
    assert.deepEqual(
      guides.filter(({ bytes }) => bytes > GUIDE_MAX).map(({ path }) => path),
      [],
    );
    const median = guides[guides.length >> 1]?.bytes ?? Infinity;
    assert.ok(median <= GUIDE_MEDIAN, `${median}`);
  });

  test(`${id}: первая строка поиска приходит за два запроса и весит не больше ${FIRST_ROW_MAX} байт`, () => {
    const [script = '', ...others] = globSync('_astro/search.client.*.js', { cwd: site });
    assert.deepEqual(others, []);
    assert.doesNotMatch(readFileSync(join(site, script), 'utf8'), /(?:from|import)\s*["'`]\.\//);
    const bytes = [script, 'search/head.json'].map((file) => statSync(join(site, `${file}.br`)).size);
    assert.ok(bytes.reduce((sum, size) => sum + size, 0) <= FIRST_ROW_MAX, bytes.join(' + '));
  });

  test(`${id}: шрифты просят заранее, и лишних букв в них нет`, () => {
    for (const { path, assets } of pages) {
      const fonts = assets.filter(({ kind }) => kind === 'font');
      assert.equal(fonts.length, 2, path);
      assert.ok(fonts.reduce((sum, { bytes }) => sum + bytes, 0) <= FONTS_MAX, path);
    }
  });

  test(`${id}: ни один скрипт и ни один лист стилей не задерживает показ страницы`, () => {
    const held = pages.filter(({ path }) => {
      const html = readFileSync(join(site, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
      return /<link rel="stylesheet" href="\/(?![^>]*media="print")|<script(?![^>]*type="module")[^>]*\ssrc=/.test(
        html,
      );
    });
    assert.deepEqual(
      held.map(({ path }) => path),
      [],
    );
  });
}
