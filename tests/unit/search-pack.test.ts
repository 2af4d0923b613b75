import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectRoot } from '../../scripts/project-root.ts';
import { fromAscii, toAscii } from '../../src/domain/search/ascii.ts';
import { grouped } from '../../src/domain/search/lists.ts';
import { packDeep, packHead, unpackHead, withDeep } from '../../src/domain/search/pack.ts';
import { headIndexOf } from '../../src/reader/head-index.ts';
import { readContent } from '../../src/reader/read-content.ts';

for (const id of ['lipetsk-5', 'btotis']) {
  test(`индекс ${id} в дороге ничего не теряет`, () => {
    const index = headIndexOf(readContent(projectRoot, id).content);
    assert.deepEqual(withDeep(unpackHead(packHead(index)), packDeep(index)), index);
  });
}

test('индекс, собранный для проверки, служит и сайту; правка даёт новый', () => {
  const files = new Map();
  const first = readContent(projectRoot, 'btotis', files).content;
  const index = headIndexOf(first);
  const again = readContent(projectRoot, 'btotis', files).content;
  assert.equal(headIndexOf(again), index);
  const [guide, ...guides] = again.guides;
  assert.ok(guide);
  const renamed = { ...guide, data: { ...guide.data, title: 'Другое название' } };
  assert.notDeepEqual(headIndexOf({ ...again, guides: [renamed, ...guides] }), index);
  assert.deepEqual(headIndexOf(again), index);
  const school = readContent(projectRoot, 'lipetsk-5', files).content;
  assert.notDeepEqual(headIndexOf(school), index);
});

test('учреждения с одними страницами и словами получают один индекс, с другим словом — свой', () => {
  const files = new Map();
  const { content } = readContent(projectRoot, 'btotis', files);
  const index = headIndexOf(content);
  const named = { ...content.institution, data: { ...content.institution.data, city: 'Другой город' } };
  assert.equal(headIndexOf({ ...content, institutionId: 'other', institution: named }), index);
  const { teacher, student } = content.words;
  assert.ok(teacher && student);
  const calling = headIndexOf({ ...content, words: { ...content.words, student: teacher } });
  assert.notDeepEqual(calling, index);
  assert.equal(headIndexOf(content), index);
});

test('обрезанный индекс не выдаёт себя за целый', () => {
  const whole = packHead(headIndexOf(readContent(projectRoot, 'lipetsk-5').content));
  assert.throws(() => unpackHead(whole.slice(0, whole.length / 2)));
  assert.throws(() => unpackHead(whole.replace(/"aliases":"[^"]+"/, '"aliases":""')));
  assert.throws(() => unpackHead('<!doctype html><title>404</title>'));
});

for (const text of ['План CSV', 'Ёлка — «ёж» №\u00A03', 'a{b}[c]~$&^d', 'слово`слово', '']) {
  test(`«${text}» переживает запись одним байтом на букву`, () => {
    assert.equal(fromAscii(toAscii(text)), text.replaceAll('`', ''));
    assert.doesNotMatch(toAscii(text), /[а-яё]/i);
  });
}

test('места чисел собираются по числам, в своём порядке', () => {
  const { starts, of } = grouped([1, 0, 1], 3);
  assert.deepEqual([...starts], [0, 1, 3, 3]);
  assert.deepEqual([...of], [1, 0, 2]);
});
