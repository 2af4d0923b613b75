import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { HeadIndex } from '../domain/search/head-index.ts';
import { packDeep, packHead } from '../domain/search/pack.ts';
import { headIndexOf } from '../reader/head-index.ts';
import { readContent } from '../reader/read-content.ts';
import { sharedOf } from '../reader/shared.ts';

/** What the search asks for, without the base path, and how it is made of the index. */
const SEARCHED: ReadonlyMap<string, (index: HeadIndex) => string> = new Map([
  ['/search/head.json', packHead],
  ['/search/deep.json', packDeep],
]);

/**
 * While one writes: the index of the search is made when somebody searches. An edit that waited for it would be on the screen
 * a second later.
 */
export function searchOnNeed(institutionId: string): AstroIntegration {
  let root = '';
  return {
    name: 'search-on-need',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root).replace(/\/$/, '');
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = new URL(request.url ?? '/', 'http://localhost').pathname;
          const pack = [...SEARCHED].find(([address]) => path.endsWith(address))?.[1];
          if (!pack) return next();
          try {
            const { content } = readContent(root, institutionId, sharedOf(root).files);
            response.setHeader('content-type', 'application/json');
            response.end(pack(headIndexOf(content)));
          } catch (error) {
            next(error);
          }
        });
      },
    },
  };
}
