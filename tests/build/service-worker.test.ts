import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { projectRoot } from '../../scripts/project-root.ts';
import { offlineManifest } from '../../src/integrations/service-worker.ts';
import { builtInstitutions } from '../support/built-site.ts';

/** What a parent's telephone downloads for later at the first visit, besides the page itself. */
const PRECACHE_KB = 130;

for (const id of builtInstitutions) {
  const site = join(projectRoot, 'dist', id);
  const { pages, assets, search, desk, fullText } = offlineManifest(site);
  const file = (path: string): string => join(site, path.endsWith('/') ? `${path}index.html` : path);

  test(`${id}: заранее сохраняется немного: страница «без сети», часы и то, из чего они сделаны`, () => {
    const weights = [...pages, ...assets].map((path) => {
      const bytes = readFileSync(file(path));
      return path.endsWith('.woff2') ? bytes.length : brotliCompressSync(bytes).length;
    });
    const total = weights.reduce((sum, weight) => sum + weight, 0) / 1024;
    assert.ok(total <= PRECACHE_KB, `${total.toFixed(1)} KB`);
    assert.deepEqual(
      assets.filter((path) => /^(search|pagefind)\//.test(path)),
      [],
    );
  });

  test(`${id}: всё, что работник сохраняет, есть на сайте`, () => {
    const missing = [...pages, ...assets, ...search, ...desk, ...fullText].filter((path) => !existsSync(file(path)));
    assert.deepEqual(missing, []);
    assert.ok(fullText.some((path) => path.endsWith('.pf_index')));
    assert.match(search.join(), /search\.client/);
  });

  test(`${id}: сжатых двойников работник не сохраняет: сам он просит файл, а как его послать, решает сервер`, () => {
    const saved = [...assets, ...search, ...desk, ...fullText];
    assert.deepEqual(
      saved.filter((path) => /\.(br|gz)$/.test(path)),
      [],
    );
    assert.deepEqual([...new Set(search)], search);
  });

  test(`${id}: кто ищет, не платит за готовые ответы, а кто отвечает — сохраняет их целиком`, () => {
    assert.deepEqual(
      search.filter((path) => path.includes('desk.json')),
      [],
    );
    assert.equal(desk[0], 'search/desk.json');
    // The page, its engine, the search's engine and what draws codes on cards.
    for (const name of [/^answers\/$/, /AnswerDesk/, /search\.client/, /qr-code/])
      assert.match(desk.join('\n'), new RegExp(name, 'm'));
  });

  test(`${id}: работник знает выпуск своих страниц`, () => {
    assert.ok(readFileSync(join(site, 'sw.js'), 'utf8').includes(offlineManifest(site).release));
  });
}
