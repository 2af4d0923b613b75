import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { cachedBytes } from '../../src/reader/cached.ts';

test('сохранённая картинка та же до байта, другая надпись рисуется заново, обрезанный файл не в счёт', async (context) => {
  const before = process.cwd();
  const root = mkdtempSync(join(tmpdir(), 'podskazka-'));
  context.after(() => {
    process.chdir(before);
    rmSync(root, { recursive: true });
  });
  mkdirSync(join(root, 'node_modules'));
  process.chdir(root);
  let drawn = 0;
  const picture = (title: string): Promise<Uint8Array<ArrayBuffer>> =>
    cachedBytes('picture', [title], () => {
      drawn++;
      return Promise.resolve(new Uint8Array([1, 2, 3, title.length]));
    });
  const first = await picture('Планы');
  assert.deepEqual(await picture('Планы'), first);
  assert.equal(drawn, 1);
  await picture('Отметки');
  assert.equal(drawn, 2);
  const folder = 'node_modules/.cache/podskazka';
  for (const file of readdirSync(folder)) writeFileSync(join(folder, file), 'обрезок');
  assert.deepEqual(await picture('Планы'), first);
  assert.equal(drawn, 3);
});
