import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig, FontProvider } from 'astro';

type Fonts = NonNullable<AstroInlineConfig['fonts']>;

interface Variants {
  variants: readonly { file: string; unicodeRange?: string[] }[];
}

let root: URL | undefined;

/**
 * Takes fonts from the project: an npm provider would fetch them from a network. Astro has one of its own, which comes with
 * all of its configuration and SVGO, a quarter of a second of every build.
 */
const projectFiles: FontProvider<Variants> = {
  name: 'project-files',
  init(context) {
    root = context.root;
  },
  resolveFont: ({ options }) => ({
    fonts: (options?.variants ?? []).map(({ file, unicodeRange }) => ({
      weight: '400 700',
      style: 'normal',
      src: [{ url: fileURLToPath(new URL(file, root)) }],
      ...(unicodeRange ? { unicodeRange } : {}),
    })),
  }),
};

/** Cut to what Russian pages need by scripts/fonts.ts. */
const fileOf = (subset: string): string => `./src/fonts/golos-text-${subset}.woff2`;

const golos = {
  provider: projectFiles,
  name: 'Golos Text',
  cssVariable: '--font-golos',
  fallbacks: ['Arial', 'sans-serif'],
  // Text never moves under the reader: a font that is late is seen on the next page. It is asked for before all else.
  display: 'optional',
  options: {
    variants: [
      // The stand-in is measured by the first of the files: most of a page is Cyrillic.
      { file: fileOf('cyrillic'), unicodeRange: ['U+301', 'U+400-45F', 'U+2116'] },
      // For all the rest.
      { file: fileOf('latin') },
    ],
  },
};

/** Golos Text: drawn for Russian public services, OFL. */
// Astro's type of the list knows only providers without options.
export const fonts = [golos] as unknown as Fonts;
