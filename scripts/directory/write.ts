import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss from 'postcss';
import { minifySync } from 'vite';
import { directory } from '../../src/domain/directory.ts';
import { earlyVision } from '../../src/integrations/early-vision.ts';
import { leanHtml, type Site } from '../../src/integrations/lean-html.ts';
import { compressFolder } from '../../src/integrations/precompress.ts';
import { shortPropertiesOf, shortPropertiesPlugin } from '../../src/integrations/short-properties.ts';
import { readSheet } from '../../src/integrations/used-css.ts';
import type { Built } from './built.ts';
import { takeLook } from './look.ts';
import { directoryPage, missingPage, type Frame } from './page.ts';

/** Writes the directory's files into an empty folder. The first institution's site lends its look. */
export async function writeDirectory(built: readonly Built[], owner: string, to: string, root: string): Promise<void> {
  const [model] = built;
  if (!model) throw new Error('a directory of nothing');
  const places = directory(built);
  const look = takeLook(model.folder, model.base, to);
  const frame: Frame = {
    look,
    owner,
    accessibility: `${places[0]?.rows[0]?.address}accessibility/`,
    earlyHash: earlyVision(root).hash,
    css: ownSheet(root),
    filter: writeScript(to, 'filter'),
    visionLink: writeScript(to, 'vision-link'),
  };
  const site: Site = {
    sheet: (url) => readSheet(readFileSync(join(to, url), 'utf8')),
    wordsOf: (url) => new Set(readFileSync(join(to, url), 'utf8').match(/[A-Za-z][\w-]*/g)),
    importsOf: () => [],
  };
  writeFileSync(join(to, 'index.html'), leanHtml(directoryPage(places, frame), site));
  writeFileSync(join(to, '404.html'), leanHtml(missingPage(frame), site));
  await compressFolder(to, join(root, 'node_modules/.cache/podskazka/compressed'));
}

/** Own rules, whose properties go by the names that they have in the site's built sheets. */
function ownSheet(root: string): string {
  const css = readFileSync(join(import.meta.dirname, 'directory.css'), 'utf8');
  return postcss([shortPropertiesPlugin(shortPropertiesOf(join(root, 'src/styles')))]).process(css, { from: undefined })
    .css;
}

/** A script named by its content. @returns its address */
function writeScript(to: string, script: string): string {
  const file = join(import.meta.dirname, `${script}.js`);
  const { code } = minifySync(file, readFileSync(file, 'utf8'), { module: true });
  const name = `/_astro/${script}.${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`;
  writeFileSync(join(to, name), code);
  return name;
}
