// The thread that draws share pictures, as src/share/thread.ts asks: one after another, for all that the process reads and
// writes goes through the same few threads as the drawing of pixels.
import { parentPort } from 'node:worker_threads';
import { draw } from './drawing.ts';
import type { Asked, Drawn } from './thread.ts';

let turn = Promise.resolve();

parentPort?.on('message', ({ id, picture }: Asked) => {
  const say = (drawn: Drawn): void => parentPort?.postMessage(drawn);
  turn = turn
    .then(() => draw(picture))
    .then(
      (png) => say({ id, png }),
      (fault: unknown) => say({ id, fault }),
    );
});
