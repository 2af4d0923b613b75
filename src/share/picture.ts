// Pictures that stand beside a link in a messenger: drawn at build, from the site's own font.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Font } from 'satori';
import sharp from 'sharp';
import { cachedBytes } from '../reader/cached.ts';

/** What a picture says. A type and not an interface: Astro hands it over as a page's props. */
export type SharePicture = {
  title: string;
  summary: string;
  organisation: string;
};

/** The size that messengers and social networks expect. */
const SIZE = { width: 1200, height: 630 };
const CELL = 30;

/** The exercise book of tokens.css: pictures have no style sheet. */
const COLOURS = {
  paper: '#fdfdfb',
  cell: '#e6ecf5',
  ink: '#2a3fb0',
  text: '#1b2140',
  pale: '#535a79',
  margin: '#d8433f',
};

/** Raise it when pictures are drawn in another way: kept ones are then drawn anew. */
const METHOD = '2';

/** Paper, lines, three inks and the steps between them; without dither, which squared paper does not need. */
const PALETTE = { palette: true, colours: 32, dither: 0, effort: 1, compressionLevel: 9 } as const;

const require = createRequire(import.meta.url);

const fonts = ([400, 600] as const).flatMap((weight) =>
  ['cyrillic', 'latin'].map((subset) => ({
    name: `Golos ${subset}`,
    data: readFileSync(require.resolve(`@fontsource/golos-text/files/golos-text-${subset}-${weight}-normal.woff`)),
    weight,
    style: 'normal' as const,
  })),
) satisfies Font[];

/** What draws: another version may give other bytes. */
const drawnBy = [
  (require('satori/package.json') as { version: string }).version,
  JSON.stringify(sharp.versions),
  process.platform,
  process.arch,
];

/** A picture as PNG: the one kept from a build before, if it says the same. */
export async function sharePicture(picture: SharePicture): Promise<Uint8Array<ArrayBuffer>> {
  const recipe = JSON.stringify([picture, SIZE, CELL, COLOURS, PALETTE]);
  return cachedBytes('picture', [METHOD, recipe, ...drawnBy, ...fonts.map(({ data }) => data)], () => draw(picture));
}

async function draw(picture: SharePicture): Promise<Uint8Array<ArrayBuffer>> {
  const text = await textOf(picture);
  const { data, info } = await sharp(await paper(), { raw: { ...SIZE, channels: 4 } })
    .composite([{ input: Buffer.from(text) }])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return new Uint8Array(await sharp(data, { raw: info }).png(PALETTE).toBuffer());
}

async function textOf({ title, summary, organisation }: SharePicture): Promise<string> {
  // Most builds find their pictures kept: the library is brought by the first that does not.
  const { default: satori } = await import('satori');
  return satori(
    box(
      {
        flexDirection: 'column',
        justifyContent: 'space-between',
        padding: '84px 84px 72px 180px',
        color: COLOURS.text,
      },
      box(
        { flexDirection: 'column', gap: 28 },
        box({ fontSize: 76, fontWeight: 600, lineHeight: 1.12, letterSpacing: -1.5 }, title),
        box({ fontSize: 38, lineHeight: 1.35, color: COLOURS.pale }, summary),
      ),
      box({ fontSize: 32, color: COLOURS.ink }, organisation),
    ),
    { ...SIZE, fonts },
  );
}

let drawnPaper: Promise<Buffer> | undefined;

/** Squared paper with the red margin line, in pixels: the same under every text. */
function paper(): Promise<Buffer> {
  return (drawnPaper ??= sharp(Buffer.from(paperLines())).ensureAlpha().raw().toBuffer());
}

function paperLines(): string {
  const { width, height } = SIZE;
  const rows = Array.from({ length: height / CELL }, (_, row) => `M0 ${row * CELL + 0.5}H${width}`);
  const columns = Array.from({ length: width / CELL }, (_, column) => `M${column * CELL + 0.5} 0V${height}`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${COLOURS.paper}"/><path d="${rows.join('')}${columns.join('')}" stroke="${COLOURS.cell}"/><path d="M135 0V${height}" stroke="${COLOURS.margin}" stroke-width="4"/></svg>`;
}

type Child = SatoriNode | string;
interface SatoriNode {
  type: 'div';
  key: null;
  props: { style: Record<string, string | number>; children: Child[] };
}

/** A box of satori: without JSX, its nodes are plain data. */
function box(style: Record<string, string | number>, ...children: Child[]): SatoriNode {
  const isRoot = 'padding' in style;
  const size = isRoot ? { width: '100%', height: '100%', boxSizing: 'border-box' } : {};
  return {
    type: 'div',
    key: null,
    props: { style: { display: 'flex', fontFamily: 'Golos cyrillic, Golos latin', ...size, ...style }, children },
  };
}
