import { fork } from 'node:child_process';
import { join } from 'node:path';
import { BUILD_FLAGS } from './flags.ts';
import { projectRoot } from '../project-root.ts';
import type { Answer } from './worker.ts';

/** One: Astro keeps files of the build that goes on in the project's .astro, and two builds at once spoil each other's. */
const WORKERS = 1;

/**
 * Builds sites in a process of their own, one after another. A fault of one institution, even one that ends the process, does not touch the
 * others' sites.
 *
 * @param said is told of each site as it is ready or has failed
 */
export async function buildMany(ids: readonly string[], said: (answer: Answer) => void): Promise<void> {
  const queue = [...ids];
  await Promise.all(Array.from({ length: WORKERS }, () => work(queue, said)));
}

/** One process takes sites from the queue until it is empty; when it dies, another takes its place. */
async function work(queue: string[], said: (answer: Answer) => void): Promise<void> {
  while (queue.length > 0) {
    await new Promise<void>((resolve) => {
      const worker = fork(join(projectRoot, 'scripts/build/worker.ts'), {
        stdio: 'inherit',
        execArgv: [...process.execArgv, ...BUILD_FLAGS],
      });
      let current: string | undefined;
      const next = (): void => {
        current = queue.shift();
        if (current === undefined) worker.kill();
        else worker.send(current);
      };
      worker.on('message', (answer: Answer) => {
        said(answer);
        next();
      });
      worker.on('exit', (code, signal) => {
        if (current !== undefined) said({ id: current, fault: `сборка оборвалась (${signal ?? code})` });
        resolve();
      });
      next();
    });
  }
}
