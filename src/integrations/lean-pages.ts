import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minifySync, transformWithOxc } from 'vite';
import { leanHtml, type Site } from './lean-html.ts';
import { remembered } from './remembered.ts';
import { readSheet, type ReadSheet } from './used-css.ts';

const OWN_PARTS = new URL('../components/page/own-parts.client.ts', import.meta.url);

/**
 * Makes pages light: the rules that a page uses stand in the page itself, which saves a round trip, and what served only the
 * search index goes away. What pages load is in the site's folder already.
 *
 * @param made what is not there yet, by its path: sheets that the site itself makes
 */
export async function leanPages(
  root: string,
  base: string,
  target: string[],
  made: ReadonlyMap<string, string> = new Map(),
): Promise<(html: string) => string> {
  const site = { ...siteIn(root, base, made), ownParts: await inlineScript(OWN_PARTS, target) };
  return (html) => leanHtml(html, site);
}

/** The text of a script without imports, ready to stand in a page. */
async function inlineScript(source: URL, target: string[]): Promise<string> {
  const file = fileURLToPath(source);
  const { code } = await transformWithOxc(readFileSync(file, 'utf8'), file, { target });
  return minifySync(file, code, { module: false }).code.trim();
}

function siteIn(root: string, base: string, made: ReadonlyMap<string, string>): Site {
  const text = (url: string): string => {
    const file = url.slice(base.replace(/\/$/, '').length + 1);
    return made.get(file) ?? readFileSync(join(root, file), 'utf8');
  };
  const sheets = new Map<string, ReadSheet>();
  const words = new Map<string, ReadonlySet<string>>();
  const imports = new Map<string, readonly string[]>();
  const whole = new Map<string, string>();
  return {
    sheet: (url) => remembered(sheets, url, () => readSheet(text(url))),
    wordsOf: (url) => remembered(words, url, () => wordsOf(url, text)),
    importsOf: (url) => remembered(imports, url, () => importsOf(url, text)),
    wholeScript: (url) => remembered(whole, url, () => withFullAddresses(text(url), dirname(url))),
  };
}

/** Words of a module and of those that it brings; one that brings the whole sheets first, and what comes after them, needs none. */
function wordsOf(url: string, text: (url: string) => string, seen = new Set<string>()): Set<string> {
  if (seen.has(url)) return new Set();
  seen.add(url);
  const source = text(url);
  const words = source.match(/[A-Za-z][\w-]*/g) ?? [];
  const brought = [...source.matchAll(/["'`](\.\/[^"'`]+\.js)["'`]/g)]
    .map(([, name = '']) => `${dirname(url)}/${name.slice(2)}`)
    .filter((module) => !text(module).includes('[data-sheets]'));
  return new Set([...words, ...brought.flatMap((module) => [...wordsOf(module, text, seen)])]);
}

/** Modules that a module imports, and those that these do. */
function importsOf(url: string, text: (url: string) => string): string[] {
  const found = new Set<string>();
  const read = (from: string): void => {
    for (const [, name = ''] of text(from).matchAll(/\b(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g)) {
      const module = `${dirname(from)}/${name}`;
      if (found.has(module)) continue;
      found.add(module);
      read(module);
    }
  };
  read(url);
  return [...found];
}

/** What the script imports on need is named from its folder; inside a page, it would be looked for beside the page. */
function withFullAddresses(source: string, folder: string): string {
  return source.replace(/(["'`])\.\/(?=[\w.-]+\.js\1)/g, `$1${folder}/`).trim();
}
