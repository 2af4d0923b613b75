import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { test, type TestContext } from 'node:test';
import { publish, releases, rollback } from '../../scripts/serve/releases.ts';
import { runNginxSite } from '../../scripts/serve/local-nginx.ts';
import { nginx, skip } from '../support/nginx.ts';

/** A tiny site: every page names its version and an asset of that version. */
function makeSite(context: TestContext): { folder: string; site: (version: string) => string } {
  const root = mkdtempSync(join(tmpdir(), 'podskazka-release-'));
  context.after(() => rmSync(root, { recursive: true, force: true }));
  const site = (version: string): string => {
    const files = {
      'index.html': `${version} /_astro/page.${version}.css`,
      '404.html': version,
      [`_astro/page.${version}.css`]: `/* ${version} */`,
    };
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, version, file)), { recursive: true });
      writeFileSync(join(root, version, file), text);
    }
    return join(root, version);
  };
  return { folder: join(root, 'served'), site };
}

const shown = (folder: string): string => readFileSync(join(folder, 'current/404.html'), 'utf8');

test('новый выпуск открывается, прежний возвращается одной командой', (context) => {
  const { folder, site } = makeSite(context);
  publish(site('a'), folder);
  publish(site('b'), folder);
  assert.equal(shown(folder), 'b');
  rollback(folder);
  assert.equal(shown(folder), 'a');
  // A page of the taken back release is open somewhere.
  assert.ok(existsSync(join(folder, 'current/_astro/page.b.css')));
  assert.throws(() => rollback(folder), /выпуска раньше нынешнего нет/);
});

test('файлы прежних выпусков отдаются тем, у кого страница открыта, но не вечно', (context) => {
  const { folder, site } = makeSite(context);
  for (const version of ['a', 'b', 'c', 'd', 'e']) publish(site(version), folder);
  assert.ok(existsSync(join(folder, 'current/_astro/page.a.css')));
  publish(site('f'), folder);
  assert.equal(releases(folder).length, 5);
  assert.ok(existsSync(join(folder, 'current/_astro/page.a.css')));
  publish(site('g'), folder);
  assert.ok(!existsSync(join(folder, 'current/_astro/page.a.css')));
  assert.ok(existsSync(join(folder, 'current/_astro/page.b.css')));
});

test('недостроенный сайт не публикуется, прежний открыт', (context) => {
  const { folder, site } = makeSite(context);
  publish(site('a'), folder);
  const broken = site('b');
  rmSync(join(broken, '404.html'));
  assert.throws(() => publish(broken, folder), /нет 404\.html\. Соберите сайт/);
  assert.equal(shown(folder), 'a');
});

test('публикацию убили на середине: прежний сайт открыт, следующая убирает за ней', (context) => {
  const { folder, site } = makeSite(context);
  publish(site('a'), folder);
  mkdirSync(join(folder, 'releases/.20260101-000000-001'));
  // Its number is that of a process that does not run any more.
  writeFileSync(join(folder, '.lock'), '4194304');
  assert.equal(shown(folder), 'a');
  publish(site('b'), folder);
  assert.equal(shown(folder), 'b');
  assert.ok(!existsSync(join(folder, 'releases/.20260101-000000-001')));
});

test('под нагрузкой выпуски сменяются без единого сбоя, и страница не мешает двух', { skip }, async (context) => {
  const { folder, site } = makeSite(context);
  publish(site('v0'), folder);
  const server = await runNginxSite(nginx(), {
    institutionId: 'test',
    title: 'Проба',
    base: '/',
    host: undefined,
    isHttps: false,
    folder,
    redirects: [],
  });
  context.after(() => server.stop());
  let isOver = false;
  let views = 0;
  let last = '';
  const faults: string[] = [];
  const reader = async (): Promise<void> => {
    while (!isOver) {
      const page = await fetch(`${server.url}/`);
      const [version = '', asset = ''] = (await page.text()).split(' ');
      // A page may stay open while the site changes under it.
      await turn();
      const style = await fetch(`${server.url}${asset}`);
      const text = await style.text();
      if (page.status !== 200 || style.status !== 200 || text !== `/* ${version} */`) {
        faults.push(`${page.status} ${version}, ${style.status} ${text.slice(0, 40)}`);
      }
      views++;
      last = version;
    }
  };
  const readers = Array.from({ length: 8 }, reader);
  const isSeen = async (version: string): Promise<void> => {
    while (last !== version && faults.length === 0) await fetch(`${server.url}/404.html`).then((page) => page.text());
  };
  for (let number = 1; number <= 6; number++) {
    publish(site(`v${number}`), folder);
    await isSeen(`v${number}`);
  }
  rollback(folder);
  await isSeen('v5');
  isOver = true;
  await Promise.all(readers);
  assert.deepEqual(faults, []);
  assert.ok(views > 100);
});
