import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { forwardPage } from '../../src/domain/forward-page.ts';
import { layOutLightPages } from '../../src/integrations/light-pages.ts';

function layOut(context: TestContext, made: Record<string, string>): { site: string; run: () => void } {
  const site = mkdtempSync(join(tmpdir(), 'podskazka-light-'));
  context.after(() => rmSync(site, { recursive: true }));
  writeFileSync(join(site, 'light-pages.json'), JSON.stringify(made));
  return { site, run: () => layOutLightPages(site) };
}

test('лёгкие страницы ложатся каждая по своему адресу, общего файла не остаётся', (context) => {
  const { site, run } = layOut(context, { '12/': 'номер', 'guides/plans/import/index.md': '# План' });
  run();
  assert.equal(readFileSync(join(site, '12/index.html'), 'utf8'), 'номер');
  assert.equal(readFileSync(join(site, 'guides/plans/import/index.md'), 'utf8'), '# План');
  assert.deepEqual(readdirSync(site).sort(), ['12', 'guides']);
});

test('страницу сайта лёгкая не заменяет: сборка останавливается', (context) => {
  const { site, run } = layOut(context, { 'faq/': 'переехало' });
  mkdirSync(join(site, 'faq'));
  writeFileSync(join(site, 'faq/index.html'), 'вопросы');
  assert.throws(run, { code: 'EEXIST' });
  assert.equal(readFileSync(join(site, 'faq/index.html'), 'utf8'), 'вопросы');
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
