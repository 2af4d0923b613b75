import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distortions, seededChance } from '../../scripts/bench/search/distortions.ts';
import { byGroup, interval, scoresOf } from '../../scripts/bench/search/scores.ts';

const outcomes = [
  { group: 'exact', place: 0, isEmpty: false },
  { group: 'exact', place: 2, isEmpty: false },
  { group: 'speech', place: 5, isEmpty: false },
  { group: 'speech', place: -1, isEmpty: true },
];

test('доли считаются по месту первой верной страницы', () => {
  const { queries, first, inThree, mrr, empty } = scoresOf(outcomes);
  assert.deepEqual({ queries, first, inThree, empty }, { queries: 4, first: 0.25, inThree: 0.5, empty: 0.25 });
  assert.equal(mrr, (1 + 1 / 3 + 1 / 6) / 4);
});

test('классы идут по порядку, последним — всё вместе', () => {
  assert.deepEqual(
    byGroup(outcomes).map(([group, some]) => [group, some.length]),
    [
      ['exact', 2],
      ['speech', 2],
      ['all', 4],
    ],
  );
});

test('интервал Уилсона: у полного успеха он не шире единицы и не нулевой', () => {
  const [low, high] = interval(1, 32);
  assert.ok(low > 0.89 && low < 0.9);
  assert.ok(high <= 1);
  // The textbook example: 10 of 20.
  assert.deepEqual(
    interval(0.5, 20).map((bound) => bound.toFixed(3)),
    ['0.299', '0.701'],
  );
});

test('одно зерно даёт одни и те же искажения, искажение меняет фразу', () => {
  const phrase = 'Исправить ошибочную отметку';
  const spoil = (seed: number) =>
    Object.entries(distortions).map(([name, distort]) => [
      name,
      distort(phrase, seededChance(seed), () => ['отметок']),
    ]);
  assert.deepEqual(spoil(7), spoil(7));
  for (const [name, query] of spoil(7)) assert.notEqual(query, phrase, name);
});

test('ошибка в каждом слове портит каждое длинное слово и бережёт первую букву', () => {
  const query = distortions['typo in every word']?.('Выгрузить план на печать', seededChance(3), () => []) ?? '';
  const [first = '', second = '', third = '', fourth = ''] = query.split(' ');
  assert.notEqual(first, 'выгрузить');
  assert.match(first, /^в/);
  assert.notEqual(second, 'план');
  assert.equal(third, 'на');
  assert.notEqual(fourth, 'печать');
});
