// Sites under paths of one host, with a region's directory at its root.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { load } from 'cheerio';
import { chromium, type Page } from 'playwright';
import { chromiumArgs, currentBrowser } from '../../scripts/browser.ts';
import { deliveredRegion, DIRECTORY } from '../../scripts/serve/delivered-site.ts';
import { runNginxRegion } from '../../scripts/serve/local-nginx.ts';
import { headersFor } from '../../src/domain/delivery/headers.ts';
import { axeFindings, sticksOut } from '../e2e/modes.ts';
import { builtInstitutions } from '../support/built-site.ts';
import { nginx, skip } from '../support/nginx.ts';
import { scratchProject } from '../support/scratch.ts';

const BASE = '/btotis/';

/** Attributes that hold one address each. */
const ADDRESSES = ['href', 'src', 'action', 'poster', 'data-url', 'data-root', 'data-pagefind', 'data-sheet'];

function addressesOf(file: string, text: string): string[] {
  if (file.endsWith('.html')) {
    const $ = load(text);
    const single = ADDRESSES.flatMap((name) =>
      $(`[${name}]`)
        .toArray()
        .map((node) => $(node).attr(name) ?? ''),
    );
    const lists = $('[data-sheets]')
      .toArray()
      .flatMap((node) => ($(node).attr('data-sheets') ?? '').split(' '));
    const sets = $('[srcset]')
      .toArray()
      .flatMap((node) => ($(node).attr('srcset') ?? '').split(',').map((it) => it.trim().split(' ')[0] ?? ''));
    const refreshes = $('meta[http-equiv=refresh]')
      .toArray()
      .map((node) => ($(node).attr('content') ?? '').replace(/^\d+;\s*url=/i, ''));
    return [...single, ...lists, ...sets, ...refreshes, ...inCss(text)];
  }
  if (file.endsWith('.css')) return inCss(text);
  // An address in data or in a text with marks: a path from the root in quotes or brackets.
  return [...text.matchAll(/(?<=["(])\/[a-z0-9_][^"()<>\s\\]*(?=[")])/gi)].map(([address]) => address);
}

function inCss(text: string): string[] {
  return [...text.matchAll(/url\(\s*["']?([^"')]+)/g)].map(([, address = '']) => address);
}

let root: string;
let dist: string;
let clean: () => void;

// One build for all that is asked of it.
before(() => {
  root = scratchProject({ after: (done) => (clean = done) }, {});
  dist = join(root, 'dist');
  run(['scripts/build.ts', '--all'], { BASE_PATH: '/{id}/' });
  run(['scripts/directory.ts', '--name', 'Управление образования']);
});
after(() => clean());

function run(command: string[], env: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  assert.equal(status, 0, stdout + stderr);
  return stdout + stderr;
}

test('сайт, собранный для своего пути, никуда за него не ведёт, и всё, на что он ссылается, на месте', () => {
  const site = join(dist, 'btotis');
  const files = globSync('**/*.{html,css,json,webmanifest,xml,md,txt}', { cwd: site });
  assert.ok(files.length > 400, `${files.length}`);
  // Feeds, maps and pictures to share name pages whole.
  const host = /<loc>(https?:\/\/[^/]+)\//.exec(readFileSync(join(site, 'sitemap-0.xml'), 'utf8'))?.[1] ?? '';
  assert.notEqual(host, '');
  const outside: string[] = [];
  const missing = new Set<string>();
  for (const file of files) {
    const text = readFileSync(join(site, file), 'utf8');
    const whole = text
      .split(host)
      .slice(1)
      .map((rest) => /^[^"'<>()\s]*/.exec(rest)?.[0] ?? '');
    for (const address of [...addressesOf(file, text), ...whole]) {
      if (!address.startsWith('/')) continue;
      if (!address.startsWith(BASE)) outside.push(`${file}: ${address}`);
      else if (file.endsWith('.html') && !isThere(site, address)) missing.add(address);
    }
  }
  assert.deepEqual([...new Set(outside)].slice(0, 20), []);
  assert.deepEqual([...missing].slice(0, 20), []);
  // The worker knows its pages by addresses of its own folder, and is registered for no more.
  assert.doesNotMatch(readFileSync(join(site, 'sw.js'), 'utf8'), /"\/(?!btotis\/)[a-z]/);
});

function isThere(site: string, address: string): boolean {
  const path = decodeURI(address.slice(BASE.length).replace(/[?#].*$/, ''));
  const isFolderOfSearch = path === 'pagefind/';
  return existsSync(join(site, path === '' || (path.endsWith('/') && !isFolderOfSearch) ? `${path}index.html` : path));
}

test('список учреждений называет каждое с городом, часами и адресом, и все адреса на месте', () => {
  const $ = load(readFileSync(join(dist, DIRECTORY, 'index.html'), 'utf8'));
  const rows = $('.institutions li')
    .toArray()
    .map((row) => [
      $(row).closest('section').find('h2').text(),
      $(row).find('.institutions__name').text(),
      $(row).find('p').text().replace(/\s/g, ' '),
    ]);
  assert.deepEqual(rows, [
    ['Липецк', 'МБОУ СШ № 5 города Липецка', 'Школа. Консультации: пн–пт 14:30–15:00, кабинет № 18'],
    ['Город не назван', 'ГАПОУ БТОТиС', 'Колледж. Консультации: график не опубликован'],
  ]);
  const local = $('[href], [src], [data-sheet], [data-panel]')
    .toArray()
    .flatMap(({ attribs }) => ['href', 'src', 'data-sheet', 'data-panel'].flatMap((name) => attribs[name] ?? []))
    .filter((address) => address.startsWith('/'));
  assert.ok(local.length > 12, String(local.length));
  // A list of two is not heavier than a guide.
  assert.ok(statSync(join(dist, DIRECTORY, 'index.html.br')).size < 6_000);
  for (const address of local) {
    const path = address.endsWith('/') ? `${address}index.html` : address;
    const inSite = builtInstitutions.some((id) => path.startsWith(`/${id}/`));
    assert.ok(existsSync(join(dist, inSite ? '' : DIRECTORY, path)), address);
  }
});

test('список собирается в то же самое до байта', () => {
  const bytes = (): Buffer[] =>
    globSync('**/*.*', { cwd: join(dist, DIRECTORY) })
      .sort()
      .map((file) => readFileSync(join(dist, DIRECTORY, file)));
  const before = bytes();
  run(['scripts/directory.ts', '--name', 'Управление образования']);
  assert.deepEqual(bytes(), before);
});

test(
  'один nginx отдаёт список и оба сайта под их путями, а вопрос уходит в поиск того, кого выбрали',
  { skip },
  async (context) => {
    const folder = join(root, 'releases');
    for (const id of [...builtInstitutions, DIRECTORY]) {
      mkdirSync(join(folder, id), { recursive: true });
      symlinkSync(join(dist, id), join(folder, id, 'current'));
    }
    const { directory, sites } = deliveredRegion(root, builtInstitutions, folder);
    const server = await runNginxRegion(nginx(), directory, sites);
    context.after(() => server.stop());
    const ask = (path: string): Promise<Response> =>
      fetch(server.url + path, { redirect: 'manual', headers: { 'accept-encoding': 'br' } });
    for (const [path, status, location] of [
      ['/', 200, null],
      ['/lipetsk-5/hours/', 200, null],
      ['/btotis/1/', 301, '/btotis/guides/training/how-help-works/'],
      ['/lipetsk-5', 301, '/lipetsk-5/'],
      ['/no-such/', 404, null],
      ['/btotis/no-such/', 404, null],
    ] as const) {
      const answer = await ask(path);
      assert.equal(answer.status, status, path);
      if (location !== null) assert.equal(answer.headers.get('location'), location);
      assert.equal(answer.headers.get('content-security-policy'), headersFor('/')['Content-Security-Policy'], path);
    }
    assert.equal((await ask('/')).headers.get('content-encoding'), 'br');
    const page = readFileSync(join(dist, 'btotis/404.html'), 'utf8');
    assert.equal(await (await ask('/btotis/no-such/')).text(), page);
    const [sheet = ''] = globSync('_astro/*.css', { cwd: join(dist, 'btotis') });
    assert.equal(
      (await ask(`/btotis/${sheet}`)).headers.get('cache-control'),
      headersFor(`/${sheet}`)['Cache-Control'],
    );

    const browser = await chromium.launch({ executablePath: currentBrowser(), args: [...chromiumArgs] });
    context.after(() => browser.close());
    const asked: string[] = [];
    const errors: string[] = [];
    const reader = await browser.newPage({
      locale: 'ru-RU',
      serviceWorkers: 'block',
      viewport: { width: 320, height: 640 },
    });
    reader.on('request', (request) => asked.push(new URL(request.url()).origin));
    reader.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await reader.goto(server.url);
    for (const colorScheme of ['light', 'dark'] as const) {
      await reader.emulateMedia({ colorScheme });
      assert.deepEqual(await axeFindings(reader), []);
    }
    assert.ok((await sticksOut(reader)) <= 0);
    await reader.getByTitle('Версия для слабовидящих').click();
    await reader.getByRole('radio', { name: '300 %' }).check();
    await reader.getByRole('button', { name: 'Готово' }).click();
    assert.equal(await reader.locator('html').getAttribute('data-vision'), 'size-300');
    assert.ok((await sticksOut(reader)) <= 0);
    await searchOf(reader, 'бтотис', 'кто составляет график');
    assert.match(reader.url(), /\/btotis\/search\/\?q=/);
    await reader.locator('[data-search-results] a').first().waitFor();
    assert.deepEqual([...new Set(asked)], [server.url]);
    assert.deepEqual(errors, []);

    const withoutScripts = await browser.newPage({ javaScriptEnabled: false });
    await withoutScripts.goto(server.url);
    assert.equal(await withoutScripts.locator('input').first().isVisible(), false);
    await withoutScripts.getByRole('link', { name: 'МБОУ СШ № 5', exact: false }).first().click();
    assert.equal(new URL(withoutScripts.url()).pathname, '/lipetsk-5/');
  },
);

/** Finds an institution by name and asks its site. */
async function searchOf(page: Page, name: string, question: string): Promise<void> {
  await page.getByLabel('Название, номер или город').fill('такого нет');
  await page.locator('.finder__nothing').waitFor();
  await page.getByLabel('Название, номер или город').fill(name);
  await page.getByLabel('Что найти на сайте').fill(question);
  assert.equal(await page.locator('main').getByRole('status').textContent(), 'Найдено: 1');
  await page.keyboard.press('Enter');
  await page.waitForURL(/search/);
}

// Last: it takes a site away.
test('чего не собрали, о том сказано, а в списке оно не стоит', () => {
  rmSync(join(dist, 'btotis'), { recursive: true });
  assert.match(run(['scripts/directory.ts']), /^Не собраны и в список не вошли: btotis$/m);
  assert.doesNotMatch(readFileSync(join(dist, DIRECTORY, 'index.html'), 'utf8'), /БТОТиС/);
});
