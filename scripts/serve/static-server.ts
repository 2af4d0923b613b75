import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { headersFor } from '../../src/domain/delivery/headers.ts';
import { textTypes, typeOf } from '../../src/domain/delivery/types.ts';

/**
 * A plain server of a finished site on loopback, for measurements and for tests that change what it answers. Whoever reads a site has
 * Astro's own preview, and publishes with a real server.
 */
export interface StaticServer {
  /** Its address, without a slash at the end. */
  url: string;
  /** The folder that is served: another release may be put in its place. */
  folder: string;
  /** Answers with this status instead of files, until it is undefined. */
  failWith: number | undefined;
  /** Lets nobody in any more: for the site there is no network at all. */
  stop(): Promise<void>;
  /** Comes back on the same port. */
  start(): Promise<void>;
}

interface Answer {
  body: Buffer | string;
  type: string;
}

export interface ServeOptions {
  /** By default those of the site's own servers. */
  headersOf?: (path: string) => Record<string, string>;
  /** What is given besides the folder's files. */
  extra?: (path: string) => Answer | undefined;
  /** Texts go as a good host sends them: in brotli of the best quality. */
  isCompressed?: boolean;
}

const ERROR_PAGE = '<!doctype html><title>Ошибка</title><h1>Ошибка сервера</h1>';

export async function serveFolder(
  folder: string,
  { headersOf = headersFor, extra, isCompressed = false }: ServeOptions = {},
): Promise<StaticServer> {
  let port = 0;
  const served: StaticServer = { url: '', folder, failWith: undefined, stop, start: () => listen(port) };
  const compressed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = decodeURI(new URL(request.url ?? '/', 'http://site').pathname);
    const answer = served.failWith === undefined ? (extra?.(path) ?? fileAt(served.folder, path)) : undefined;
    if (!answer) {
      response.writeHead(served.failWith ?? 404, { 'content-type': 'text/html; charset=utf-8' }).end(ERROR_PAGE);
      return;
    }
    const { type } = answer;
    const isPacked = isCompressed && textTypes.includes(type.replace(/;.*/, ''));
    const body = isPacked ? packed(`${served.folder}${path}`, answer.body) : Buffer.from(answer.body);
    response.writeHead(200, {
      ...headersOf(path),
      'content-type': type,
      'content-length': body.length,
      ...(isPacked ? { 'content-encoding': 'br' } : {}),
    });
    response.end(body);
  });
  await listen(0);
  port = (server.address() as AddressInfo).port;
  served.url = `http://localhost:${port}`;
  return served;

  function packed(key: string, bytes: Buffer | string): Buffer {
    const known = compressed.get(key);
    if (known) return known;
    const made = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    compressed.set(key, made);
    return made;
  }
  function listen(at: number): Promise<void> {
    return new Promise((resolve) => server.listen(at, 'localhost', resolve));
  }
  function stop(): Promise<void> {
    return new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }
}

function fileAt(folder: string, path: string): Answer | undefined {
  const inside = normalize(path).replace(/^(\.\.[/\\])+/, '');
  const file = join(folder, inside.endsWith('/') ? `${inside}index.html` : inside);
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  return { body: readFileSync(file), type: typeOf(extname(file)) };
}
