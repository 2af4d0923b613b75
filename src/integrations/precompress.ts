import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, type BrotliOptions } from 'node:zlib';

/**
 * Formats of text. Pictures in PNG and WebP, fonts and Pagefind's own files are compressed already; a calendar is text
 * that phones fetch again and again.
 */
const TEXT = new Set([
  '.html',
  '.css',
  '.js',
  '.mjs',
  '.json',
  '.webmanifest',
  '.svg',
  '.xml',
  '.ics',
  '.md',
  '.txt',
  '.wasm',
]);

/** Within a packet there is nothing to win. */
const SMALLEST = 200;

/**
 * Measured on the texts of a school's site. Quality 11 is 1.5 % smaller than 10 and takes 2.3 times its time; 9 takes a
 * fourteenth part, when its window is no wider than the file, and is 6 % larger.
 */
const QUALITY = { waitedFor: 11, read: 10, seldomRead: 9 } as const;

/** Few, large and waited for: the search index is 2.5 % smaller by it, scripts and styles 1 to 3 %. */
const WAITED_FOR: ReadonlySet<string> = new Set(['.js', '.css', '.json']);

/** Asked for by programs, or once by whoever prints it: not worth most of the time of a build. */
const SELDOM_READ = /(?:^|[\\/])(?:index\.md|leaflet[\\/]index\.html)$/;

/** What a file of this size saves does not save a packet: such are the pages that only lead on. */
const ONE_PACKET = 1200;

function qualityOf(file: string, size: number): number {
  if (SELDOM_READ.test(file) || size < ONE_PACKET) return QUALITY.seldomRead;
  return WAITED_FOR.has(extname(file)) ? QUALITY.waitedFor : QUALITY.read;
}

const encodings = {
  br: (bytes: Buffer, quality: number) =>
    promisify<Buffer, BrotliOptions, Buffer>(brotliCompress)(bytes, brotliOptions(bytes.length, quality)),
  gz: (bytes: Buffer) => promisify<Buffer, { level: number }, Buffer>(gzip)(bytes, { level: 9 }),
} as const;

type Encoding = keyof typeof encodings;

/** Part of every cached file's name: what was made in another way is made anew. */
function recipe(quality: number): string {
  return `b${quality}wg9z${process.versions.brotli}-${process.versions.zlib}`;
}

/** A window of brotli holds as many bytes less than its power of two. */
const WINDOW_MARGIN = 16;

const UNUSED_DAYS = 30;

/**
 * Puts a `.br` and a `.gz` beside every file of text, for servers that send such files as they are. `PRECOMPRESS=off`
 * leaves them out, for a host that compresses what it sends.
 */
export async function precompress(site: string, root: string): Promise<void> {
  if (process.env['PRECOMPRESS'] === 'off') return;
  await compressFolder(site, join(root, 'node_modules/.cache/podskazka/compressed'));
}

/**
 * Compresses every text of a folder.
 *
 * @param cache a folder that keeps what was compressed, by content: an unchanged file costs a copy
 */
export async function compressFolder(folder: string, cache: string): Promise<{ files: number; fresh: number }> {
  mkdirSync(cache, { recursive: true });
  const files = globSync('**/*', { cwd: folder })
    .filter((file) => TEXT.has(extname(file)) && statSync(join(folder, file)).size >= SMALLEST)
    .sort();
  let fresh = 0;
  await inParallel(files, async (file) => {
    const path = join(folder, file);
    const bytes = await readFile(path);
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
    const quality = qualityOf(file, bytes.length);
    let isFresh = false;
    for (const encoding of Object.keys(encodings) as Encoding[]) {
      const kept = join(cache, `${hash}-${recipe(quality)}.${encoding}`);
      let compressed = keptBytes(kept);
      if (!compressed) {
        isFresh = true;
        compressed = await encodings[encoding](bytes, quality);
        keep(kept, compressed);
      }
      // A server would rather send the file itself.
      if (compressed.length < bytes.length) await writeFile(`${path}.${encoding}`, compressed);
    }
    if (isFresh) fresh++;
  });
  dropUnused(cache);
  return { files: files.length, fresh };
}

function brotliOptions(size: number, quality: number): BrotliOptions {
  const window = Math.ceil(Math.log2(size + WINDOW_MARGIN));
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: Math.min(
        Math.max(window, constants.BROTLI_MIN_WINDOW_BITS),
        constants.BROTLI_MAX_WINDOW_BITS,
      ),
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: size,
    },
  };
}

function keptBytes(kept: string): Buffer | undefined {
  if (!existsSync(kept)) return undefined;
  const now = new Date();
  utimesSync(kept, now, now);
  return readFileSync(kept);
}

/** Another build may be writing the same file: it appears whole or not at all. */
function keep(kept: string, bytes: Buffer): void {
  const unfinished = `${kept}.${process.pid}`;
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, kept);
}

function dropUnused(cache: string): void {
  const oldest = Date.now() - UNUSED_DAYS * 86_400_000;
  for (const name of globSync('*', { cwd: cache })) {
    const path = join(cache, name);
    if ((statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? oldest) < oldest) rmSync(path, { force: true });
  }
}

/** As many at once as zlib has threads. */
async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: 4 }, worker));
}
