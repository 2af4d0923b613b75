import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveData, resolveText, resolveWord, WordError } from '../../src/domain/words.ts';
import type { Words } from '../../src/schemas/vocabulary.ts';

const words: Words = {
  teacher: {
    ...{ nom: 'учитель', gen: 'учителя', dat: 'учителю', acc: 'учителя', ins: 'учителем', loc: 'учителе' },
    pl: { nom: 'учителя', gen: 'учителей', dat: 'учителям', acc: 'учителей', ins: 'учителями', loc: 'учителях' },
  },
  org: { nom: 'школа', gen: 'школы', dat: 'школе', acc: 'школу', ins: 'школой', loc: 'школе' },
  planShort: { indeclinable: 'КТП' },
};

for (const { reference, expected } of [
  { reference: 'teacher', expected: 'учитель' },
  { reference: 'teacher.dat', expected: 'учителю' },
  { reference: 'teacher.dat.pl', expected: 'учителям' },
  { reference: 'Teacher.gen', expected: 'Учителя' },
  { reference: ' org.acc ', expected: 'школу' },
  { reference: 'planShort.ins', expected: 'КТП' },
]) {
  test(`{${reference}} становится словом «${expected}»`, () => {
    assert.equal(resolveWord(reference, words), expected);
  });
}

for (const { reference, message } of [
  { reference: 'teaher', message: /слова «teaher» нет в словаре\. Может быть, «teacher»\?/ },
  { reference: 'teacher.dta', message: /падежа «dta» нет\. Может быть, «dat»\?/ },
  { reference: 'org.gen.pl', message: /у слова «org» нет множественного числа/ },
  { reference: 'teacher.dat.sg', message: /может стоять только pl/ },
  { reference: 'toString', message: /слова «toString» нет в словаре/ },
  { reference: '1 + 1', message: /не слово словаря/ },
]) {
  test(`{${reference}} останавливает сборку и подсказывает, что написать`, () => {
    assert.throws(
      () => resolveWord(reference, words),
      (error) => error instanceof WordError && message.test(error.message),
    );
  });
}

test('в тексте заменяются все слова, остальное остаётся как есть', () => {
  assert.equal(resolveText('Скажите {teacher.dat}, что {org} закрыта.', words), 'Скажите учителю, что школа закрыта.');
});

test('в данных слова заменяются на любой глубине, а сами данные не меняются', () => {
  const data = { list: ['{org}', { deep: '{Teacher}' }], count: 3, day: new Date(0) };
  assert.deepEqual(resolveData(data, words), { list: ['школа', { deep: 'Учитель' }], count: 3, day: new Date(0) });
  assert.equal(data.list[0], '{org}');
});
