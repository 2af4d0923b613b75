import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
};

/** A plain static server that a test can switch off: then there is no network for the site at all. */
export interface FolderServer {
  url: string;
  /** The folder that is served: a test may put another release in its place. */
  folder: string;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Answers with this status instead of files, until it is undefined. */
  failWith: number | undefined;
}

export async function serveFolder(folder: string): Promise<FolderServer> {
  const served: FolderServer = { url: '', folder, stop, start: () => listen(port), failWith: undefined };
  let port = 0;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const asked = join(served.folder, decodeURIComponent(pathname));
    const file = asked.endsWith('/') ? join(asked, 'index.html') : asked;
    const isThere = existsSync(file) && statSync(file).isFile();
    if (served.failWith !== undefined || !isThere) {
      response.writeHead(served.failWith ?? 404, { 'content-type': 'text/html; charset=utf-8' });
      response.end('<!doctype html><title>Ошибка</title><h1>Ошибка сервера</h1>');
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': pathname.includes('/_astro/') ? 'max-age=31536000, immutable' : 'no-cache',
    });
    createReadStream(file).pipe(response);
  });
  await listen(0);
  port = (server.address() as AddressInfo).port;
  served.url = `http://localhost:${port}`;
  return served;

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
