import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectRoot } from '../../scripts/project-root.ts';
import { typography, typographyOfAll } from '../../src/domain/typography.ts';
import { readContent } from '../../src/reader/read-content.ts';

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

test('тексты сайта, набранные все разом, набраны так же, как по одному', () => {
  const { content } = readContent(projectRoot, 'btotis');
  const pages = [...content.guides, ...content.questions, ...content.problems];
  const texts = pages.flatMap(({ body }) => body.texts.map(({ text }) => text));
  assert.ok(texts.length > 1000);
  assert.deepEqual(typographyOfAll(texts), texts.map(typography));
});

test('разом набранные тексты не влияют на соседей', () => {
  const texts = [
    'отчёт <b',
    'ещё раз.',
    'a> план - это',
    '',
    'план -',
    'литер',
    'Дальше',
    'файл -',
    '5',
    'кабинет',
    'и ',
  ];
  assert.deepEqual(typographyOfAll(texts), texts.map(typography));
});

test('тире перед ссылкой, с которой начинается следующий текст, не переходит на новую строку', () => {
  assert.equal(typography('Не совпало — '), `Не${NBSP}совпало${NBSP}— `);
});
