import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectRoot } from '../../scripts/project-root.ts';
import { analyze } from '../../src/domain/search/analyze.ts';
import { openIndex } from '../../src/domain/search/head-index.ts';
import { find } from '../../src/domain/search/find.ts';
import { headIndexOf } from '../../src/reader/head-index.ts';
import { readContent } from '../../src/reader/read-content.ts';

const index = openIndex(headIndexOf(readContent(projectRoot, 'lipetsk-5').content));

/** Stems that a query of one word is looked for by. */
const lookedFor = (word: string): string[] => [...(analyze(`${word} `, index).slots[0]?.alternatives.keys() ?? [])];

// The stemmer parts these forms from the one that stands in a rule: they were looked for without its synonyms.
for (const [typed, synonym] of [
  ['отметок', 'оценк'],
  ['оценок', 'отметк'],
  ['ребёнка', 'сын'],
  ['колонок', 'столбц'],
  // Of the family of «грохнуть».
  ['грохнула', 'удал'],
] as const) {
  test(`«${typed}» ищут и по замене «${synonym}», хотя в правиле другая форма слова`, () => {
    assert.ok(lookedFor(typed).includes(synonym), lookedFor(typed).join(' '));
  });
}

test('короткое слово не принимают за начало чужого правила: «за» — не «залить»', () => {
  assert.ok(!lookedFor('за').includes('импорт'));
});

test('четверть и четвёрка — разные слова', () => {
  assert.ok(!lookedFor('четверти').includes('четверк'));
  assert.ok(!lookedFor('четвёрок').includes('четверт'));
});

test('двойка — отметка, а не двое детей', () => {
  assert.deepEqual(
    lookedFor('двойку').filter((word) => ['дво', 'двойник', 'близнец', 'младш'].includes(word)),
    [],
  );
});

test('отрицание помогает найти, но в тексте его не выделяют: «не» и «нет» стоят через предложение', () => {
  const { stems } = find('не вижу оценок', index);
  assert.ok(stems.has('отметк'));
  assert.deepEqual(
    ['не', 'нет'].filter((word) => stems.has(word)),
    [],
  );
});
