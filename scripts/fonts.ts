// Cuts Golos Text to what Russian pages need: npm run fonts, after a new version of its package. The same package gives
// the same bytes. Its licence, the OFL, allows that and reserves no name.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { projectRoot } from './project-root.ts';

/** Characters from one to another, both included. */
const range = (from: string, to: string): string => {
  const [first, last] = [from.codePointAt(0) ?? 0, to.codePointAt(0) ?? 0];
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
};

/** Letters of Russian with the stress mark, and the number sign. */
const CYRILLIC = `${range('А', 'я')}Ёё№\u0301`;

/** Latin letters, figures, and the marks of Russian texts: spaces, quotes, dashes, arrows, arithmetic, roubles. */
const LATIN = `${range(' ', '~')}\u00A0\u00AD\u2009\u202F§©«»°±·×÷–—‑“”„‘’•…−€½↑↓`;

/** Weights that the styles use. */
const WEIGHTS = { wght: { min: 400, max: 700 } };

/** Kerning, marks over letters, and figures of one width; small capitals, fractions and their kin are not used. */
const FEATURES = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum'];

export const subsets = { cyrillic: CYRILLIC, latin: LATIN } as const;

export async function cut(name: keyof typeof subsets): Promise<Buffer> {
  const whole = join(
    projectRoot,
    `node_modules/@fontsource-variable/golos-text/files/golos-text-${name}-wght-normal.woff2`,
  );
  return subsetFont(readFileSync(whole), subsets[name], {
    targetFormat: 'woff2',
    variationAxes: WEIGHTS,
    keepFeatures: FEATURES,
  });
}

/** Where the cut font stands: in the repository, so that a build makes nothing. */
export const fontFile = (name: keyof typeof subsets): string => join(projectRoot, `src/fonts/golos-text-${name}.woff2`);

if (import.meta.main) {
  for (const name of Object.keys(subsets) as (keyof typeof subsets)[]) {
    const font = await cut(name);
    writeFileSync(fontFile(name), font);
    console.log(`${fontFile(name)}: ${font.length} bytes`);
  }
}
