// A process that builds one site after another, as scripts/build.ts asks: what they share is read and compiled once.
import { buildSite, explain } from './site.ts';

export type Answer = { id: string; seconds: number } | { id: string; fault: string };

process.on('message', (id: string) => {
  const start = performance.now();
  buildSite(id).then(
    () => process.send?.({ id, seconds: (performance.now() - start) / 1000 } satisfies Answer),
    (error: unknown) => process.send?.({ id, fault: explain(error) } satisfies Answer),
  );
});
