import { relative, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { clearTimeout as clearPause, setTimeout as setPause } from 'node:timers';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { packDeep, packHead } from '../domain/search/pack.ts';
import type { HeadIndex } from '../domain/search/head-index.ts';
import { headIndexOf } from '../reader/head-index.ts';
import { readContent } from '../reader/read-content.ts';
import { sharedOf } from '../reader/shared.ts';

/** Editors save a file in several steps; all of them are one edit. */
const PAUSE_MS = 20;
const ATTEMPTS = 500;

/** What src/content.config.ts is asked to read again: paths from the project's root. */
export interface Edit {
  files: string[];
  /** Set by whoever reads them. */
  isRead: boolean;
}

/** What the search asks for, without the base path, and how it is made of the index. */
const SEARCHED: ReadonlyMap<string, (index: HeadIndex) => string> = new Map([
  ['/search/head.json', packHead],
  ['/search/deep.json', packDeep],
]);

/**
 * While one writes: an edit under content/ is read at once. Astro itself would wait for half a second. The index of the
 * search is made when somebody searches: an edit that waited for it would be on the screen a second later.
 */
export function edits(institutionId: string): AstroIntegration {
  let root = '';
  return {
    name: 'edits',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        const changed = new Set<string>();
        let timer: ReturnType<typeof setPause> | undefined;
        const read = async (): Promise<void> => {
          const edit: Edit = { files: [...changed], isRead: false };
          changed.clear();
          // Astro passes over the request, without a word, while it loads the configuration of the content.
          for (let attempt = 0; attempt < ATTEMPTS && !edit.isRead; attempt++) {
            await refreshContent?.({ loaders: ['content'], context: { edit } });
            if (!edit.isRead) await setTimeout(PAUSE_MS);
          }
        };
        const readOrSay = (): void => {
          read().catch((error: unknown) => logger.error(error instanceof Error ? error.message : String(error)));
        };
        server.middlewares.use((request, response, next) => {
          const path = new URL(request.url ?? '/', 'http://localhost').pathname;
          const pack = [...SEARCHED].find(([address]) => path.endsWith(address))?.[1];
          if (!pack) return next();
          try {
            const folder = root.replace(/\/$/, '');
            const { content } = readContent(folder, institutionId, sharedOf(folder).files);
            response.setHeader('content-type', 'application/json');
            response.end(pack(headIndexOf(content)));
          } catch (error) {
            next(error);
          }
        });
        server.watcher.add(`${root}content`);
        server.watcher.on('all', (_, path) => {
          const file = relative(root, path).replaceAll(sep, '/');
          if (!file.startsWith('content/')) return;
          changed.add(file);
          clearPause(timer);
          timer = setPause(readOrSay, PAUSE_MS);
        });
      },
    },
  };
}
