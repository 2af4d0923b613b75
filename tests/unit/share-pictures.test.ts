import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SharePicture } from '../../src/share/picture.ts';
import { drawnByThread } from '../../src/share/thread.ts';

const picture = { title: 'Планы', summary: 'Загрузка и выгрузка', organisation: 'Школа' };

test('картинку, которой не вышло, ждать перестают, а следующую рисуют', async () => {
  const wrong = { ...picture, title: { display: 'шар' } } as unknown as SharePicture;
  const [failed, drawn] = await Promise.allSettled([drawnByThread(wrong), drawnByThread(picture)]);
  assert.equal(failed.status, 'rejected');
  assert.ok(drawn.status === 'fulfilled');
  assert.equal(Buffer.from(drawn.value).subarray(1, 4).toString(), 'PNG');
});

test('одна и та же картинка выходит той же до байта', async () => {
  const [one, other] = [await drawnByThread(picture), await drawnByThread(picture)];
  assert.deepEqual(one, other);
});
