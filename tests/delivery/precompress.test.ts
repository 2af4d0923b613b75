import assert from 'node:assert/strict';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { projectRoot } from '../../scripts/project-root.ts';
import { compressFolder, precompress } from '../../src/integrations/precompress.ts';
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
  await precompress(site, cache);
  assert.deepEqual(globSync('**/*.{br,gz}', { cwd: site }), []);
  delete process.env['PRECOMPRESS'];
  await precompress(site, cache);
  assert.notDeepEqual(globSync('**/*.{br,gz}', { cwd: site }), []);
});

for (const id of builtInstitutions) {
  test(`${id}: сжата каждая страница готового сайта`, () => {
    const dist = join(projectRoot, 'dist', id);
    const bare = globSync('**/*.{html,css}', { cwd: dist }).filter(
      (file) => !existsSync(join(dist, `${file}.br`)) || !existsSync(join(dist, `${file}.gz`)),
    );
    assert.deepEqual(bare, []);
  });
}
