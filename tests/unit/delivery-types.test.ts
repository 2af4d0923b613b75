import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typeOf } from '../../src/domain/delivery/types.ts';

test('текст называет кодировку, остальное — только тип, неизвестное — просто байты', () => {
  assert.deepEqual(
    ['.html', 'md', '.webp', '.pf_meta', ''].map((extension) => typeOf(extension)),
    [
      'text/html; charset=utf-8',
      'text/markdown; charset=utf-8',
      'image/webp',
      'application/octet-stream',
      'application/octet-stream',
    ],
  );
});
