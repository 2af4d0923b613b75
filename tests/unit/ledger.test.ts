import assert from 'node:assert/strict';
import { test } from 'node:test';
import { currentPlace, movedAnchors, onlyKind, redirects } from '../../src/domain/ledger.ts';
import type { Numbers } from '../../src/schemas/numbers.ts';

const moved = {
  '/faq/a/': '/faq/b/',
  '/faq/b/': '/faq/c/',
  '/faq/c/#old': '/faq/d/#new',
  '/faq/x/': '/faq/y/',
  '/faq/y/': '/faq/x/',
};

for (const { place, expected } of [
  { place: '/faq/c/', expected: '/faq/c/' },
  { place: '/faq/a/', expected: '/faq/c/' },
  { place: '/faq/a/#format', expected: '/faq/c/#format' },
  { place: '/faq/a/#old', expected: '/faq/d/#new' },
]) {
  test(`${place} теперь ${expected}`, () => assert.equal(currentPlace(place, moved), expected));
}

test('круг из переездов не вешает сборку', () => {
  assert.match(currentPlace('/faq/x/', moved), /^\/faq\/[xy]\/$/);
});

test('ведут номера, снятые номера и прежние адреса — и только туда, где что-то есть', () => {
  const ledger: Numbers = {
    numbers: { 8: '/faq/a/', 9: '/faq/gone/', 10: '/faq/other/' },
    college: [10],
    school: [],
    moved: { '/faq/a/': '/faq/c/', '/faq/other/': '/faq/nowhere/' },
    retired: { 9: '/faq/a/', 10: '/faq/nowhere/', 11: '/hours/' },
    anchors: {},
  };
  assert.deepEqual(redirects([{ number: 8, address: '/faq/c/' }], ['/hours/'], ledger), [
    { from: '/8/', to: '/faq/c/' },
    { from: '/9/', to: '/faq/c/' },
    { from: '/11/', to: '/hours/' },
    { from: '/faq/a/', to: '/faq/c/' },
  ]);
  assert.equal(onlyKind(10, ledger), 'college');
  assert.equal(onlyKind(8, ledger), undefined);
});

test('прежний якорь остаётся на странице, даже если её переименовали', () => {
  assert.deepEqual(movedAnchors('/faq/c/', { '/faq/b/': '/faq/c/', '/faq/b/#old': '/faq/d/#new' }), [
    { anchor: 'old', to: '/faq/d/#new' },
  ]);
});
