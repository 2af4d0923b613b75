import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';

/**
 * Keeps what Node makes of sources from run to run: reading TypeScript and the packages anew takes a good part of a second.
 * Only what is imported after the call is kept, so that a command is brought by `await import`. Children do the same.
 */
export function keepCompiled(): void {
  enableCompileCache(join(projectRoot, 'node_modules/.cache/podskazka/code'));
}
