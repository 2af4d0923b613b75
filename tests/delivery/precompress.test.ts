import assert from 'node:assert/strict';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { projectRoot } from '../../scripts/project-root.ts';
import { compressFolder, precompressor } from '../../src/integrations/precompress.ts';
import { builtInstitutions } from '../support/built-site.ts';

const TEXT = 'План загружают один раз. '.repeat(40);

function folders(context: TestContext): { site: string; cache: string } {
  const folder = mkdtempSync(join(tmpdir(), 'podskazka-compress-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const [site, cache] = [join(folder, 'site'), join(folder, 'cache')];
  mkdirSync(join(site, 'guides'), { recursive: true });
  writeFileSync(join(site, 'index.html'), TEXT);
  writeFileSync(join(site, 'guides/index.html'), `${TEXT}!`);
  writeFileSync(join(site, 'hours.ics'), `${TEXT}…`);
  writeFileSync(join(site, 'short.txt'), 'коротко');
  writeFileSync(join(site, 'picture.png'), TEXT);
  return { site, cache };
}

test('сжатое лежит рядом с каждым текстом и распаковывается в него же; картинки и короткое не трогаются', async (context) => {
  const { site, cache } = folders(context);
  assert.deepEqual(await compressFolder(site, cache), { files: 3, fresh: 3 });
  for (const file of ['index.html', 'guides/index.html', 'hours.ics']) {
    const original = readFileSync(join(site, file));
    assert.ok(brotliDecompressSync(readFileSync(join(site, `${file}.br`))).equals(original), file);
    assert.ok(gunzipSync(readFileSync(join(site, `${file}.gz`))).equals(original), file);
  }
  assert.deepEqual(globSync('*{short,picture}*.{br,gz}', { cwd: site }), []);
});

test('страницу, которую читают, сжимают старательнее, чем листовку и двойник с тем же текстом', async (context) => {
  const { site, cache } = folders(context);
  const words = readFileSync(join(projectRoot, 'README.md'));
  const names = ['page/index.html', 'page/leaflet/index.html', 'page/index.md'];
  mkdirSync(join(site, 'page/leaflet'), { recursive: true });
  for (const name of names) writeFileSync(join(site, name), words);
  await compressFolder(site, cache);
  const [page = 0, leaflet = 0, twin = 0] = names.map((name) => readFileSync(join(site, `${name}.br`)).length);
  assert.ok(page < leaflet, `${page} и ${leaflet}`);
  assert.equal(leaflet, twin);
});

test('указатель первых строк, которого ждут, сжимают старательнее целого, который приходит за ними', async (context) => {
  const { site, cache } = folders(context);
  const words = readFileSync(join(projectRoot, 'README.md'));
  mkdirSync(join(site, 'search'));
  for (const name of ['head', 'deep']) writeFileSync(join(site, `search/${name}.json`), words);
  await compressFolder(site, cache);
  const [head = 0, deep = 0] = ['head', 'deep'].map(
    (name) => readFileSync(join(site, `search/${name}.json.br`)).length,
  );
  assert.ok(head < deep, `${head} и ${deep}`);
});

test('что не изменилось, второй раз не сжимается, а изменённое сжимается', async (context) => {
  const { site, cache } = folders(context);
  await compressFolder(site, cache);
  const before = readFileSync(join(site, 'index.html.br'));
  for (const file of globSync('**/*.{br,gz}', { cwd: site })) rmSync(join(site, file));
  assert.deepEqual(await compressFolder(site, cache), { files: 3, fresh: 0 });
  assert.ok(readFileSync(join(site, 'index.html.br')).equals(before));
  writeFileSync(join(site, 'index.html'), `${TEXT}?`);
  assert.deepEqual(await compressFolder(site, cache), { files: 3, fresh: 1 });
  assert.equal(brotliDecompressSync(readFileSync(join(site, 'index.html.br'))).toString(), `${TEXT}?`);
});

test('сжатие одного и того же даёт одни и те же байты', async (context) => {
  const [first, second] = [folders(context), folders(context)];
  await compressFolder(first.site, first.cache);
  await compressFolder(second.site, second.cache);
  for (const file of globSync('**/*.{br,gz}', { cwd: first.site })) {
    assert.ok(readFileSync(join(first.site, file)).equals(readFileSync(join(second.site, file))), file);
  }
});

test('с PRECOMPRESS=off рядом с текстами не кладётся ничего: хостинг сожмёт сам', async (context) => {
  const { site, cache } = folders(context);
  context.after(() => delete process.env['PRECOMPRESS']);
  process.env['PRECOMPRESS'] = 'off';
  await precompressor(site, cache).rest();
  assert.deepEqual(globSync('**/*.{br,gz}', { cwd: site }), []);
  delete process.env['PRECOMPRESS'];
  await precompressor(site, cache).rest();
  assert.notDeepEqual(globSync('**/*.{br,gz}', { cwd: site }), []);
});

for (const id of builtInstitutions) {
  test(`${id}: сжата каждая страница готового сайта, и сжатое — она сама`, () => {
    const dist = join(projectRoot, 'dist', id);
    const wrong = globSync('**/*.{html,css,js,json,md,xml,ics}', { cwd: dist }).filter((file) => {
      const original = readFileSync(join(dist, file));
      const isIt = (encoding: string, unpack: (bytes: Buffer) => Buffer): boolean => {
        const packed = join(dist, `${file}.${encoding}`);
        return existsSync(packed) ? unpack(readFileSync(packed)).equals(original) : !/\.(?:html|css)$/.test(file);
      };
      return !isIt('br', brotliDecompressSync) || !isIt('gz', gunzipSync);
    });
    assert.deepEqual(wrong, []);
  });
}
