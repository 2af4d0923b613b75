import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import type { AstroPrerenderer, RouteData } from 'astro';
import { leafletSlots } from '../../src/domain/leaflet.ts';
import { finishing, type Finishing } from '../../src/integrations/finish.ts';
import { turns } from '../../src/integrations/turns.ts';
import { handOverLightPages } from '../../src/reader/handed.ts';

const TEXT = 'План загружают один раз. '.repeat(40);
const PAGE = `<html><head><link rel="stylesheet" href="/journal/own.css"></head><body> <p>${TEXT}</p> </body></html>`;

/** What a site under `/journal/` is made of: bodies of its pages and files, by their paths. */
type Made = Record<string, string | { status: number }>;

interface Building {
  site: string;
  finish: Finishing;
  /** Makes all, so many at once, as Astro does. @returns what is left for Astro to write */
  makeAll(): Promise<Record<string, string>>;
}

function building(context: TestContext, made: Made, slow: readonly string[] = []): Building {
  const root = mkdtempSync(join(tmpdir(), 'podskazka-finish-'));
  const site = join(root, 'site');
  mkdirSync(site);
  const finish = finishing(site, { root, base: '/journal/' });
  context.after(async () => {
    await finish.stop();
    rmSync(root, { recursive: true });
  });
  const routeOf = (path: string): RouteData =>
    ({ type: path === '' || path.endsWith('/') ? 'page' : 'endpoint' }) as RouteData;
  const astro: AstroPrerenderer = {
    name: 'astro',
    getStaticPaths: () => Promise.resolve(Object.keys(made).map((path) => ({ pathname: path, route: routeOf(path) }))),
    async render(request) {
      const path = new URL(request.url).pathname.slice('/journal/'.length);
      if (slow.includes(path)) await new Promise((done) => setTimeout(done, 20));
      const body = made[path] ?? '';
      return typeof body === 'string' ? new Response(body) : new Response('нет', body);
    },
  };
  const finished = finish.finished(astro);
  return {
    site,
    finish,
    async makeAll() {
      const paths = await finished.getStaticPaths();
      const left: [string, string][] = [];
      const { take } = turns(4, Infinity);
      const make = async ({ pathname, route }: (typeof paths)[number]): Promise<void> => {
        const given = await finished.render(new Request(`https://a.example/journal/${pathname}`), { routeData: route });
        const response = given instanceof Response ? given : given.response;
        if (response.body !== null) left.push([pathname, await response.text()]);
      };
      await Promise.all(paths.map((path) => take(0, () => make(path))));
      return Object.fromEntries(left);
    },
  };
}

/** Pages that the service worker keeps from the first. */
function writeKeptPages(site: string): void {
  for (const name of ['offline', 'hours', 'search', 'answers']) {
    mkdirSync(join(site, name));
    writeFileSync(join(site, name, 'index.html'), '');
  }
}

test('страница лежит на месте, как только нарисована: лёгкая, сжатая рядом, и писать её больше некому', async (context) => {
  const { site, finish, makeAll } = building(context, {
    'own.css': 'p{margin:0}.absent{margin:1px}',
    'guides/plan/': PAGE,
  });
  assert.deepEqual(await makeAll(), {});
  const page = join(site, 'guides/plan/index.html');
  const html = readFileSync(page, 'utf8');
  assert.ok(html.includes('<style data-sheets="/journal/own.css">p{margin:0}</style>'), html);
  assert.ok(html.includes(`<body><p>${TEXT.trimEnd()}`), html);
  writeKeptPages(site);
  await finish.end();
  assert.equal(brotliDecompressSync(readFileSync(`${page}.br`)).toString(), html);
});

test('лёгкие страницы и листовки ложатся, когда нарисованы все, и ни общего листа, ни передачи в сайте не остаётся', async (context) => {
  const sheet = `<html><head><link rel="stylesheet" href="/journal/own.css"></head><body>${Object.values(leafletSlots).join(' ')}</body></html>`;
  const { site, finish, makeAll } = building(context, {
    'own.css': 'p{margin:0}.absent{margin:1px}',
    'light-pages': '',
    'guides/sheet/of/leaflet/': sheet,
  });
  const leaflet = { title: 'План', answer: 'Да', number: '8', area: 'plans', url: '/', code: '', text: '<p>Шаг</p>' };
  handOverLightPages([
    { address: '8/', text: () => 'номер' },
    { address: 'guides/plans/import/leaflet/', leaflet: () => leaflet },
  ]);
  assert.deepEqual(await makeAll(), {});
  writeKeptPages(site);
  await finish.end();
  assert.equal(readFileSync(join(site, '8/index.html'), 'utf8'), 'номер');
  const html = readFileSync(join(site, 'guides/plans/import/leaflet/index.html'), 'utf8');
  assert.match(html, /<style data-sheets="\/journal\/own\.css">p\{margin:0\}<\/style>.*План.*<p>Шаг<\/p>/);
  assert.ok(!existsSync(join(site, 'light-pages')) && !existsSync(join(site, 'guides/sheet')));
});

test('страница ждёт листа стилей, который делают вместе с ней и после неё', async (context) => {
  const { site, makeAll } = building(context, { 'guides/plan/': PAGE, 'own.css': 'p{margin:0}' }, ['own.css']);
  await makeAll();
  assert.match(readFileSync(join(site, 'guides/plan/index.html'), 'utf8'), /p\{margin:0\}/);
});

test('пока рисуются следующие страницы, сжимаются прежние: рисование не занимает всего времени', async (context) => {
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index}/`, `${PAGE}${index}`]));
  const { site, makeAll } = building(context, { 'own.css': 'p{margin:0}', ...many });
  await makeAll();
  const ready = Object.keys(many).filter((path) => existsSync(join(site, path, 'index.html.br')));
  assert.ok(ready.length > 0, `${ready.length}`);
});

test('страница ошибки ложится туда, где её ищут серверы', async (context) => {
  const { site, makeAll } = building(context, { '404/': PAGE, '': PAGE, 'own.css': '' });
  await makeAll();
  assert.deepEqual(
    readdirSync(site).filter((file) => file.endsWith('.html')),
    ['404.html', 'index.html'],
  );
});

test('что не страница и не текст, и что не вышло, пишет или бросает сам Astro', async (context) => {
  const { site, makeAll } = building(context, { 'og/a.png': 'картинка', 'faq/': { status: 500 } });
  assert.deepEqual(await makeAll(), { 'og/a.png': 'картинка', 'faq/': 'нет' });
  assert.deepEqual(readdirSync(site), []);
});

test('сайт, который не вышел, больше ничего не пишет: папку можно убирать', async (context) => {
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index}/`, `${PAGE}${index}`]));
  const { site, finish, makeAll } = building(context, { 'own.css': 'p{margin:0}', ...many });
  await makeAll();
  await finish.stop();
  rmSync(site, { recursive: true });
  await new Promise((done) => setTimeout(done, 50));
  assert.ok(!existsSync(site));
});

test('сайт, который не вышел посреди работы, начатых страниц не пишет и новых не рисует', async (context) => {
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index}/`, `${PAGE}${index}`]));
  const { site, finish, makeAll } = building(context, { 'own.css': 'p{margin:0}', ...many }, Object.keys(many));
  const failed = assert.rejects(makeAll(), /has failed/);
  await new Promise((done) => setTimeout(done, 30));
  await finish.stop();
  rmSync(site, { recursive: true });
  await failed;
  await new Promise((done) => setTimeout(done, 250));
  assert.ok(!existsSync(site));
});

test('сайт, которому не вышел указатель, перестаёт и раскладывать лёгкие страницы: папка не возвращается', async (context) => {
  const { site, finish, makeAll } = building(context, {
    'own.css': 'p{margin:0}',
    'light-pages': '',
    // There is no such answer: the page fails, and the index with it.
    'faq/': { status: 1000 },
  });
  handOverLightPages(Array.from({ length: 200 }, (_, index) => ({ address: `${index}/`, text: () => TEXT })));
  await assert.rejects(makeAll());
  await assert.rejects(finish.end());
  await finish.stop();
  rmSync(site, { recursive: true });
  await new Promise((done) => setTimeout(done, 250));
  assert.ok(!existsSync(site));
});
