import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { searchIndex } from '../../src/integrations/pagefind.ts';

const page = (text: string, mark = ' data-pagefind-body'): string =>
  `<html lang="ru"><body><nav>всюду</nav><main${mark}><h1>${text}</h1></main></body></html>`;

function folder(context: TestContext): string {
  const made = mkdtempSync(join(tmpdir(), 'podskazka-index-'));
  context.after(() => rmSync(made, { recursive: true }));
  return made;
}

/** Pages that an index has, by their addresses. */
function pagesIn(index: string): Record<string, string> {
  return Object.fromEntries(
    globSync('fragment/*', { cwd: index }).map((file) => {
      const text = gunzipSync(readFileSync(join(index, file))).toString();
      const { url, content } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string; content: string };
      return [url, content];
    }),
  );
}

test('в указатель входит каждая помеченная страница, где бы она ни лежала, и никакая другая', async (context) => {
  const to = folder(context);
  const index = searchIndex();
  index.add('courses/new/index.html', Promise.resolve(page('Курсы')));
  index.add('leaflet/index.html', Promise.resolve(page('Листовка', '')));
  await index.write(to);
  assert.deepEqual(pagesIn(to), { '/courses/new/': 'Курсы.' });
});

test('указатель до байта тот же, какая бы страница ни была готова раньше', async (context) => {
  const names = ['в', 'а', 'б', 'г'];
  const build = async (delayOf: (place: number) => number): Promise<Record<string, string>> => {
    const to = folder(context);
    const index = searchIndex();
    for (const [place, name] of names.entries()) {
      const html = new Promise<string>((made) => setTimeout(() => made(page(`План ${name}`)), delayOf(place)));
      index.add(`${place}/index.html`, html);
    }
    await index.write(to);
    const files = globSync('{index/*,*.pf_meta}', { cwd: to }).sort();
    return Object.fromEntries(files.map((file) => [file, readFileSync(join(to, file), 'base64')]));
  };
  assert.deepEqual(await build((place) => place * 5), await build((place) => (names.length - place) * 5));
});

test('указатели двух сайтов делаются вместе: конец одного и отказ от другого не мешают третьему', async (context) => {
  const [first, third] = [folder(context), folder(context)];
  const [one, two, three] = [searchIndex(), searchIndex(), searchIndex()];
  one.add('a/index.html', Promise.resolve(page('Первый')));
  two.add('b/index.html', Promise.resolve(page('Второй')));
  await one.write(first);
  await two.drop();
  three.add('c/index.html', Promise.resolve(page('Третий')));
  await three.write(third);
  assert.deepEqual([pagesIn(first), pagesIn(third)], [{ '/a/': 'Первый.' }, { '/c/': 'Третий.' }]);
});

test('страница, которой не вышло, не оставляет и указателя', async (context) => {
  const index = searchIndex();
  index.add('a/index.html', Promise.reject(new Error('не вышла')));
  await assert.rejects(index.write(folder(context)), /не вышла/);
  await index.drop();
});

test('указатель знает всё, что помечено, и ничего, что стоит вокруг, каким бы ни был помеченный элемент', async (context) => {
  const to = folder(context);
  const index = searchIndex();
  const around = (marked: string): string =>
    `<html lang="ru"><body><main><h1>Кругом</h1><article>До.</article>${marked}<article>После.</article></main></body></html>`;
  index.add('a/index.html', Promise.resolve(around('<article class="x" data-pagefind-body><h1>План</h1></article>')));
  index.add('b/index.html', Promise.resolve(around('<div data-pagefind-body><h1>Дни</h1><div>Час</div></div>')));
  index.add(
    'c/index.html',
    Promise.resolve(around('<p data-pagefind-body>Раз</p><div>Нет</div><div data-pagefind-body>Два</div>')),
  );
  await index.write(to);
  assert.deepEqual(pagesIn(to), { '/a/': 'План.', '/b/': 'Дни. Час.', '/c/': 'Раз. Два.' });
});

test('рядом с указателем не лежат лица Pagefind: у поиска сайта своё', async (context) => {
  const to = folder(context);
  const index = searchIndex();
  index.add('a/index.html', Promise.resolve(page('План')));
  await index.write(to);
  assert.deepEqual(globSync('*.{js,css}', { cwd: to }).sort(), ['pagefind-worker.js', 'pagefind.js']);
});
