import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { buildTargets } from './browsers.ts';
import { finishedPages } from './finished-pages.ts';
import { layOutLightPages, type Light } from './light-pages.ts';
import { searchIndex, type SearchIndex } from './pagefind.ts';
import { precompressor, type Compressor } from './precompress.ts';
import { writeServiceWorker } from './service-worker.ts';

export interface Finish {
  /** The project's folder. */
  root: string;
  /** The path that the site is served under. */
  base: string;
}

/** What becomes of the pages of a site: each is finished as soon as it is made, while others are. */
export interface Finishing {
  /** By what pages are made: the same, and what it makes is finished. */
  finished(made: AstroPrerenderer): AstroPrerenderer;
  /** Does what is left to do when all pages are made. */
  end(): Promise<void>;
  /** Leaves a site that failed: from now on no page of it is made or written. */
  stop(): Promise<void>;
}

/** @param site the folder that the site is made in */
export function finishing(site: string, { root, base }: Finish): Finishing {
  let begun: { index: SearchIndex; compressor: Compressor } | undefined;
  let isStopped = false;
  const light: Light = { pages: [] };
  let layingOut: Promise<void> | undefined;
  const begin = (): { index: SearchIndex; compressor: Compressor } => {
    // Astro goes on with the pages that it has begun after one of them has failed: they would bring the folder back.
    if (isStopped) throw new Error(`${site} has failed: nothing more is made of it`);
    return (begun ??= { index: searchIndex(), compressor: precompressor(site, root) });
  };
  return {
    finished: (made) => finishedPages(made, { site, base, target: buildTargets, begin, light }),
    async end() {
      const { index, compressor } = begin();
      layingOut = layOutLightPages(site, light, (file, bytes) => {
        begin().compressor.add(file, bytes);
        return compressor.room();
      });
      await Promise.all([index.write(join(site, 'pagefind')), layingOut]);
      await writeServiceWorker(site, buildTargets);
      await compressor.rest();
    },
    async stop() {
      isStopped = true;
      await Promise.allSettled([layingOut]);
      await Promise.all([begun?.index.drop(), begun?.compressor.stop()]);
    },
  };
}

/** A part of Astro's build that finishes its pages as they are made. */
export function finishedAsMade(finished: Finishing['finished']): AstroIntegration {
  return {
    name: 'finished-as-made',
    hooks: { 'astro:build:start': ({ setPrerenderer }) => setPrerenderer(finished) },
  };
}

/** All of it, as parts of Astro's own build; they stand last. */
export function finishedByAstro(finish: Finish): AstroIntegration {
  let pages: Finishing | undefined;
  return {
    name: 'finishing',
    hooks: {
      'astro:config:done': ({ config }) => {
        pages = finishing(fileURLToPath(config.outDir), finish);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (pages) setPrerenderer(pages.finished);
      },
      'astro:build:done': () => pages?.end(),
    },
  };
}
