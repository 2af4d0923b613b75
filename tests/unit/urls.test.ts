import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clauseLabel } from '../../src/domain/regulation.ts';
import { baseOf, createUrls } from '../../src/domain/urls.ts';

for (const { base, expected } of [
  { base: '/', expected: '/guides/plans/import-plan/' },
  { base: '/journal', expected: '/journal/guides/plans/import-plan/' },
  { base: '/journal/', expected: '/journal/guides/plans/import-plan/' },
]) {
  test(`сайт под адресом ${base}: инструкция стоит на ${expected}`, () => {
    assert.equal(createUrls(base).guide('plans/import-plan'), expected);
  });
}

test('путь сайта может зависеть от учреждения, и слэши у него с обеих сторон', () => {
  assert.deepEqual(
    ['/', '/journal', '/{id}/', 'school/{id}'].map((path) => baseOf(path, 'btotis')),
    ['/', '/journal/', '/btotis/', '/school/btotis/'],
  );
});

test('адрес вопроса не зависит от раздела', () => {
  assert.equal(createUrls('/').question('training/what-is-required'), '/faq/what-is-required/');
});

for (const { clause, expected } of [
  { clause: { number: '2.3', section: '2. Консультации' }, expected: 'п. 2.3' },
  { clause: { number: '1', section: 'III. Ответственность' }, expected: 'разд. III, п. 1' },
  { clause: { number: undefined, section: 'IV. Техническая помощь' }, expected: 'разд. IV' },
]) {
  test(`пункт регламента назван так, чтобы его нашли: ${expected}`, () => assert.equal(clauseLabel(clause), expected));
}
