import { fork } from 'node:child_process';
import { join } from 'node:path';
import { BUILD_FLAGS } from './flags.ts';
import { projectRoot } from '../project-root.ts';
import type { Answer, Message } from './worker.ts';

/**
 * How many heaps of its own the system's allocator keeps for threads. By default there are eight for a core, and what was freed
 * in one is of no use to another: after six sites, a hundred megabytes.
 */
const ARENAS = { MALLOC_ARENA_MAX: '2' };

/**
 * Builds sites in a process of their own: it makes the pages of one while the one before is indexed and compressed. A fault of
 * one institution, even one that ends the process, does not touch the others' sites.
 *
 * @param said is told of each site as it is ready or has failed
 */
export async function buildMany(ids: readonly string[], said: (answer: Answer) => void): Promise<void> {
  const queue = [...ids];
  /** Those that were under way together when a process died: which of them ended it shows when each is built by itself. */
  const suspects: string[] = [];
  while (queue.length > 0) suspects.push(...(await work(queue, said)));
  for (const id of suspects) await work([id], said);
}

/**
 * One process takes sites from the queue until it is empty.
 *
 * @returns sites that it has left unsaid when it died, if there is more than one
 */
function work(queue: string[], said: (answer: Answer) => void): Promise<string[]> {
  return new Promise((resolve) => {
    const worker = fork(join(projectRoot, 'scripts/build/worker.ts'), {
      stdio: 'inherit',
      env: { ...ARENAS, ...process.env },
      execArgv: [...process.execArgv, ...BUILD_FLAGS],
    });
    let rendered: string | undefined;
    const underWay = new Set<string>();
    const next = (): void => {
      rendered = queue.shift();
      if (rendered !== undefined) {
        underWay.add(rendered);
        worker.send(rendered);
      } else if (underWay.size === 0) worker.kill();
    };
    worker.on('message', (message: Message) => {
      const isNextDue = message.id === rendered;
      if (!('isRendered' in message)) {
        underWay.delete(message.id);
        said(message);
      }
      if (isNextDue || underWay.size === 0) next();
    });
    worker.on('exit', (code, signal) => {
      const [only, ...others] = underWay;
      if (only !== undefined && others.length === 0) said({ id: only, fault: `сборка оборвалась (${signal ?? code})` });
      resolve(others.length === 0 ? [] : [...underWay]);
    });
    next();
  });
}
