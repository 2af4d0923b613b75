// Pictures that stand beside a link in a messenger: drawn at build, from the site's own font.
import { readFileSync } from 'node:fs';
import { cachedBytes } from '../reader/cached.ts';
import { processWide } from '../reader/process-wide.ts';
import { drawnByThread } from './thread.ts';

/** What a picture says. A type and not an interface: Astro hands it over as a page's props. */
export type SharePicture = {
  title: string;
  summary: string;
  organisation: string;
};

/** What draws, from the project's root: other lines or another version may give other bytes. */
const DRAWN_BY = [
  'src/share/drawing.ts',
  ...['satori', 'sharp', '@fontsource/golos-text'].map((name) => `node_modules/${name}/package.json`),
];

/** A picture as PNG: the one kept from a build before, if it says the same. */
export function sharePicture(picture: SharePicture): Promise<Uint8Array<ArrayBuffer>> {
  // As the thread that draws has read it: an edit of it is drawn by in the next process.
  const drawnBy = processWide('drawn by', () => [
    ...DRAWN_BY.map((file) => readFileSync(file)),
    process.platform,
    process.arch,
  ]);
  return cachedBytes('picture', [JSON.stringify(picture), ...drawnBy], () => drawnByThread(picture));
}
