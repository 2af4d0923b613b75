import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What src/pages/[...light].ts has made, before it is laid out. */
export const LIGHT_PAGES = 'light-pages.json';

/**
 * Lays out what src/pages/[...light].ts has made: each page at its address.
 *
 * @param laid is told of each
 */
export function layOutLightPages(site: string, laid?: (file: string, bytes: Buffer) => void): void {
  const made = join(site, LIGHT_PAGES);
  const pages = JSON.parse(readFileSync(made, 'utf8')) as Record<string, string>;
  rmSync(made);
  for (const [address, text] of Object.entries(pages)) {
    const file = address.replace(/\/$/, '/index.html');
    const bytes = Buffer.from(text);
    mkdirSync(dirname(join(site, file)), { recursive: true });
    // Never over a page of the site's own.
    writeFileSync(join(site, file), bytes, { flag: 'wx' });
    laid?.(file, bytes);
  }
}
