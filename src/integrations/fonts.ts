import type { AstroInlineConfig } from 'astro';
import { fontProviders } from 'astro/config';

type Fonts = NonNullable<AstroInlineConfig['fonts']>;

/** Cut to what Russian pages need by scripts/fonts.ts. */
const file = (subset: string): string => `./src/fonts/golos-text-${subset}.woff2`;

const golos = {
  // The npm provider would fetch the files from a network; this one takes them from the project.
  provider: fontProviders.local(),
  name: 'Golos Text',
  cssVariable: '--font-golos',
  fallbacks: ['Arial', 'sans-serif'],
  // Text never moves under the reader: a font that is late is seen on the next page. It is asked for before all else.
  display: 'optional',
  options: {
    variants: [
      // The stand-in is measured by the first of the files: most of a page is Cyrillic.
      { weight: '400 700', style: 'normal', src: [file('cyrillic')], unicodeRange: ['U+301', 'U+400-45F', 'U+2116'] },
      // For all the rest.
      { weight: '400 700', style: 'normal', src: [file('latin')] },
    ],
  },
};

/** Golos Text: drawn for Russian public services, OFL. */
// Astro's type of the list knows only providers without options.
export const fonts = [golos] as unknown as Fonts;
