import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildTargets } from './browsers.ts';
import { makePagesLean } from './lean-pages.ts';
import { layOutLightPages } from './light-pages.ts';
import { indexPages } from './pagefind.ts';
import { precompressor } from './precompress.ts';
import { writeServiceWorker } from './service-worker.ts';

export interface Finish {
  /** The project's folder. */
  root: string;
  /** The path that the site is served under. */
  base: string;
}

/** All that is done to the pages that Astro has made. It needs nothing of Astro, only the folder with the site. */
export async function finishSite(site: string, { root, base }: Finish): Promise<void> {
  // Before pages lose what only the index takes from them.
  await indexPages(site);
  await makePagesLean(site, base, buildTargets);
  // Light they are made.
  layOutLightPages(site);
  await writeServiceWorker(site, buildTargets);
  await precompressor(site, root).rest();
}

/** The same, as a part of Astro's own build; it stands last. */
export function finishing(finish: Finish): AstroIntegration {
  return {
    name: 'finishing',
    hooks: { 'astro:build:done': ({ dir }) => finishSite(fileURLToPath(dir), finish) },
  };
}
