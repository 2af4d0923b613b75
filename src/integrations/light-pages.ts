import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Lays out what src/pages/[...light].ts has made: each page at its address. */
export function layOutLightPages(site: string): void {
  const made = join(site, 'light-pages.json');
  const pages = JSON.parse(readFileSync(made, 'utf8')) as Record<string, string>;
  rmSync(made);
  for (const [address, text] of Object.entries(pages)) {
    const file = join(site, address.replace(/\/$/, '/index.html'));
    mkdirSync(dirname(file), { recursive: true });
    // Never over a page of the site's own.
    writeFileSync(file, text, { flag: 'wx' });
  }
}
