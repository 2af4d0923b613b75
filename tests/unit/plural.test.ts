import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counted } from '../../src/domain/plural.ts';

for (const { count, expected } of [
  { count: 0, expected: '0 результатов' },
  { count: 1, expected: '1 результат' },
  { count: 2, expected: '2 результата' },
  { count: 5, expected: '5 результатов' },
  { count: 11, expected: '11 результатов' },
  { count: 14, expected: '14 результатов' },
  { count: 21, expected: '21 результат' },
  { count: 102, expected: '102 результата' },
  { count: 111, expected: '111 результатов' },
]) {
  test(`число ${count} согласуется со словом: ${expected}`, () => {
    assert.equal(counted(count, ['результат', 'результата', 'результатов']), expected);
  });
}
