import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { EditTurns } from '../../src/integrations/edit-turns.ts';

const response = (): ServerResponse => new EventEmitter() as ServerResponse;

test('правку читают, когда готовы начатые ответы, а новые ответы ждут, пока её прочтут', async () => {
  const turns = new EditTurns();
  const order: string[] = [];
  const first = response();
  await turns.answer(first);
  const edit = turns.edit(async () => {
    order.push('правку читают');
    await setImmediate();
    order.push('правка прочитана');
  });
  const second = turns.answer(response()).then(() => order.push('второй ответ'));
  await setImmediate();
  assert.equal(order.length, 0);
  order.push('первый ответ готов');
  first.emit('close');
  await Promise.all([edit, second]);
  assert.deepEqual(order, ['первый ответ готов', 'правку читают', 'правка прочитана', 'второй ответ']);
});

test('правка, которую не прочесть, ответов не держит', async () => {
  const turns = new EditTurns();
  await assert.rejects(
    turns.edit(() => Promise.reject(new Error('не прочесть'))),
    /не прочесть/,
  );
  await turns.answer(response());
});
