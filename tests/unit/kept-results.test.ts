import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { cached, cachedBytes } from '../../src/reader/cached.ts';

const FOLDER = 'node_modules/.cache/podskazka';

test('сохранённая картинка та же до байта, другая надпись рисуется заново, обрезанный файл не в счёт', async (context) => {
  enterEmptyProject(context);
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
  for (const file of readdirSync(FOLDER)) writeFileSync(join(FOLDER, file), 'обрезок');
  assert.deepEqual(await picture('Планы'), first);
  assert.equal(drawn, 3);
});

test('кто просит о картинке, пока её рисуют, ждёт ту же самую', async (context) => {
  enterEmptyProject(context);
  let drawn = 0;
  const picture = async (): Promise<Uint8Array<ArrayBuffer>> => {
    drawn++;
    await new Promise((ready) => setTimeout(ready, 20));
    if (drawn === 1) throw new Error('краски кончились');
    return new Uint8Array([7]);
  };
  const ask = (): Promise<Uint8Array<ArrayBuffer>> => cachedBytes('picture', ['Планы'], picture);
  const faults = await Promise.allSettled([ask(), ask()]);
  assert.deepEqual([drawn, ...faults.map(({ status }) => status)], [1, 'rejected', 'rejected']);
  assert.deepEqual(await Promise.all([ask(), ask()]), [new Uint8Array([7]), new Uint8Array([7])]);
  assert.equal(drawn, 2);
});

test('сохранённый итог тот же, что сделанный заново, и обрезанный файл не в счёт', (context) => {
  enterEmptyProject(context);
  let made = 0;
  const found = (query: string): string[] =>
    cached('found', [query], () => {
      made++;
      return [`/${query}/`];
    });
  assert.deepEqual(found('планы'), ['/планы/']);
  assert.deepEqual(found('планы'), ['/планы/']);
  assert.equal(made, 1);
  for (const file of readdirSync(FOLDER)) writeFileSync(join(FOLDER, file), '["/пла');
  assert.deepEqual(found('планы'), ['/планы/']);
  assert.equal(made, 2);
});

function enterEmptyProject(context: TestContext): void {
  const before = process.cwd();
  const root = mkdtempSync(join(tmpdir(), 'podskazka-'));
  context.after(() => {
    process.chdir(before);
    rmSync(root, { recursive: true });
  });
  mkdirSync(join(root, 'node_modules'));
  process.chdir(root);
}
