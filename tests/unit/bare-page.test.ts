import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barePage } from '../../scripts/bench/bare-page.ts';

const PAGE =
  '<html><head><title>План</title><meta name="description" content="Как &quot;загрузить&quot; план"></head><body>' +
  '<header class="header"><a class="eye" href="/accessibility/" title="Для слабовидящих"><svg></svg></a></header>' +
  '<main><h1 class="x">План</h1><ol><li id="step-1"><p>Откройте <a href="/plans/" title="Планы">планы</a></p>' +
  '<a class="step-link" href="#step-1" aria-label="Ссылка на шаг 1"></a></li></ol>' +
  '<button type="button">Скопировать</button><p hidden>Ничего</p></main><script>x()</script></body></html>';

test('у голой страницы тот же текст и те же ссылки, а оформления и скриптов нет', () => {
  const bare = barePage(PAGE, true);
  assert.match(bare, /<h1>План<\/h1><ol><li><p>Откройте <a href="\/plans\/">планы<\/a><\/p>/);
  assert.doesNotMatch(bare, /<script|<button|class=|Скопировать|Ничего/);
  assert.match(bare, /content="Как &quot;загрузить&quot; план"/);
});

test('ссылка без текста и на голой странице названа', () => {
  const bare = barePage(PAGE, true);
  assert.ok(bare.includes('<a href="/accessibility/">Для слабовидящих</a>'));
  assert.ok(bare.includes('<a href="#step-1">Ссылка на шаг 1</a>'));
});

test('шрифты сайта голая страница берёт, только если о них сказано', () => {
  const face = '@font-face{font-family:"Golos Text";src:url("/a.woff2")}';
  const preload = '<link rel="preload" href="/a.woff2" as="font" type="font/woff2" crossorigin>';
  const page = PAGE.replace('</head>', `${preload}<style>${face}</style></head>`);
  assert.match(barePage(page, true), /rel="preload".*@font-face/);
  assert.doesNotMatch(barePage(page, false), /preload|@font-face|woff2/);
});
