// A process that builds one site after another, as scripts/build.ts asks: what they share is read and compiled once, and
// while a site is indexed and compressed, which is the work of other threads, the pages of the next one are made.
import type { SharedBundle } from '../../src/integrations/shared-bundle.ts';
import { explain } from './explain.ts';
import { renderSite } from './site.ts';

export type Answer = { id: string; seconds: number } | { id: string; fault: string };

/** All that the process says: of each site in the end, and once its pages are made, for the next may be asked for then. */
export type Message = Answer | { id: string; isRendered: true };

/** Bundles of pages by the base paths that they are made for. */
const bundles = new Map<string, SharedBundle>();

const say = (message: Message): unknown => process.send?.(message);

let finishing = Promise.resolve();

process.on('message', (id: string) => {
  const start = performance.now();
  const failed = (error: unknown): unknown => say({ id, fault: explain(error) });
  const render = async (): Promise<void> => {
    const finish = await renderSite(id, bundles);
    // Of finished pages there is one site at a time: what waits would only take memory.
    await finishing;
    finishing = finish().then(
      () => void say({ id, seconds: (performance.now() - start) / 1000 }),
      failed,
    ) as Promise<void>;
    say({ id, isRendered: true });
  };
  render().catch(failed);
});
