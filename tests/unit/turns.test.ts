import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { test } from 'node:test';
import { turns } from '../../src/integrations/turns.ts';

test('дела берутся по порядку и не больше, чем мест; сорвавшееся не держит остальных', async () => {
  const { take } = turns(2, 100);
  const begun: number[] = [];
  let atOnce = 0;
  let most = 0;
  const work = async (number: number): Promise<void> => {
    begun.push(number);
    most = Math.max(most, ++atOnce);
    await setTimeout(2);
    atOnce--;
    if (number === 2) throw new Error('сорвалось');
  };
  const done = await Promise.allSettled([1, 2, 3, 4, 5].map((number) => take(1, () => work(number))));
  assert.deepEqual(begun, [1, 2, 3, 4, 5]);
  assert.equal(most, 2);
  assert.deepEqual(
    done.map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'],
  );
});

test('кому негде положить следующее, ждёт, пока сделают прежнее', async () => {
  const { take, room } = turns(1, 10);
  await room();
  let isDone = false;
  void take(11, async () => {
    await setTimeout(2);
    isDone = true;
  });
  await room();
  assert.ok(isDone);
});
