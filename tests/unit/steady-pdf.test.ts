import assert from 'node:assert/strict';
import { test } from 'node:test';
import { steadyPdf } from '../../scripts/booklet/steady.ts';

/** A piece of a printed file: when it was made, and its parts by the names that the browser gives them. */
const printed = (minute: string, first: number): Buffer => {
  const name = (index: number): string => `(node${String(first + index).padStart(8, '0')})`;
  return Buffer.from(
    `/CreationDate (D:202611270${minute}00+00'00')\n/ID ${name(5)} /ID ${name(0)} /Headers [${name(5)}]`,
    'latin1',
  );
};

test('печать в другую минуту и после других страниц даёт те же байты', () => {
  assert.ok(!printed('210', 10).equals(printed('215', 34)));
  assert.deepEqual(steadyPdf(printed('210', 10), '2026-11-21'), steadyPdf(printed('215', 34), '2026-11-21'));
});

test('части остаются разными, в своём порядке, а длина файла — прежней', () => {
  const before = printed('210', 10);
  const after = steadyPdf(before, '2026-11-21');
  assert.equal(after.length, before.length);
  assert.equal(
    after.toString('latin1'),
    "/CreationDate (D:20261121000000+00'00')\n/ID (node00000002) /ID (node00000001) /Headers [(node00000002)]",
  );
});
