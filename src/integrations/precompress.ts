import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { compressed, prepareCache } from './compressed.ts';
import { turns } from './turns.ts';

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

/**
 * Few, and waited for: the index of the first rows is 1.6 % smaller by it, scripts and styles 1 to 3 %. The whole index and
 * the answers come behind those rows: they are 1.8 % larger, and 0.34 s cheaper.
 */
const WAITED_FOR = /\.(?:js|css)$|(?:^|\/)search\/head\.json$/;

/** Asked for by programs, or once by whoever prints it: not worth most of the time of a build. */
const SELDOM_READ = /(?:^|\/)(?:index\.md|leaflet\/index\.html)$/;

/** What a file of this size saves does not save a packet: such are the pages that only lead on. */
const ONE_PACKET = 1200;

/** One of Node's four threads is left to whoever writes files meanwhile; so many bytes may wait. All sites share the threads. */
const threads = turns(3, 32 * 1024 * 1024);

export interface Compressor {
  /** Compresses a file of the site, whose bytes are known before it is written. */
  add(file: string, bytes: Buffer): void;
  /** Whoever has more to add waits until there is room for it. */
  room(): Promise<void>;
  /** Compresses what the folder has besides. */
  rest(): Promise<{ files: number; fresh: number }>;
  /** Nothing is written any more. */
  stop(): Promise<void>;
}

/**
 * Puts a `.br` and a `.gz` beside every file of text, for servers that send such files as they are. `PRECOMPRESS=off`
 * leaves them out, for a host that compresses what it sends.
 */
export function precompressor(site: string, root: string): Compressor {
  return process.env['PRECOMPRESS'] === 'off'
    ? { add: () => {}, room: async () => {}, rest: async () => ({ files: 0, fresh: 0 }), stop: async () => {} }
    : compressor(site, join(root, 'node_modules/.cache/podskazka/compressed'));
}

/**
 * Compresses every text of a folder.
 *
 * @param cache a folder that keeps what was compressed, by content: an unchanged file costs a copy
 */
export async function compressFolder(folder: string, cache: string): Promise<{ files: number; fresh: number }> {
  return compressor(folder, cache).rest();
}

function compressor(folder: string, cache: string): Compressor {
  prepareCache(cache);
  const added = new Set<string>();
  const pending = new Set<Promise<void>>();
  let failure: unknown;
  let isStopped = false;
  let fresh = 0;

  const put = async (file: string, bytes: Buffer): Promise<void> => {
    if (isStopped) return;
    const { br, gz, isFresh } = await compressed(bytes, qualityOf(file, bytes.length), cache);
    if (isStopped) return;
    if (isFresh) fresh++;
    const path = join(folder, file);
    // The file itself may be written later.
    mkdirSync(dirname(path), { recursive: true });
    // A server would rather send the file itself.
    if (br.length < bytes.length) writeFileSync(`${path}.br`, br);
    if (gz.length < bytes.length) writeFileSync(`${path}.gz`, gz);
  };
  const stop = async (): Promise<void> => {
    isStopped = true;
    await Promise.all(pending);
  };
  const add = (file: string, bytes: Buffer): void => {
    if (isStopped || !isText(file) || bytes.length < SMALLEST) return;
    added.add(file);
    const work = threads
      .take(bytes.length, () => put(file, bytes))
      .catch((error: unknown) => {
        failure ??= error;
        isStopped = true;
      })
      .finally(() => pending.delete(work));
    pending.add(work);
  };
  return {
    add,
    room: () => threads.room(),
    async rest() {
      const files = new Set(filesIn(folder));
      for (const file of added)
        if (!files.has(file))
          throw new Error(`${file} was compressed, and is not there: src/integrations/page-file.ts`);
      for (const file of files) {
        if (added.has(file) || !isText(file)) continue;
        add(file, readFileSync(join(folder, file)));
        await threads.room();
      }
      await Promise.all(pending);
      if (failure !== undefined) throw failure;
      return { files: added.size, fresh };
    },
    stop,
  };
}

export function isText(file: string): boolean {
  return TEXT.has(extname(file));
}

/** In an order that is the same everywhere. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

function qualityOf(file: string, size: number): number {
  if (SELDOM_READ.test(file) || size < ONE_PACKET) return QUALITY.seldomRead;
  return WAITED_FOR.test(file) ? QUALITY.waitedFor : QUALITY.read;
}
