import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchLook } from '../../src/integrations/search-look.ts';

for (const { name, css, look } of [
  {
    name: 'правила найденного и отмеченного идут с поиском, остальные — нет',
    css: '.card{margin:0}.search__list li{margin:1px}mark{margin:2px}li{margin:3px}',
    look: '.search__list li{margin:1px}mark{margin:2px}',
  },
  {
    name: 'значение, которое берут они одни, идёт с ними, и в тёмной теме тоже',
    css: ':root{--a:1px;--b:2px}@media (x){:root{--a:3px}}.search__panel{margin:var(--a)}.card{margin:var(--b)}',
    look: ':root{--a:1px;}@media (x){:root{--a:3px}}.search__panel{margin:var(--a)}',
  },
  {
    name: 'значение, которое берёт и сама строка поиска, на странице уже есть',
    css: ':root{--a:1px}.search__form{margin:var(--a)}.search__panel{margin:var(--a)}',
    look: '.search__panel{margin:var(--a)}',
  },
  {
    name: 'строка главной страницы есть не на каждой',
    css: ':root{--a:1px}.search--hero .search__form{margin:var(--a)}.search__panel{margin:var(--a)}',
    look: ':root{--a:1px}.search__panel{margin:var(--a)}',
  },
  {
    name: 'слои и условия остаются, пустые уходят',
    css: '@layer a{@media (y){.card{margin:0}}@media (x){.search__title{margin:0}}}',
    look: '@layer a{@media (x){.search__title{margin:0}}}',
  },
]) {
  test(`вид найденного: ${name}`, () => assert.equal(searchLook(css), look));
}
