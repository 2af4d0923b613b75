import { relative, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { clearTimeout as clearPause, setTimeout as setPause } from 'node:timers';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { EditTurns } from './edit-turns.ts';

/** Editors save a file in several steps; all of them are one edit. */
const PAUSE_MS = 20;
const ATTEMPTS = 500;

/** What src/integrations/collections.ts is asked to read again: paths from the project's root. */
export interface Edit {
  files: string[];
  /** Set by whoever reads them. */
  isRead: boolean;
}

/**
 * While one writes: an edit under content/ is read at once. Astro itself would wait for half a second. A page that was asked for
 * before an edit and begins to listen after it, as src/components/page/late-edit.client.ts says, is told to come again.
 */
export function edits(): AstroIntegration {
  let root = '';
  return {
    name: 'edits',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        const changed = new Set<string>();
        const turns = new EditTurns();
        let timer: ReturnType<typeof setPause> | undefined;
        let edits = 0;
        server.middlewares.use((_, response, next) => {
          void turns.answer(response).then((isAsked) => {
            if (!isAsked) return;
            response.setHeader('server-timing', `edit;dur=${edits}`);
            next();
          });
        });
        server.ws.on('podskazka:shown', ({ edit }: { edit: number }, client) => {
          if (edit < edits) client.send({ type: 'full-reload' });
        });
        const read = async (): Promise<void> => {
          const edit: Edit = { files: [...changed], isRead: false };
          changed.clear();
          edits++;
          // Astro passes over the request, without a word, while it loads the configuration of the content.
          for (let attempt = 0; attempt < ATTEMPTS && !edit.isRead; attempt++) {
            await turns.edit(async () => refreshContent?.({ loaders: ['content'], context: { edit } }));
            if (!edit.isRead) await setTimeout(PAUSE_MS);
          }
        };
        const readOrSay = (): void => {
          read().catch((error: unknown) => logger.error(error instanceof Error ? error.message : String(error)));
        };
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
