import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scriptFaults, sheetFaults } from '../support/old-browsers.ts';
import { scratchFile } from '../support/scratch.ts';

for (const { name, css } of [
  { name: ':has()', css: '.card:has(img) { color: red }' },
  { name: 'вложенные правила', css: '.card { & a { color: red } }' },
  { name: 'light-dark()', css: ':root { --color: light-dark(#000, #fff) }' },
  { name: 'color-mix()', css: '.card { color: color-mix(in srgb, red, blue) }' },
  { name: 'subgrid', css: '.card { grid-template-rows: subgrid }' },
  { name: '@scope', css: '@scope (.card) { a { color: red } }' },
  { name: 'единица lh', css: '.card { height: 2lh }' },
]) {
  test(`проверка старых браузеров находит в стилях ${name}`, async () => {
    assert.equal((await sheetFaults(css, 'planted.css')).length > 0, true);
  });
}

test('что стоит внутри @supports, старый браузер пропустит: это не ошибка', async () => {
  assert.deepEqual(
    await sheetFaults('@supports selector(:has(a)) { .card:has(img) { color: red } }', 'planted.css'),
    [],
  );
});

test('обычные стили ошибок не дают', async () => {
  assert.deepEqual(await sheetFaults('.card { display: grid; gap: 1rem; text-wrap: balance }', 'planted.css'), []);
});

for (const { name, code } of [
  { name: 'toSorted', code: 'export const sorted = [2, 1].toSorted();' },
  { name: 'Object.groupBy', code: 'export const groups = Object.groupBy([1], String);' },
  { name: 'Temporal', code: 'export const now = Temporal.Now.instant();' },
  { name: 'Intl.Segmenter', code: 'export const words = new Intl.Segmenter("ru");' },
  { name: 'методы итераторов', code: 'export const names = new Map().keys().map(String);' },
  { name: 'popover', code: 'document.body.showPopover();' },
]) {
  test(`проверка старых браузеров находит в сценариях ${name}`, async (context) => {
    assert.equal((await scriptFaults([scratchFile(context, 'planted.js', code)])).length > 0, true);
  });
}

test('обычный сценарий ошибок не даёт', async (context) => {
  assert.deepEqual(
    await scriptFaults([scratchFile(context, 'plain.js', 'export const last = [1, 2].at(-1) ?? 0;')]),
    [],
  );
});
