// Pictures that stand beside a link in a messenger: drawn at build, from the site's own font.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import satori, { type Font } from 'satori';
import sharp from 'sharp';

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

const require = createRequire(import.meta.url);

const fonts: Font[] = ([400, 600] as const).flatMap((weight) =>
  ['cyrillic', 'latin'].map((subset) => ({
    name: `Golos ${subset}`,
    data: readFileSync(require.resolve(`@fontsource/golos-text/files/golos-text-${subset}-${weight}-normal.woff`)),
    weight,
    style: 'normal' as const,
  })),
);

/** A picture as PNG. */
export async function sharePicture({ title, summary, organisation }: SharePicture): Promise<Uint8Array<ArrayBuffer>> {
  const text = await satori(
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
  const png = await sharp(Buffer.from(paper()))
    .composite([{ input: Buffer.from(text) }])
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
  return new Uint8Array(png);
}

/** Squared paper with the red margin line. */
function paper(): string {
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
