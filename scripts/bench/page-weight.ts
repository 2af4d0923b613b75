// What a visitor's browser fetches to show one page of a built site, compressed as a server sends it.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Within a thousandth of the best, in half the time. */
const QUALITY = 10;

export const assetKinds = ['html', 'css', 'js', 'icon', 'font'] as const;
export type AssetKind = (typeof assetKinds)[number];

export interface Asset {
  kind: AssetKind;
  /** Its path in the site, with the slash before it. */
  path: string;
  /** Bytes on the wire. */
  bytes: number;
}

export interface PageWeight {
  path: string;
  assets: readonly Asset[];
  /** Fonts apart. */
  bytes: number;
  /** Fonts apart. */
  requests: number;
}

/** Paths of a site's pages, those that only lead on to another page left out. */
export function pagePaths(site: string): string[] {
  return globSync('**/*.html', { cwd: site })
    .filter((file) => !readFileSync(join(site, file), 'utf8').includes('http-equiv="refresh"'))
    .map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();
}

/**
 * Weighs one page: its HTML and everything that showing it takes. What a script brings afterwards, when the reader gets to
 * it or, as the state of office hours, once the page stands, is not in it.
 */
export function weigh(site: string, path: string): PageWeight {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  const html = readFileSync(join(site, file), 'utf8');
  const assets = [
    asset(site, 'html', file),
    // The sheet for paper comes last and holds nothing up: it is no part of showing the page.
    ...addresses(html, /<link rel="stylesheet"(?![^>]*media="print")[^>]*\shref="(\/[^"]+)"/g).map((url) =>
      asset(site, 'css', url),
    ),
    ...withImports(site, addresses(html, /<script[^>]*\ssrc="(\/[^"]+)"/g)).map((url) => asset(site, 'js', url)),
    ...addresses(html, /<link rel="icon" href="(\/[^"]+)"/g).map((url) => asset(site, 'icon', url)),
    ...addresses(html, /<link rel="preload" href="(\/[^"]+)" as="font"/g).map((url) => asset(site, 'font', url)),
  ];
  const counted = assets.filter(({ kind }) => kind !== 'font');
  return { path, assets, bytes: counted.reduce((sum, { bytes }) => sum + bytes, 0), requests: counted.length };
}

export function bytesOf(weight: PageWeight, kind: AssetKind): number {
  return weight.assets.filter((it) => it.kind === kind).reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Addresses of the site itself in the finished HTML; data: addresses are part of the page already. */
function addresses(html: string, pattern: RegExp): string[] {
  return [...new Set([...html.matchAll(pattern)].map(([, url = '']) => url))];
}

/** Modules and what they import at once; what they import on need is not fetched before the need. */
function withImports(site: string, urls: readonly string[]): string[] {
  const found = new Set<string>();
  const queue = [...urls];
  for (let url = queue.pop(); url !== undefined; url = queue.pop()) {
    if (found.has(url)) continue;
    found.add(url);
    const folder = url.slice(0, url.lastIndexOf('/') + 1);
    const source = readFileSync(join(site, url), 'utf8');
    for (const [, name = ''] of source.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+)["'`]/g))
      queue.push(folder + name);
  }
  return [...found];
}

const weights = new Map<string, number>();

/** Text as brotli sends it; fonts are compressed inside already. */
function asset(site: string, kind: AssetKind, path: string): Asset {
  const file = join(site, path);
  if (!existsSync(file)) throw new Error(`${file}: a page refers to it, and it is not there`);
  const bytes = weights.get(file) ?? compressed(readFileSync(file), kind);
  weights.set(file, bytes);
  return { kind, path, bytes };
}

function compressed(data: Buffer, kind: AssetKind): number {
  if (kind === 'font') return data.length;
  return brotliCompressSync(data, {
    params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: data.length },
  }).length;
}
