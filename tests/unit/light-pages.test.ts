import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { forwardPage } from '../../src/domain/forward-page.ts';
import { leafletSheet, leafletSlots, type LeafletFields } from '../../src/domain/leaflet.ts';
import { layOutLightPages } from '../../src/integrations/light-pages.ts';

const text = (address: string, text: string): { address: string; text: () => string } => ({
  address,
  text: () => text,
});

const FIELDS: LeafletFields = {
  title: 'План «1 < 2»',
  answer: 'Скажите "да"',
  number: '8',
  area: 'plans',
  url: '/guides/plans/import/',
  code: '<svg></svg>',
  text: '<p>Шаг</p>',
};

function folder(context: TestContext): string {
  const site = mkdtempSync(join(tmpdir(), 'podskazka-light-'));
  context.after(() => rmSync(site, { recursive: true }));
  return site;
}

test('лёгкие страницы ложатся каждая по своему адресу', async (context) => {
  const site = folder(context);
  await layOutLightPages(site, { pages: [text('12/', 'номер'), text('guides/plans/import/index.md', '# План')] });
  assert.equal(readFileSync(join(site, '12/index.html'), 'utf8'), 'номер');
  assert.equal(readFileSync(join(site, 'guides/plans/import/index.md'), 'utf8'), '# План');
  assert.deepEqual(readdirSync(site).sort(), ['12', 'guides']);
});

test('страницу сайта лёгкая не заменяет: сборка останавливается', async (context) => {
  const site = folder(context);
  mkdirSync(join(site, 'faq'));
  writeFileSync(join(site, 'faq/index.html'), 'вопросы');
  await assert.rejects(layOutLightPages(site, { pages: [text('faq/', 'переехало')] }), { code: 'EEXIST' });
  assert.equal(readFileSync(join(site, 'faq/index.html'), 'utf8'), 'вопросы');
});

test('листовка — общий лист, где на своих местах стоит сказанное инструкцией; знаки разметки в нём остаются знаками', async (context) => {
  const { title, answer, number, area, url, code, text } = leafletSlots;
  const sheet = `<title>${title}</title><meta content="${answer}"><img src="/og/${area}.png"><a href="${url}">№ ${number}</a>${code}${text}`;
  const site = folder(context);
  const pages = [{ address: 'guides/plans/import/leaflet/', leaflet: () => FIELDS }];
  await layOutLightPages(site, { pages, leaflet: leafletSheet(sheet) });
  assert.equal(
    readFileSync(join(site, 'guides/plans/import/leaflet/index.html'), 'utf8'),
    '<title>План «1 &lt; 2»</title><meta content="Скажите &quot;да&quot;"><img src="/og/plans.png"><a href="/guides/plans/import/">№ 8</a><svg></svg><p>Шаг</p>',
  );
});

test('лист, на котором чего-то негде написать, и листовки без листа останавливают сборку', async (context) => {
  assert.throws(() => leafletSheet(`${leafletSlots.title} ${leafletSlots.text}`), /answer, number, area, url, code/);
  const pages = [{ address: 'guides/plans/import/leaflet/', leaflet: () => FIELDS }];
  await assert.rejects(layOutLightPages(folder(context), { pages }), /import\/leaflet\/: the sheet/);
});

test('страница номера ведёт дальше без сценариев и знает кавычки в названии', () => {
  const html = forwardPage({
    url: '/journal/faq/ktp/',
    canonical: 'https://school.example/journal/faq/ktp/',
    title: 'Что такое "КТП" & <план>',
    script: '/journal/forward.js',
  });
  assert.match(html, /<meta http-equiv="refresh" content="0; url=\/journal\/faq\/ktp\/">/);
  assert.match(html, /<a href="\/journal\/faq\/ktp\/">/);
  assert.match(html, /<title>Что такое &quot;КТП&quot; &amp; &lt;план&gt;<\/title>/);
  // The policy covers the script only if it stands before it.
  assert.ok(html.indexOf('content-security-policy') < html.indexOf('<script'));
});
