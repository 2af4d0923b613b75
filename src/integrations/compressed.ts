// What a text is when compressed, made once: what was made for the same bytes before is kept beside the packages.
import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, type BrotliOptions, type ZlibOptions } from 'node:zlib';

export interface Compressed {
  br: Buffer;
  gz: Buffer;
  /** Whether it was made now. */
  isFresh: boolean;
}

const brotli = promisify<Buffer, BrotliOptions, Buffer>(brotliCompress);
const gzipped = promisify<Buffer, ZlibOptions, Buffer>(gzip);

/** A window of brotli holds as many bytes less than its power of two. */
const WINDOW_MARGIN = 16;

const UNUSED_DAYS = 30;

/** The length of the first of two parts stands before them. */
const LENGTH_BYTES = 4;

/**
 * @param quality of brotli, 0 to 11
 * @param cache a folder that keeps what was compressed, by content: an unchanged text costs a copy
 */
export async function compressed(bytes: Buffer, quality: number, cache: string): Promise<Compressed> {
  const kept = join(cache, `${hash('sha256', bytes).slice(0, 32)}-${recipe(quality)}`);
  const known = keptBytes(kept);
  if (known) return { ...known, isFresh: false };
  const br = await brotli(bytes, brotliOptions(bytes.length, quality));
  const gz = await gzipped(bytes, { level: 9, chunkSize: chunkFor(bytes.length) });
  keep(kept, br, gz);
  return { br, gz, isFresh: true };
}

/** Part of every kept file's name: what was made in another way is made anew. */
function recipe(quality: number): string {
  return `b${quality}wg9z${process.versions.brotli}-${process.versions.zlib}`;
}

function brotliOptions(size: number, quality: number): BrotliOptions {
  const window = Math.ceil(Math.log2(size + WINDOW_MARGIN));
  return {
    chunkSize: chunkFor(size),
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

/** All comes out at once: for every chunk more, the work would come back from its thread and go there again. */
function chunkFor(size: number): number {
  return Math.max(constants.Z_MIN_CHUNK, size);
}

/** One file for both: opening a file takes longer than reading what is in it. */
function keptBytes(kept: string): { br: Buffer; gz: Buffer } | undefined {
  let bytes;
  try {
    bytes = readFileSync(kept);
  } catch {
    return undefined;
  }
  const now = new Date();
  utimesSync(kept, now, now);
  const end = LENGTH_BYTES + bytes.readUInt32LE();
  return { br: bytes.subarray(LENGTH_BYTES, end), gz: bytes.subarray(end) };
}

/** Another build may be writing the same file: it appears whole or not at all. */
function keep(kept: string, br: Buffer, gz: Buffer): void {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(br.length);
  const unfinished = `${kept}.${process.pid}`;
  writeFileSync(unfinished, Buffer.concat([length, br, gz]));
  renameSync(unfinished, kept);
}

/** Cleared already by this process, which may build one site after another. */
const cleared = new Set<string>();

/** Makes the folder ready; what no build has taken for a month goes. */
export function prepareCache(cache: string): void {
  mkdirSync(cache, { recursive: true });
  if (cleared.has(cache)) return;
  cleared.add(cache);
  const oldest = Date.now() - UNUSED_DAYS * 86_400_000;
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if ((statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? oldest) < oldest) rmSync(path, { force: true });
  }
}
