import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Lays out what src/pages/[...light].ts has made: each page at its address. Goes before all that reads finished pages. */
export function lightPages(): AstroIntegration {
  return {
    name: 'light-pages',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const site = fileURLToPath(dir);
        const made = join(site, 'light-pages.json');
        const pages = JSON.parse(readFileSync(made, 'utf8')) as Record<string, string>;
        rmSync(made);
        for (const [address, text] of Object.entries(pages)) {
          const file = join(site, address.replace(/\/$/, '/index.html'));
          mkdirSync(dirname(file), { recursive: true });
          // Never over a page of the site's own.
          writeFileSync(file, text, { flag: 'wx' });
        }
      },
    },
  };
}
