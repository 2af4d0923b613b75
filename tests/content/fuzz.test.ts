import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fuzz, type Outcome } from '../../scripts/fuzz/run.ts';
import { projectRoot } from '../../scripts/project-root.ts';

/** Not a multiple of the number of ways to spoil: every run of the sample mixes them. */
const SAMPLE = Array.from({ length: 25 }, (_, index) => 1 + index * 13);

test('испорченное содержание встречает ясное замечание, и код из него в страницу не попадает', async () => {
  const outcomes: Outcome[] = [];
  await fuzz(projectRoot, 2026, SAMPLE, (outcome) => outcomes.push(outcome));
  assert.deepEqual(
    outcomes.filter(({ problem }) => problem !== undefined),
    [],
  );
  assert.ok(outcomes.some(({ end }) => end === 'refused'));
  assert.ok(outcomes.some(({ end }) => end === 'built'));
  assert.ok(new Set(outcomes.map(({ mutation }) => mutation)).size > 20);
});
