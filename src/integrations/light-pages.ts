import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { LeafletFields } from '../domain/leaflet.ts';
import type { LightPage } from '../domain/light-page.ts';

/** The address by which src/pages/[...light].ts is asked to hand its pages over. */
export const LIGHT_PAGES = 'light-pages';

/** What src/pages/guides/[area]/[slug]/leaflet.astro draws for all leaflets. */
export const LEAFLET_SHEET = 'guides/sheet/of/leaflet/index.html';

/** What a site has of light pages, when all other pages are made. */
export interface Light {
  pages: readonly LightPage[];
  /** The finished page of a leaflet. */
  leaflet?: (fields: LeafletFields) => string;
}

/** So many pages are laid out at a stretch: whoever compresses them hands over in between. */
const AT_ONCE = 16;

/**
 * Lays out light pages, each at its address.
 *
 * @param laid is told of each, and may ask to wait
 */
export async function layOutLightPages(
  site: string,
  { pages, leaflet }: Light,
  laid?: (file: string, bytes: Buffer) => Promise<void>,
): Promise<void> {
  for (const [index, page] of pages.entries()) {
    const text = 'text' in page ? page.text() : leaflet?.(page.leaflet());
    if (text === undefined) throw new Error(`${page.address}: the sheet of leaflets was not drawn`);
    const file = page.address.replace(/\/$/, '/index.html');
    const bytes = Buffer.from(text);
    const path = join(site, file);
    mkdirSync(dirname(path), { recursive: true });
    // Never over a page of the site's own.
    writeFileSync(path, bytes, { flag: 'wx' });
    await laid?.(file, bytes);
    if (index % AT_ONCE === AT_ONCE - 1) await setImmediate();
  }
}
