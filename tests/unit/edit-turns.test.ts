import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { test } from 'node:test';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { EditTurns } from '../../src/integrations/edit-turns.ts';

/** An answer that has been sent to its end, or has not. */
const response = (writableEnded = true): ServerResponse =>
  Object.assign(new EventEmitter(), { writableEnded, closed: false }) as unknown as ServerResponse;

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

test('кто ушёл, не дождавшись, пока прочтут правку, ответа не получает, и следующая правка его не ждёт', async () => {
  const turns = new EditTurns();
  let goOn = (): void => undefined;
  const first = turns.edit(() => new Promise<void>((done) => (goOn = done)));
  const left = response(false);
  const answer = turns.answer(left);
  await setImmediate();
  Object.assign(left, { closed: true });
  left.emit('close');
  goOn();
  await first;
  assert.equal(await answer, false);
  let isRead = false;
  const next = turns.edit(() => Promise.resolve((isRead = true)));
  await setImmediate();
  assert.equal(isRead, true);
  await next;
});

test('ответ, который оборвался ошибкой, — такой же конец: правку читают, и сервер стоит', async () => {
  const turns = new EditTurns();
  const broken = response();
  broken.on('error', () => undefined);
  await turns.answer(broken);
  let isRead = false;
  const edit = turns.edit(() => Promise.resolve((isRead = true)));
  broken.emit('error', new Error('связь оборвалась'));
  await setImmediate();
  assert.equal(isRead, false);
  broken.emit('close');
  await edit;
  assert.equal(isRead, true);
});

test('страницу, от которой браузер ушёл, делают до конца, и правка ждёт этого конца', async () => {
  const turns = new EditTurns();
  const left = response(false);
  assert.equal(await turns.answer(left), true);
  left.emit('close');
  let isRead = false;
  const edit = turns.edit(() => Promise.resolve((isRead = true)));
  await setTimeout(40);
  assert.equal(isRead, false);
  Object.assign(left, { writableEnded: true });
  await edit;
  assert.equal(isRead, true);
});
