import type { AstroInlineConfig } from 'astro';
import { fontProviders } from 'astro/config';

type Fonts = NonNullable<AstroInlineConfig['fonts']>;

const file = (subset: string): string => `@fontsource-variable/golos-text/files/golos-text-${subset}-wght-normal.woff2`;

/** Ranges of the package's unicode.json: what its two files hold. */
const CYRILLIC = ['U+0301', 'U+0400-045F', 'U+0490-0491', 'U+04B0-04B1', 'U+2116'];
const LATIN = [
  'U+0000-00FF',
  'U+0131',
  'U+0152-0153',
  'U+02BB-02BC',
  'U+02C6',
  'U+02DA',
  'U+02DC',
  'U+2000-206F',
  'U+20AC',
  'U+2122',
  'U+2191',
  'U+2193',
  'U+2212',
  'U+2215',
  'U+FEFF',
  'U+FFFD',
];

const golos = {
  // The npm provider would fetch the files from a network; this one takes them from the package.
  provider: fontProviders.local(),
  name: 'Golos Text',
  cssVariable: '--font-golos',
  fallbacks: ['Arial', 'sans-serif'],
  options: {
    variants: [
      { weight: '400 900', style: 'normal', src: [file('cyrillic')], unicodeRange: CYRILLIC },
      { weight: '400 900', style: 'normal', src: [file('latin')], unicodeRange: LATIN },
    ],
  },
};

/** Golos Text: drawn for Russian public services, OFL. */
// Astro's type of the list knows only providers without options.
export const fonts = [golos] as unknown as Fonts;
