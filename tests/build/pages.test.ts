import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { tellingPeriods, tellingWords } from '../../src/domain/telling-words.ts';
import { formsOf } from '../../src/domain/words.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { vocabularySchema, type Words } from '../../src/schemas/vocabulary.ts';
import { projectRoot } from '../../scripts/project-root.ts';
import { builtInstitutions, builtPages, isServed, visibleText, type BuiltPage } from '../support/built-site.ts';

for (const id of builtInstitutions) {
  const pages = builtPages(id);
  const readable = pages.filter(({ isForward }) => !isForward);
  const { content } = readContent(projectRoot, id);

  test(`${id}: каждая ссылка внутри сайта ведёт на страницу и якорь, которые есть`, () => {
    assert.deepEqual(
      pages.flatMap((page) => brokenLinks(id, page, pages)),
      [],
    );
  });

  test(`${id}: картинке для ссылки страница называет адрес, который есть, а без своего адреса — никакого`, () => {
    const named = readable.map(({ path, $ }) => ({ path, address: $('meta[property="og:url"]').attr('content') }));
    assert.equal(named.find(({ path }) => path === '/404.html')?.address, undefined);
    const wrong = named.filter(({ address }) => address !== undefined && !isServed(id, new URL(address).pathname));
    assert.deepEqual(wrong, []);
    assert.ok(named.filter(({ address }) => address !== undefined).length > 100);
  });

  test(`${id}: у каждой страницы язык — русский, заголовок первого уровня один, у окна своё имя`, () => {
    const wrong = readable.filter(
      ({ $ }) =>
        $('html').attr('lang') !== 'ru' || $('h1').length !== 1 || $('main').length !== 1 || !$('title').text(),
    );
    assert.deepEqual(
      wrong.map(({ path }) => path),
      [],
    );
    const titles = readable.map(({ $ }) => $('title').text());
    assert.deepEqual(
      titles.filter((title, index) => titles.indexOf(title) !== index),
      [],
    );
  });

  test(`${id}: правила безопасности страницы называют стили и сценарии, которые стоят в ней, и никаких других`, () => {
    const wrong = pages.filter(({ $ }) => {
      const policy = $('meta[http-equiv=content-security-policy]').attr('content') ?? '';
      const inside = $('style, script:not([src], [type="application/ld+json"])')
        .map((_, node) => `sha256-${createHash('sha256').update($(node).text()).digest('base64')}`)
        .get();
      const named = policy.match(/sha256-[^']+/g) ?? [];
      return !policy.startsWith("default-src 'self'") || named.sort().join() !== inside.sort().join();
    });
    assert.deepEqual(
      wrong.map(({ path }) => path),
      [],
    );
  });

  test(`${id}: якоря на странице не повторяются`, () => {
    const repeated = readable.flatMap(({ path, $ }) => {
      const ids = $('[id]')
        .map((_, node) => $(node).attr('id'))
        .get();
      return ids.filter((name, index) => ids.indexOf(name) !== index).map((name) => `${path}#${name}`);
    });
    assert.deepEqual(repeated, []);
  });

  test(`${id}: уровни заголовков идут подряд`, () => {
    const skipped = readable.flatMap(({ path, $ }) => {
      const levels = $('main :is(h1, h2, h3, h4)')
        .map((_, node) => Number(node.tagName.slice(1)))
        .get();
      return levels.some((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1) ? [path] : [];
    });
    assert.deepEqual(skipped, []);
  });

  test(`${id}: на страницах нет ни скобок словаря, ни слов другого учреждения`, () => {
    const foreign = foreignForms(content.words, content.kind === 'school' ? 'college' : 'school');
    const found = readable.flatMap(({ path, $ }) => {
      const text = visibleText($);
      const braces = /\{[A-Za-z]+(\.[a-z]+)*\}/.exec(text);
      const word = foreign.exec(text);
      return [braces, word].flatMap((match) => (match ? [`${path}: ${context(text, match.index)}`] : []));
    });
    assert.deepEqual(found, []);
  });

  test(`${id}: у страницы, что отвечает, виден номер, и короткий адрес ведёт на неё`, () => {
    const wrong = [...content.guides, ...content.questions, ...content.problems].flatMap(({ data }) => {
      const forward = pages.find(({ path }) => path === `/${data.number}/`);
      const target = forward?.$('meta[http-equiv=refresh]').attr('content')?.replace('0; url=', '');
      const page = pages.find(({ path }) => path === target);
      const shown = page?.$(`[data-number="${data.number}"]`).text() ?? '';
      const answer = page?.$('[data-answer]').text().trim() ?? '';
      return shown.includes(String(data.number)) && answer !== '' ? [] : [data.number];
    });
    assert.deepEqual(wrong, []);
  });

  test(`${id}: у каждого пункта регламента есть якорь, у каждого направления — инструкции`, () => {
    const $ = page(pages, '/regulation/').$;
    for (const clause of content.regulation.data.clauses) {
      const node = $(`#${clause.id}`);
      assert.equal(node.length, 1, clause.id);
      if (clause.kind === 'direction') assert.ok(node.find('a[href^="/guides/"]').length > 0, clause.id);
    }
  });

  test(`${id}: нет встроенных стилей и обработчиков: их запрещает политика безопасности`, () => {
    const inline = readable.filter(({ $ }) => $('[style], [onclick], [onload], [onerror]').length > 0);
    assert.deepEqual(
      inline.map(({ path }) => path),
      [],
    );
  });

  test(`${id}: у каждой инструкции есть листовка с её названием, ответом, номером и текстом слово в слово`, () => {
    const guides = pages.filter(({ path, $ }) => /^\/guides\/[^/]+\/[^/]+\/$/.test(path) && $('.prose').length > 0);
    assert.ok(guides.length > 40, `${guides.length}`);
    const said = ({ $ }: BuiltPage, parts: readonly string[]): string[] =>
      parts.map((part) => $(part).first().text().replace(/\s+/g, ' ').trim());
    for (const guide of guides) {
      const leaflet = page(pages, `${guide.path}leaflet/`);
      const [title, answer, number, text] = said(guide, ['h1', '.lead', '.number-card__number', '.prose']);
      assert.deepEqual(
        said(leaflet, ['h1', '.leaflet__answer', '.leaflet__number p', '.leaflet__text']),
        [title, answer, number, text],
        guide.path,
      );
      assert.equal(leaflet.$('.leaflet-page__tools a').attr('href'), guide.path);
      assert.equal(
        leaflet.$('meta[property="og:image"]').attr('content'),
        guide.$('meta[property="og:image"]').attr('content'),
      );
    }
  });

  test(`${id}: в карте сайта нет страниц, закрытых от поисковиков, а открытые — все`, () => {
    const map = readFileSync(join(projectRoot, 'dist', id, 'sitemap-0.xml'), 'utf8');
    const mapped = [...map.matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)].map(([, path]) => path).sort();
    const open = readable.filter(({ $ }) => $('meta[name="robots"][content="noindex"]').length === 0);
    assert.deepEqual(mapped, open.map(({ path }) => path).sort());
  });

  test(`${id}: карта сайта и правила для роботов на месте`, () => {
    for (const path of ['/sitemap-index.xml', '/robots.txt', '/404.html', '/favicon.svg'])
      assert.ok(isServed(id, path), path);
  });
}

test('таблица часов школы совпадает с данными: пять дней, с 14:30 до 15:00', () => {
  const { content } = readContent(projectRoot, 'lipetsk-5');
  assert.equal(content.hours.data.status, 'scheduled');
  const $ = page(builtPages('lipetsk-5'), '/hours/').$;
  const rows = $('table[data-office-hours] tbody tr');
  const shown = rows
    .map((_, row) => [
      [
        $(row).attr('data-day'),
        ...$(row)
          .find('time')
          .map((_, time) => $(time).attr('datetime'))
          .get(),
      ],
    ])
    .get();
  const expected =
    content.hours.data.status === 'scheduled'
      ? content.hours.data.slots.map(({ day, from, to }) => [day, from, to])
      : [];
  assert.deepEqual(shown, expected);
  assert.equal(
    $('table[data-office-hours] caption').text().replace(/\s+/g, ' ').trim(),
    'Часы консультаций: кабинет № 18',
  );
  assert.equal($('table[data-office-hours] th[scope=col]').length, 3);
  assert.equal($('table[data-office-hours] th[scope=row]').length, 5);
});

test('у техникума нет таблицы часов: страница говорит, кто составляет график и у кого узнать', () => {
  const { $ } = page(builtPages('btotis'), '/hours/');
  assert.equal($('table[data-office-hours]').length, 0);
  assert.match(visibleText($), /График консультаций составляет ответственный за внедрение журнала/);
  assert.match($('[data-hours-status]').text(), /График не опубликован/);
});

function page(pages: readonly BuiltPage[], path: string): BuiltPage {
  const found = pages.find((candidate) => candidate.path === path);
  assert.ok(found, path);
  return found;
}

function brokenLinks(id: string, { path, $ }: BuiltPage, pages: readonly BuiltPage[]): string[] {
  return $('a[href], link[href], script[src], img[src]')
    .map((_, node) => $(node).attr('href') ?? $(node).attr('src'))
    .get()
    .filter((href) => !/^(https?:|mailto:|tel:|data:)/.test(href))
    .filter((href) => !leadsSomewhere(id, new URL(href, `http://site${path}`), pages))
    .map((href) => `${path} → ${href}`);
}

function leadsSomewhere(id: string, { pathname, hash }: URL, pages: readonly BuiltPage[]): boolean {
  if (!isServed(id, pathname)) return false;
  if (hash === '') return true;
  const target = pages.find(({ path }) => path === pathname);
  return target !== undefined && target.$(`[id="${decodeURIComponent(hash.slice(1))}"]`).length > 0;
}

/** A word of the other preset that the institution does not use itself. */
function foreignForms(own: Words, otherKind: 'school' | 'college'): RegExp {
  const { words, periods } = vocabularySchema.parse(
    parse(readFileSync(join(projectRoot, `content/vocabulary/${otherKind}.yaml`), 'utf8')),
  );
  const telling = [...tellingWords.map((key) => words[key]), ...tellingPeriods.map((type) => periods[type])];
  const ours = new Set(Object.values(own).flatMap(formsOf));
  const theirs = telling.flatMap((word) => (word ? formsOf(word) : [])).filter((form) => !ours.has(form));
  return new RegExp(`(?<![а-яё])(${theirs.join('|')})(?![а-яё])`, 'i');
}

function context(text: string, index: number): string {
  return text.slice(Math.max(0, index - 40), index + 40).replace(/\s+/g, ' ');
}
