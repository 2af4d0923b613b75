// What the directory takes from a built site, so that the two look alike and obey the same policy: fonts, sheets, and the
// version for the visually impaired with its panel.
import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

export interface Look {
  /** The start of a page that puts the reader's settings on, fonts included: markup of a head. */
  early: string;
  /** Rules of the fonts. */
  fonts: string;
  /** Sheets that pages link, by addresses from the directory's root. */
  sheets: readonly string[];
  /** The sheet of printed pages. */
  print: string;
  /** The module of the panel for the visually impaired. */
  panel: string;
}

const EARLY = /<script data-sheet="([^"]+)">[^]*?<\/script>/;
const IMPORTED = /["'`](\.\/[^"'`]+\.js)["'`]/g;
const PRELOADED = /<link rel="preload" [^>]*as="font"[^>]*>/g;
const STYLE = /<style data-sheets="([^"]+)">([^]*?)<\/style>/;
const PRINT = /<link rel="stylesheet" href="([^"]+)" media="print">/;

/**
 * Reads the look of a site's first page and copies the files that it asks for.
 *
 * @param site the folder of a built site
 * @param base the path that it was built for
 * @param to the folder of the directory
 */
export function takeLook(site: string, base: string, to: string): Look {
  const page = readFileSync(join(site, 'index.html'), 'utf8').replaceAll(`"${base}`, '"/').replaceAll(` ${base}`, ' /');
  const [early, sheet = ''] = EARLY.exec(page) ?? [];
  const [, sheets = '', css = ''] = STYLE.exec(page) ?? [];
  const [, print = ''] = PRINT.exec(page) ?? [];
  const [panel] = globSync('_astro/vision-panel.client.*.js', { cwd: site });
  if (early === undefined || sheets === '' || print === '' || panel === undefined) {
    throw new Error(`${site}: the first page is not one of this version`);
  }
  const linked = sheets.split(' ');
  const fonts = globSync('_astro/fonts/*.woff2', { cwd: site }).map((file) => `/${file.replaceAll('\\', '/')}`);
  const modules = withImports(site, `/${panel.replaceAll('\\', '/')}`);
  for (const file of [sheet, print, ...linked, ...fonts, ...modules, '/favicon.svg']) copy(site, base, to, file);
  return {
    early: `${early}${[...page.matchAll(PRELOADED)].map(([link]) => link).join('')}`,
    // Fonts come first in a page; the site's own layers follow.
    fonts: css.slice(0, css.indexOf('@layer')),
    sheets: linked,
    print,
    panel: modules[0] ?? '',
  };
}

/** A module and all that it imports, by addresses from the site's root. */
function withImports(site: string, module: string, seen = new Set<string>()): string[] {
  if (seen.has(module)) return [];
  seen.add(module);
  const source = readFileSync(join(site, module), 'utf8');
  const imported = [...source.matchAll(IMPORTED)].map(([, name = '']) => posix.join(posix.dirname(module), name));
  return [module, ...imported.flatMap((other) => withImports(site, other, seen))];
}

function copy(site: string, base: string, to: string, file: string): void {
  mkdirSync(dirname(join(to, file)), { recursive: true });
  if (/\.(css|js)$/.test(file)) {
    writeFileSync(join(to, file), readFileSync(join(site, file), 'utf8').replaceAll(`${base}_astro/`, '/_astro/'));
  } else cpSync(join(site, file), join(to, file));
}
