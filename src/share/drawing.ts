// Draws a share picture. Before the first of them the libraries take a third of a second: only the thread that draws brings
// them. This file is a part of the name of what is kept: after an edit, pictures are drawn anew.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import type { SharePicture } from './picture.ts';

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

/** Paper, lines, three inks and the steps between them; without dither, which squared paper does not need. */
const PALETTE = { palette: true, colours: 32, dither: 0, effort: 1, compressionLevel: 6 } as const;

// A picture is small: parted among threads, it takes longer.
sharp.concurrency(1);

const require = createRequire(import.meta.url);

const fonts = ([400, 600] as const).flatMap((weight) =>
  ['cyrillic', 'latin'].map((subset) => ({
    name: `Golos ${subset}`,
    data: readFileSync(require.resolve(`@fontsource/golos-text/files/golos-text-${subset}-${weight}-normal.woff`)),
    weight,
    style: 'normal' as const,
  })),
) satisfies Font[];

/** The picture as PNG. */
export async function draw(picture: SharePicture): Promise<Uint8Array<ArrayBuffer>> {
  const text = await textOf(picture);
  const { data, info } = await sharp(await paper(), { raw: { ...SIZE, channels: 4 } })
    .composite([{ input: Buffer.from(text) }])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return new Uint8Array(await sharp(data, { raw: info }).png(PALETTE).toBuffer());
}

function textOf({ title, summary, organisation }: SharePicture): Promise<string> {
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
