import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typography } from '../../src/domain/typography.ts';

const NBSP = '\u00A0';

for (const { name, text, expected } of [
  { name: 'дефис между словами становится тире', text: 'план - это темы', expected: 'план — это темы' },
  {
    name: 'закрывающая кавычка после слова из словаря не переворачивается',
    text: '» и дальше',
    expected: '» и дальше',
  },
  { name: 'предлог не отрывается от слова', text: 'план в журнале', expected: `план в${NBSP}журнале` },
  { name: 'время и даты не меняются', text: '14:30–15:00, 01.09.2026', expected: '14:30–15:00, 01.09.2026' },
  { name: 'телефон не меняется', text: '+7 (4742) 12-34-56', expected: `+7${NBSP}(4742)${NBSP}12-34-56` },
  { name: 'пробелы по краям остаются: они отделяют соседей', text: ' и ', expected: ' и ' },
]) {
  test(name, () => assert.equal(typography(text).replaceAll(NBSP, ' '), expected.replaceAll(NBSP, ' ')));
}

test('предлог приклеен неразрывным пробелом', () => {
  assert.equal(typography('план в журнале'), `план в${NBSP}журнале`);
});
