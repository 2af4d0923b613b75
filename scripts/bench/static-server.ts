import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

/** Compressed already, or by a format of their own: brotli adds nothing. */
const PACKED = new Set(['.woff2', '.png', '.pagefind', '.pf_meta', '.pf_index', '.pf_fragment']);

const compressed = new Map<string, Buffer>();

/** Something that the server gives besides the folder's files: a body and its type by path. */
export type Extra = (path: string) => { body: Buffer | string; type: string } | undefined;

/**
 * Serves a finished site on loopback as a good host would: brotli 11, an hour of caching.
 *
 * @returns its origin and a way to stop it
 */
export async function serveFolder(folder: string, extra?: Extra): Promise<{ origin: string; stop: () => void }> {
  const server = createServer((request, response) => {
    const path = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname);
    const own = extra?.(path) ?? fileAt(folder, path);
    if (!own) {
      response.writeHead(404).end();
      return;
    }
    const { body, type } = own;
    const isPacked = PACKED.has(extname(path));
    const bytes = Buffer.from(body);
    const sent = isPacked ? bytes : brotli(`${folder}${path}`, bytes);
    response.writeHead(200, {
      'content-type': type,
      'content-length': sent.length,
      'cache-control': 'max-age=3600',
      // Clocks of five microseconds instead of a hundred.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      ...(isPacked ? {} : { 'content-encoding': 'br' }),
    });
    response.end(sent);
  });
  await listening(server);
  const { port } = server.address() as AddressInfo;
  return { origin: `http://localhost:${port}`, stop: () => void server.close() };
}

function fileAt(folder: string, path: string): { body: Buffer; type: string } | undefined {
  const inside = normalize(path).replace(/^(\.\.[/\\])+/, '');
  const file = join(folder, inside.endsWith('/') ? `${inside}index.html` : inside);
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  return { body: readFileSync(file), type: TYPES[extname(file)] ?? 'application/octet-stream' };
}

function brotli(key: string, bytes: Buffer): Buffer {
  const known = compressed.get(key);
  if (known) return known;
  const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  compressed.set(key, packed);
  return packed;
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, 'localhost', resolve));
}
