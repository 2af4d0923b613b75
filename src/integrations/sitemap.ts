import { pathToFileURL } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroConfig, AstroIntegration, HookParameters } from 'astro';

/** The map of a site for search engines, without pages that are closed to them. */
export function siteMap(): AstroIntegration {
  return sitemap({ filter: (page) => !/\/(leaflet|offline|search)\/$/.test(page) });
}

type Resolved = HookParameters<'astro:routes:resolved'>;

/**
 * Writes the map of a site that Astro itself has not made.
 *
 * @param site the folder with the site
 * @param pathnames of its pages, as Astro names them: `guides/`
 */
export async function writeSiteMap(
  site: string,
  pathnames: readonly string[],
  { config, routes, logger }: { config: AstroConfig; routes: Resolved['routes']; logger: Resolved['logger'] },
): Promise<void> {
  const { hooks } = siteMap();
  const pages = pathnames.map((pathname) => ({ pathname }));
  await hooks['astro:config:done']?.({ config } as HookParameters<'astro:config:done'>);
  await hooks['astro:routes:resolved']?.({ routes, logger });
  const dir = pathToFileURL(`${site}/`);
  await hooks['astro:build:done']?.({ dir, pages, logger, assets: new Map() });
}
