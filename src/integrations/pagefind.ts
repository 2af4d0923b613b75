import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Builds the search index over the finished pages. Any error fails the build. */
export function pagefind(): AstroIntegration {
  return {
    name: 'pagefind',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const { index, errors } = await createIndex({ forceLanguage: 'ru' });
        assertNone(errors, 'createIndex');
        if (!index) throw new Error('pagefind: no index was created');
        const added = await index.addDirectory({ path: site });
        assertNone(added.errors, 'addDirectory');
        assertNone((await index.writeFiles({ outputPath: `${site}/pagefind` })).errors, 'writeFiles');
        await close();
        logger.info(`${added.page_count} pages indexed`);
      },
    },
  };
}

function assertNone(errors: readonly string[] | undefined, step: string): void {
  if (errors && errors.length > 0) throw new Error(`pagefind, ${step}: ${errors.join('; ')}`);
}
