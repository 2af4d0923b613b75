// Pages of many institutions from one bundle. To make a site, Astro bundles the sources of its pages, with the content of the
// institution as one module among them, and runs what it has bundled. All the rest is the same for every institution: the
// bundle of the first is kept, and the others' pages are made by copies of it with another content in that module's place.
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroPrerenderer, HookParameters } from 'astro';
import { UNPUBLISHED } from '../domain/urls.ts';
import { processKey } from '../reader/process-wide.ts';
import type { collectionsOf } from './collections.ts';
import type { Finishing } from './finish.ts';
import { BUNDLE, fileOf } from './page-file.ts';
import { writeSiteMap } from './sitemap.ts';
import { turns } from './turns.ts';

const ENTRY = /^prerender-entry\..*mjs$/;
const CONTENT = /^_astro_data-layer-content_.*mjs$/;

const KEY = processKey('collections');
/** What a copy of the bundle has in place of the module with the content. Astro takes a map for what it is. */
const CONTENT_IN_MEMORY = `export default globalThis[Symbol.for('${KEY.description}')];\n`;

/** How many pages wait for the disk at once. */
const AT_ONCE = 4;

/** What the bundle runs by. Astro's default prerenderer calls it so; nothing of it is in the documentation. */
interface BundledApp {
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  getOptions(): unknown;
}

/** The prerenderer that Astro itself would take; it asks this app of its for pages. */
interface DefaultPrerenderer extends AstroPrerenderer {
  app: BundledApp;
}

interface Kept {
  prerenderer: DefaultPrerenderer;
  internals: unknown;
  options: unknown;
}

type PathWithRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];
type Resolved = HookParameters<'astro:routes:resolved'>;

export interface OtherSite {
  /** Where to write it: a folder that is empty. */
  outDir: string;
  /** The published address. */
  address: string;
  finished: Finishing['finished'];
  content: ReturnType<typeof collectionsOf>;
}

export interface SharedBundle {
  /** A part of the build whose bundle is kept. */
  keeping(finished: Finishing['finished']): AstroIntegration;
  isKept(): boolean;
  /** Makes the pages of another institution's site under the same base path, with all that they load. */
  render(site: OtherSite): Promise<void>;
}

/**
 * @param folder where the bundle and the files that pages load are kept; inside the project, for it imports packages
 */
export function sharedBundle(folder: string): SharedBundle {
  let config: AstroConfig;
  let resolved: Resolved;
  let kept: Kept | undefined;

  /** Takes the place of the prerenderer's own beginning: all is bundled, and nothing made of it yet. */
  const keep = async (prerenderer: DefaultPrerenderer): Promise<void> => {
    const outDir = fileURLToPath(config.outDir);
    cpSync(outDir, folder, { recursive: true });
    const app = await appIn(outDir);
    const own = app.setInternals;
    let internals: unknown;
    app.setInternals = (given) => {
      internals = given;
      own.call(app, given);
    };
    await prerenderer.setup?.();
    app.setInternals = own;
    kept = { prerenderer, internals, options: app.getOptions() };
  };

  return {
    keeping: (finished) => ({
      name: 'shared-bundle',
      hooks: {
        'astro:config:done': (done) => {
          config = done.config;
        },
        'astro:routes:resolved': (routes) => {
          resolved = routes;
        },
        'astro:build:start': ({ setPrerenderer }) => {
          setPrerenderer((made) => finished({ ...made, setup: () => keep(made as DefaultPrerenderer) }));
        },
      },
    }),
    isKept: () => kept !== undefined,
    async render({ outDir, address, content, finished }) {
      if (!kept) throw new Error('there is no bundle yet: build a site with it first');
      cpSync(folder, outDir, { recursive: true });
      writeFileSync(fileIn(join(outDir, BUNDLE, 'chunks'), CONTENT), CONTENT_IN_MEMORY);
      (globalThis as { [key: symbol]: OtherSite['content'] })[KEY] = content;
      const { prerenderer, internals, options } = kept;
      const app = await appIn(outDir);
      app.setInternals(internals);
      app.setOptions(options);
      prerenderer.app = app;
      const pages = await renderAll(finished(prerenderer), outDir, config.base);
      rmSync(join(outDir, BUNDLE), { recursive: true });
      await writeSiteMap(outDir, pages, { ...resolved, config: { ...config, site: address } });
    },
  };
}

/** @returns pathnames of pages, as Astro names them: `guides/` */
async function renderAll(prerenderer: AstroPrerenderer, outDir: string, base: string): Promise<string[]> {
  const pages: string[] = [];
  const made = new Set<string>();
  const drawing = turns(AT_ONCE, Infinity);
  const draw = async ({ pathname, route }: PathWithRoute): Promise<void> => {
    const path = pathname.replace(/^\/|\/$/g, '');
    // Of two routes to one address the first is right, as in Astro's own build.
    if (made.has(path)) return;
    made.add(path);
    const url = new URL(route.type === 'page' && path !== '' ? `${base}${path}/` : base + path, UNPUBLISHED);
    const given = await prerenderer.render(new Request(url), { routeData: route });
    const response = given instanceof Response ? given : given.response;
    if (response.status >= 300 && response.status !== 404) throw new Error(`${pathname}: status ${response.status}`);
    if (route.type === 'page') pages.push(path === '' ? '' : `${path}/`);
    // Written already by whoever has finished it.
    if (!response.body) return;
    const file = join(outDir, fileOf(path, route.type));
    mkdirSync(dirname(file), { recursive: true });
    await writeFile(file, Buffer.from(await response.arrayBuffer()));
  };
  const paths = await prerenderer.getStaticPaths();
  await Promise.all(paths.map((path) => drawing.take(0, () => draw(path))));
  return pages;
}

async function appIn(site: string): Promise<BundledApp> {
  const entry = fileIn(join(site, BUNDLE), ENTRY);
  const { app } = (await import(pathToFileURL(entry).href)) as { app: BundledApp };
  return app;
}

/** @throws when the folder has no file of such a name: Astro names its files otherwise than it did */
function fileIn(folder: string, name: RegExp): string {
  const found = readdirSync(folder).find((it) => name.test(it));
  if (found === undefined) throw new Error(`${folder}: there is no ${name.source}`);
  return join(folder, found);
}
