import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptSegments } from '../../src/domain/search/excerpt.ts';
import { isRelevant } from '../../src/domain/search/relevance.ts';
import { normalizeQuery, numberOf } from '../../src/domain/search/query.ts';

for (const { typed, expected } of [
  { typed: '  забыл   пароль ', expected: 'забыл пароль' },
  { typed: 'и\u0306од', expected: 'йод' },
  { typed: '\t\n', expected: '' },
]) {
  test(`запрос ${JSON.stringify(typed)} ищут как «${expected}»`, () => assert.equal(normalizeQuery(typed), expected));
}

test('запрос в десять тысяч знаков обрезается', () => {
  assert.equal(normalizeQuery('а'.repeat(10_000)).length, 200);
});

for (const { query, expected } of [
  { query: '12', expected: 12 },
  { query: '№ 12', expected: 12 },
  { query: '№12', expected: 12 },
  { query: '9999', expected: undefined },
  { query: '12 мая', expected: undefined },
]) {
  test(`«${query}» — ${expected === undefined ? 'не номер' : `номер ${expected}`}`, () => {
    assert.equal(numberOf(query), expected);
  });
}

test('выдержка разбирается на обычный и найденный текст, теги из неё не исполняются', () => {
  assert.deepEqual(excerptSegments('знак &lt;b&gt; и <mark>план</mark>.'), [
    { text: 'знак <b> и ', marked: false },
    { text: 'план', marked: true },
    { text: '.', marked: false },
  ]);
});

test('страница, где нашлись только обрывки чужих слов, не показывается', () => {
  const page = [
    { text: 'Йод и ', marked: false },
    { text: 'журнал', marked: true },
  ];
  assert.equal(isRelevant('йцукенгшщз', page), false);
  assert.equal(isRelevant('журналом', page), true);
});
