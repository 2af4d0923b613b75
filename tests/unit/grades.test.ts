import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decimal } from '../../src/domain/format.ts';
import * as grades from '../../src/domain/grades.ts';

// The help of «Сетевой город», page of formulas; domain notes §8.2.
const counts = { five: 6, four: 10, three: 7, two: 1, notCertified: 1 };

for (const { name, value, expected } of [
  { name: 'успеваемость', value: decimal(grades.progressPercent(counts), 1), expected: '92' },
  { name: 'качество знаний', value: decimal(grades.qualityPercent(counts), 1), expected: '64' },
  { name: 'СОУ', value: decimal(grades.learningDegreePercent(counts), 1), expected: '60,6' },
  { name: 'средний балл', value: decimal(grades.meanMark(counts), 2), expected: '3,88' },
]) {
  test(`${name}: для образца из справки получается ${expected}`, () => assert.equal(value, expected));
}

test('«н/а» остаётся в знаменателе показателей и не входит в средний балл', () => {
  const onlyFives = { five: 3, four: 0, three: 0, two: 0, notCertified: 1 };
  assert.equal(grades.progressPercent(onlyFives), 75);
  assert.equal(grades.meanMark(onlyFives), 5);
});

test('средневзвешенный балл 5 (вес 3), 5 (вес 1), 4 (вес 5) — это 40 / 9', () => {
  const works = [
    { mark: 5, weight: 3 },
    { mark: 5, weight: 1 },
    { mark: 4, weight: 5 },
  ];
  assert.equal(grades.weightedMean(works), 40 / 9);
  assert.equal(decimal(grades.weightedMean(works), 2), '4,44');
});
