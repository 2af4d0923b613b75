import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import { readInstitution } from '../reader/read-content.ts';
import { pageTag } from '../domain/delivery/policy.ts';
import { baseOf, UNPUBLISHED } from '../domain/urls.ts';
import { buildTargets, sheetTargets } from './browsers.ts';
import { collectionLoader } from './collections.ts';
import { earlyPictures } from './early-pictures.ts';
import { earlyVision } from './early-vision.ts';
import { edits } from './edits.ts';
import { faviconAddress } from './favicon.ts';
import { finishedByAstro } from './finish.ts';
import { fonts } from './fonts.ts';
import { loadBy } from './loading.ts';
import { plainImports } from './plain-imports.ts';
import { searchOnNeed } from './search-on-need.ts';
import { shortPropertiesOf, shortPropertiesPlugin } from './short-properties.ts';
import { siteMap } from './sitemap.ts';
import { wholeScripts } from './whole-scripts.ts';

export interface SiteOptions {
  /** The project's folder. */
  root: string;
  institutionId: string;
  /** The path that the site is served under, `/` by default; `{id}` in it is the institution. */
  base?: string | undefined;
  /** Where to write the site; `dist/<institution>` by default. */
  outDir?: string | undefined;
  /** Whoever builds finishes the pages by `finishing`, perhaps while Astro makes those of the next site. */
  isFinishedApart?: boolean;
  /** Parts that only this build has. */
  integrations?: readonly AstroIntegration[];
}

/**
 * Astro's configuration for the site of one institution, whose content Astro will load from now on.
 *
 * @throws ContentError when the institution does not exist or is faulty
 */
export function siteConfig({
  root,
  institutionId,
  base: path = '/',
  outDir = `${root}/dist/${institutionId}`,
  isFinishedApart = false,
  integrations = [],
}: SiteOptions): AstroInlineConfig {
  // Nobody is asked or told of a build over the network, Astro's makers among them.
  process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
  const { institution } = readInstitution(root, institutionId);
  loadBy(collectionLoader(root, institutionId));
  const early = earlyVision(root);
  const base = baseOf(path, institutionId);
  return {
    root,
    site: institution.site ?? UNPUBLISHED,
    base,
    outDir,
    // Beside the project and not in node_modules: copies of a project may share those.
    cacheDir: `${root}/.astro/cache/${institutionId}`,
    trailingSlash: 'ignore',
    // The default, 'jsx', drops the space that a newline between two inline elements stands for.
    compressHTML: true,
    // Pictures are drawn by threads of their own: pages go on meanwhile.
    build: { inlineStylesheets: 'never', concurrency: 4 },
    markdown: { syntaxHighlight: false },
    // Texts do not go through mdx(): it is there for a page of the site's own that needs code, src/pages/*.mdx.
    integrations: [
      mdx(),
      edits(),
      searchOnNeed(institutionId),
      earlyPictures(root, institutionId),
      siteMap(),
      ...integrations,
      ...(isFinishedApart ? [] : [finishedByAstro({ root, base })]),
    ],
    fonts,
    devToolbar: { enabled: false },
    vite: {
      define: {
        'import.meta.env.SITE_ROOT': JSON.stringify(base),
        'import.meta.env.EARLY_VISION': JSON.stringify(early.code),
        'import.meta.env.POLICY': JSON.stringify(pageTag([early.hash])),
        'import.meta.env.FAVICON': JSON.stringify(faviconAddress(root)),
      },
      css: { postcss: { plugins: [shortPropertiesPlugin(shortPropertiesOf(join(root, 'src/styles')))] } },
      worker: { format: 'es' },
      // Browsers get none of the packages as they are: there is nothing to prepare before the first page.
      optimizeDeps: { noDiscovery: true, include: [] },
      plugins: [plainImports(), wholeScripts()],
      build: {
        target: buildTargets,
        cssTarget: sheetTargets,
        // A script that Astro inlines keeps the placeholder of its dynamic import, and breaks in the browser.
        assetsInlineLimit: 0,
      },
    },
  };
}
