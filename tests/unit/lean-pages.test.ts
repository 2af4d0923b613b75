import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHash } from 'node:crypto';
import { leanHtml, type Site } from '../../src/integrations/lean-html.ts';
import { readSheet, usedCss } from '../../src/integrations/used-css.ts';

const page = {
  tags: new Set(['html', 'a', 'p']),
  classes: new Set(['card']),
  ids: new Set(['top']),
  attributes: new Set(['class', 'data-state', 'data-state=shut']),
  words: new Set(['ariaBusy', 'hoursStatus']),
};

for (const { name, css, kept } of [
  { name: 'правило, которому есть что оформить, остаётся', css: '.card a{color:red}', kept: '.card a{color:red}' },
  { name: 'правило класса, которого на странице нет, уходит', css: '.absent a{color:red}', kept: '' },
  { name: 'правило тега, которого нет, уходит', css: 'p > table{color:red}', kept: '' },
  { name: 'из перечня остаётся только нужное', css: 'a,.absent,#top{margin:0}', kept: 'a,#top{margin:0}' },
  { name: 'отрицание ничего не требует', css: 'a:not(.absent){margin:0}', kept: 'a:not(.absent){margin:0}' },
  { name: 'выбор из нескольких ничего не требует', css: ':is(.absent,a){margin:0}', kept: ':is(.absent,a){margin:0}' },
  { name: 'правило атрибута, которого нет ни на странице, ни у скриптов, уходит', css: 'a[rel]{margin:0}', kept: '' },
  { name: 'правило значения, которого у атрибута нет, уходит', css: '[data-state=lit]{margin:0}', kept: '' },
  {
    name: 'значение, которое есть, остаётся',
    css: '[data-state="shut"]{margin:0}',
    kept: '[data-state="shut"]{margin:0}',
  },
  { name: 'часть значения спрашивает об имени', css: '[data-state^=l]{margin:0}', kept: '[data-state^=l]{margin:0}' },
  {
    name: 'атрибут, который ставит скрипт, как бы он его ни звал, остаётся',
    css: '[aria-busy=true],[data-hours-status=open]{margin:0}',
    kept: '[aria-busy=true],[data-hours-status=open]{margin:0}',
  },
  { name: 'состояние и открытость появляются потом', css: 'a[open]:hover{margin:0}', kept: 'a[open]:hover{margin:0}' },
  {
    name: 'псевдоэлемент — не тег',
    css: '::view-transition-old(root){margin:0}',
    kept: '::view-transition-old(root){margin:0}',
  },
  { name: 'пустой слой уходит вместе с условием', css: '@layer x{@media print{.absent{margin:0}}}', kept: '' },
  {
    name: 'значение, которое никто не берёт, уходит, и с ним то, что брало только оно',
    css: 'html{--a:1px;--b:var(--a);--c:2px}p{margin:var(--c)}',
    kept: 'html{--c:2px}p{margin:var(--c)}',
  },
  { name: 'порядок слоёв остаётся', css: '@layer a,b;', kept: '@layer a,b;' },
  { name: 'страница бумаги остаётся', css: '@media print{@page{margin:1cm}}', kept: '@media print{@page{margin:1cm}}' },
]) {
  test(`стили страницы: ${name}`, () => assert.equal(usedCss([readSheet(css)], page), kept));
}

const site: Site = {
  sheet: () => readSheet('.card{margin:0}.found{margin:1px}.absent{margin:2px}'),
  wordsOf: () => new Set(['found']),
  importsOf: () => [],
  wholeScript: (url) => `common('${url}')`,
  ownParts: 'bring()',
};
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const built = (policy: string, rest = ''): string =>
  `<html><head><meta http-equiv="content-security-policy" content="${policy}"><link rel="stylesheet" href="/a.css"></head>` +
  `<body> <p class="card" data-pagefind-body data-aliases="вход > пароль">Текст  <b>и</b> <i>текст</i></p> ${rest}` +
  '<script type="module" src="/a.js"></script></body></html>';

test('в странице остаются её правила и правила того, что добавит её скрипт', () => {
  const html = leanHtml(built("style-src 'self'"), site);
  assert.match(html, /<style data-sheets="\/a\.css">\.card\{margin:0\}\.found\{margin:1px\}<\/style>/);
  assert.doesNotMatch(html, /rel="stylesheet"/);
});

test('политика страницы разрешает её стиль, и только его', () => {
  const html = leanHtml(built(`style-src 'self' ${hash('чужой')}`), site);
  assert.match(
    html,
    new RegExp(`style-src 'self' ${hash('.card{margin:0}.found{margin:1px}').replaceAll('+', '\\+')}"`),
  );
  assert.ok(!html.includes(hash('чужой')));
});

test('скрипты самой страницы ждут читателя: их знает скрипт внутри неё, разрешённый политикой, а стили для них уже есть', () => {
  const words: Record<string, string[]> = { '/own.js': ['found'], '/b.js': [] };
  const own = ['/own.js', '/b.js', '/own.js'].map((url) => `<script type="module" src="${url}"></script>`).join('');
  const html = leanHtml(built("script-src 'self'", own), { ...site, wordsOf: (url) => new Set(words[url]) });
  assert.deepEqual(html.match(/<script.*?<\/script>/g), [
    '<script data-scripts="/own.js /b.js">bring()</script>',
    `<script type="module">common('/a.js')</script>`,
  ]);
  assert.ok(html.includes(`script-src 'self' ${hash('bring()')} ${hash("common('/a.js')")}"`), html);
  assert.ok(html.includes('.found{margin:1px}'), html);
});

test('то, что импортируют скрипты страницы, просят вместе с ними, а не после', () => {
  const own = '<script type="module" src="/own.js"></script>';
  const html = leanHtml(built("script-src 'self'", own), { ...site, importsOf: () => ['/deep.js', '/own.js'] });
  assert.ok(html.includes('data-scripts="/own.js /deep.js"'), html);
});

test('скрипт всех страниц стоит в самой странице, и политика его разрешает', () => {
  const html = leanHtml(built(`script-src 'self' ${hash('чужой')}`), site);
  assert.ok(html.endsWith(`<script type="module">common('/a.js')</script></body></html>`), html);
  assert.ok(html.includes(`script-src 'self' ${hash("common('/a.js')")}"`), html);
});

test('лист для бумаги приносит скрипт, а без скриптов он стоит, где стоял', () => {
  const link = '<link rel="stylesheet" href="/print.css" media="print">';
  assert.ok(leanHtml(built('', link), site).includes(`<noscript>${link}</noscript>`));
  const { wholeScript: _, ...withoutScript } = site;
  assert.ok(!leanHtml(built('', link), withoutScript).includes('noscript'));
});

test('у шрифта в странице его собственное имя: по нему его берут и лист для бумаги, и буклет', () => {
  const face =
    '@font-face{font-family:"Golos Text-8f5dc73060a030d0 fallback: Arial";src:local("Arial");font-style:normal;}';
  const html = leanHtml(built('', `<style>${face}</style>`), site);
  assert.ok(html.includes('@font-face{font-family:"Golos Text fallback: Arial";src:local("Arial");}'), html);
  // A font of the reader's own is there at once.
  const waiting = face.replace('font-style:normal', 'font-display:swap');
  assert.equal(leanHtml(built('', `<style>${waiting}</style>`), site), html);
});

test('скрипт, которому нужны другие, остаётся файлом', () => {
  const html = leanHtml(built("script-src 'self'"), { ...site, importsOf: () => ['/deep.js'] });
  assert.ok(html.includes('<script type="module" src="/a.js"></script>'), html);
  assert.ok(html.includes(`script-src 'self'"`), html);
});

for (const { name, words, tag } of [
  {
    name: 'скрипт того, что действует само, назван ещё раз: остальные ждут читателя',
    words: { '/own.js': ['slow-part'], '/b.js': ['quick-part'] },
    tag: '<script data-scripts="/own.js /b.js /b2.js" data-soon="/b.js /b2.js">',
  },
  {
    name: 'когда само действует всё, список один',
    words: { '/own.js': ['quick-part'], '/b.js': ['quick-part'] },
    tag: '<script data-scripts="/own.js /b.js /b2.js" data-soon="">',
  },
  {
    name: 'когда само не действует ничто, скрипты только ждут',
    words: { '/own.js': [], '/b.js': [] },
    tag: '<script data-scripts="/own.js /b.js /b2.js">',
  },
] as { name: string; words: Record<string, string[]>; tag: string }[]) {
  test(`скрипты страницы: ${name}`, () => {
    const parts = '<quick-part data-part="soon"></quick-part><slow-part data-part></slow-part>';
    const own = ['/own.js', '/b.js'].map((url) => `<script type="module" src="${url}"></script>`).join('');
    const html = leanHtml(built('', parts + own), {
      ...site,
      wordsOf: (url) => new Set(words[url]),
      importsOf: (url) => (url === '/b.js' ? ['/b2.js'] : []),
    });
    assert.ok(html.includes(tag), html);
  });
}

test('страница без своих скриптов не несёт и того, что их приносит', () => {
  assert.doesNotMatch(leanHtml(built("script-src 'self'"), site), /bring/);
});

test('скрипт внутри страницы разрешён, только если за него поручилась сборка', () => {
  const known = '<script data-sheet="/b.css">known()</script>';
  const html = leanHtml(
    built(`script-src 'self' ${hash('known()')} ${hash('elsewhere()')}`, `${known}<script>alien()</script>`),
    site,
  );
  assert.ok(html.includes(`script-src 'self' ${hash('known()')} ${hash("common('/a.js')")}"`), html);
});

test('слова для указателя поиска уходят, текст и пробелы в нём остаются', () => {
  const html = leanHtml(built(''), site);
  assert.match(html, /<body><p class="card">Текст {2}<b>и<\/b> <i>текст<\/i><\/p>/);
});

test('пример разметки в тексте скрипта не держит правил: страница из него не состоит', () => {
  const data = '<script type="application/ld+json">{"name":"<p class="absent">текст</p>"}</script>';
  assert.doesNotMatch(leanHtml(built('', data), site), /margin:2px/);
});

test('неразрывный пробел у края абзаца не рисуется, внутри строки стоит', () => {
  const text = '<p>\u00a0с\u00a0<b>5</b>\u00a0</p>';
  assert.ok(leanHtml(built('', text), site).includes('<p>с\u00a0<b>5</b></p>'));
});

test('незакрытый тег в конце страницы остаётся, как был', () => {
  const text = '<p>а < б и <i class="a';
  assert.ok(leanHtml(text, site).endsWith(text));
});

test('пробелы в образце сообщения и в коде стоят, как были', () => {
  const text = '<pre>\n <p> а </p> </pre>';
  assert.ok(leanHtml(built('', text), site).includes(text));
});

test('из страницы уходят пометки для указателя поиска, а такие же имена у скриптов остаются', () => {
  const marked = '<div data-pagefind-meta="area[data-area]" data-area="Планирование" id="a">текст</div>';
  const own = '<li data-area="plans">ответ</li>';
  const html = leanHtml(built('', marked + own), site);
  assert.ok(html.includes('<div id="a">текст</div>'), html);
  assert.ok(html.includes(own), html);
});
