import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { processWide } from '../reader/process-wide.ts';
import type { SharePicture } from './picture.ts';

/** From the project's root: pages that ask for pictures are bundled, and stand elsewhere. */
const THREAD = 'src/share/drawing-thread.ts';

export interface Asked {
  id: number;
  picture: SharePicture;
}

export type Drawn = { id: number; png: Uint8Array<ArrayBuffer> } | { id: number; fault: unknown };

interface Waiting {
  resolve(png: Uint8Array<ArrayBuffer>): void;
  reject(fault: unknown): void;
}

/** The process's one thread that draws, and who waits for it. */
const drawing = processWide('drawing', () => ({
  thread: undefined as Worker | undefined,
  waiting: new Map<number, Waiting>(),
  asked: 0,
}));

/**
 * A picture drawn by a thread of its own: most of the work is that of libraries which would hold up whoever makes pages.
 *
 * @returns PNG
 */
export function drawnByThread(picture: SharePicture): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const thread = (drawing.thread ??= begin());
    const id = drawing.asked++;
    drawing.waiting.set(id, { resolve, reject });
    // The process may end when nobody waits for a picture.
    thread.ref();
    thread.postMessage({ id, picture } satisfies Asked);
  });
}

function begin(): Worker {
  // It has little to keep: the heap that a build is given for what lives shortly would only take memory here.
  const thread = new Worker(join(process.cwd(), THREAD), { resourceLimits: { maxYoungGenerationSizeMb: 16 } });
  const { waiting } = drawing;
  thread.on('message', (drawn: Drawn) => {
    const asker = waiting.get(drawn.id);
    waiting.delete(drawn.id);
    if (waiting.size === 0) thread.unref();
    if ('png' in drawn) asker?.resolve(drawn.png);
    else asker?.reject(drawn.fault);
  });
  thread.on('error', (fault) => {
    drawing.thread = undefined;
    for (const asker of waiting.values()) asker.reject(fault);
    waiting.clear();
  });
  return thread;
}
