import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { OfflineManifest } from '../offline/manifest.ts';

const SOURCES = new URL('../offline/', import.meta.url);

/** The first answers for pages that were never opened. */
const PAGES = ['offline/', 'hours/'];

/** Static imports of a script, and those that it makes when they are needed. */
const IMPORT = /(?:from|import)\s*["'`](\.\/[^"'`]+)["'`]/g;
const ANY_IMPORT = /["'`](\.\/[\w.-]+\.js)["'`]/g;

/**
 * Writes `/sw.js` for the finished pages of a folder: with it the site works without a network.
 *
 * @param isRetired whether to write one in its place that removes it from the readers' browsers: a worker is not gone when its
 *   file is
 */
export async function writeServiceWorker(
  site: string,
  target: string[],
  isRetired = process.env['OFFLINE'] === 'off',
): Promise<void> {
  const code = isRetired
    ? readFileSync(new URL('retired.js', SOURCES), 'utf8')
    : await bundle(offlineManifest(site), target);
  writeFileSync(join(site, 'sw.js'), code);
}

async function bundle(manifest: OfflineManifest, target: string[]): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    // Vite would copy the site's public files beside a bundle that is not written anywhere.
    publicDir: false,
    define: { __OFFLINE__: JSON.stringify(manifest), 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target,
      modulePreload: false,
      rolldownOptions: { input: fileURLToPath(new URL('worker.ts', SOURCES)), output: { format: 'iife' } },
    },
  });
  const [chunk] = 'output' in built ? built.output : [];
  if (chunk?.type !== 'chunk') throw new Error('service worker: nothing was bundled');
  return chunk.code;
}

/** What to save, read from the finished pages themselves: whatever they are made of is found. */
export function offlineManifest(site: string): OfflineManifest {
  const assets = sorted(PAGES.flatMap((page) => assetsOf(site, `${page}index.html`, IMPORT)));
  const search = [
    // The first of a list is the file whose use brings the rest.
    'search/head.json',
    'search/deep.json',
    'search/',
    // By their names: files of a site are compressed while this one is written.
    ...sorted(globSync('search/*.json', { cwd: site }).filter((file) => !/(?:head|deep|desk)\.json$/.test(file))),
    ...sorted(assetsOf(site, 'search/index.html', ANY_IMPORT)).filter((file) => !assets.includes(file)),
  ];
  const desk = [
    'search/desk.json',
    'answers/',
    ...sorted(assetsOf(site, 'answers/index.html', ANY_IMPORT)).filter((file) => !assets.includes(file)),
  ];
  const fullText = [
    'pagefind/pagefind.js',
    ...sorted(
      globSync('pagefind/{pagefind-worker.js,pagefind-entry.json,wasm.ru.pagefind,*.pf_meta,index/*}', { cwd: site }),
    ),
  ];
  const files = [...PAGES.map((page) => `${page}index.html`), ...assets];
  return {
    release: digest(files.map((file) => readFileSync(join(site, file)))),
    pages: PAGES,
    assets,
    search,
    desk,
    fullText,
    sheet: assetsOf(site, 'offline/index.html', IMPORT).find((file) => /\/offline\.[^/]*css$/.test(file)),
  };
}

/** Files that a page, a sheet or a script of the site brings, with all that these bring. */
function assetsOf(site: string, file: string, imports: RegExp, found = new Set<string>()): string[] {
  const whole = readFileSync(join(site, file), 'utf8');
  // What the script of every page imports on need is not what the page is made of.
  const text = imports === IMPORT && file.endsWith('.html') ? whole.replace(/\bimport\([^)]*\)/g, '') : whole;
  const named = [...text.matchAll(/\/(_astro\/[\w./@-]+\.\w+|favicon\.svg|accent\.css)/g)].map(([, path = '']) => path);
  const imported = file.endsWith('.js')
    ? [...text.matchAll(imports)].map(([, path = '']) => posix.join(posix.dirname(file), path))
    : [];
  for (const path of [...named, ...imported]) {
    if (found.has(path) || !existsSync(join(site, path))) continue;
    found.add(path);
    if (/\.(css|js)$/.test(path)) assetsOf(site, path, imports, found);
  }
  return [...found];
}

function sorted(files: readonly string[]): string[] {
  return [...new Set(files.map((file) => file.replaceAll('\\', '/')))].sort();
}

function digest(parts: readonly Buffer[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 12);
}
