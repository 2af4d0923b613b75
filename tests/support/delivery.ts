import assert from 'node:assert/strict';
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { projectRoot } from '../../scripts/project-root.ts';
import { deliveredSite } from '../../scripts/serve/delivered-site.ts';
import { headerNames, headersFor } from '../../src/domain/delivery/headers.ts';
import type { DeliveredSite } from '../../src/domain/delivery/site.ts';
import { releasesOf } from './releases.ts';

/** A server that serves one site on loopback. */
export interface RunningServer {
  /** Address of the host, without a slash at the end. */
  url: string;
  port: number;
  /** What it has said of errors. */
  errors(): string;
  stop(): Promise<void>;
}

export interface DeliveryCase {
  server: string;
  /** Why it cannot be tested here, or `false`. */
  skip: string | false;
  institutionId: string;
  /** The path that the site stands under. */
  base: string;
  start(site: DeliveredSite): Promise<RunningServer>;
}

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** One request as it goes over the wire: fetch would decompress the answer and follow where it leads. */
async function ask(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  const sent = request(url, { headers }).end();
  const [response] = (await once(sent, 'response')) as [import('node:http').IncomingMessage];
  return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(await response.toArray()) };
}

const types: readonly [pattern: string, type: string][] = [
  ['index.html', 'text/html; charset=utf-8'],
  ['_astro/*.css', 'text/css; charset=utf-8'],
  ['_astro/*.js', 'text/javascript; charset=utf-8'],
  ['_astro/fonts/*.woff2', 'font/woff2'],
  ['favicon.svg', 'image/svg+xml; charset=utf-8'],
  ['og/*.png', 'image/png'],
  ['hours.ics', 'text/calendar; charset=utf-8'],
  ['hours.json', 'application/json; charset=utf-8'],
  ['sitemap-index.xml', 'application/xml; charset=utf-8'],
  ['robots.txt', 'text/plain; charset=utf-8'],
  ['guides/plans/import-plan/index.md', 'text/markdown; charset=utf-8'],
  ['pagefind/pagefind.js', 'text/javascript; charset=utf-8'],
  ['pagefind/fragment/*', 'application/octet-stream'],
  ['pagefind/index/*', 'application/octet-stream'],
  ['pagefind/wasm.ru.pagefind', 'application/octet-stream'],
];

/** What every server must do with a finished site, asked over the wire. */
export function testDelivery({ server: name, skip, institutionId, base, start }: DeliveryCase): void {
  describe(`${name}: ${institutionId} под ${base}`, { skip }, () => {
    const dist = join(projectRoot, 'dist', institutionId);
    let server: RunningServer;
    let cleanup: () => void = () => {};
    const folder = releasesOf({ after: (clean) => (cleanup = clean as () => void) }, institutionId);
    const site = deliveredSite(projectRoot, institutionId, { base, folder });
    const at = (path: string): string => `${server.url}${base}${path.replace(/^\//, '')}`;
    const fileOf = (pattern: string): string => globSync(pattern, { cwd: dist }).sort()[0] ?? pattern;

    before(async () => {
      server = await start(site);
    });
    after(async () => {
      await server.stop();
      cleanup();
      assert.equal(server.errors(), '');
    });

    test('тип и заголовки каждого вида файлов верны', async () => {
      for (const [pattern, type] of types) {
        const file = fileOf(pattern);
        const { status, headers } = await ask(at(file));
        assert.equal(status, 200, file);
        assert.equal(headers['content-type'], type, file);
        const expected = headersFor(`/${file}`);
        const sent = Object.fromEntries(headerNames.map((name) => [name, headers[name.toLowerCase()]]));
        assert.deepEqual(sent, expected, file);
        assert.doesNotMatch(String(headers['server']), /\d/);
      }
    });

    test('текст идёт сжатым так, как браузер умеет, и распаковывается в то же самое', async () => {
      for (const pattern of ['index.html', '_astro/*.css', 'hours.ics', 'sitemap-0.xml', 'favicon.svg']) {
        const file = fileOf(pattern);
        const original = readFileSync(join(dist, file));
        const brotli = await ask(at(file), { 'accept-encoding': 'gzip, deflate, br' });
        const gzip = await ask(at(file), { 'accept-encoding': 'gzip' });
        const plain = await ask(at(file));
        assert.equal(brotli.headers['content-encoding'], 'br', file);
        assert.equal(gzip.headers['content-encoding'], 'gzip', file);
        assert.equal(plain.headers['content-encoding'], undefined, file);
        assert.equal(brotli.headers['vary'], 'Accept-Encoding', file);
        assert.ok(brotliDecompressSync(brotli.body).equals(original), file);
        assert.ok(gunzipSync(gzip.body).equals(original), file);
        assert.ok(plain.body.equals(original), file);
      }
    });

    test('каждый номер и прежний адрес, со слэшем и без, ведёт на страницу, которая есть', async () => {
      assert.ok(site.redirects.length > 50);
      for (const { from, to } of site.redirects) {
        for (const address of [from, from.replace(/\/$/, '')]) {
          const { status, headers } = await ask(at(address));
          assert.equal(status, 301, address);
          assert.equal(headers['location'], base + to.slice(1), address);
          assert.equal(headers['x-content-type-options'], 'nosniff', address);
        }
        assert.equal((await ask(at(to.replace(/#.*/, '')))).status, 200, to);
      }
    });

    test('чего нет, отвечает 404 своей страницей и с теми же заголовками', async () => {
      const { status, headers, body } = await ask(at('/guides/no-such-guide/'));
      assert.equal(status, 404);
      assert.ok(body.equals(readFileSync(join(dist, '404.html'))));
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['content-security-policy'], headersFor('/')['Content-Security-Policy']);
      assert.match(String((await ask(at('/no-such.ics'))).headers['content-type']), /^text\/html/);
    });

    test('адрес папки без слэша ведёт к нему, и переадресация не называет порта', async () => {
      const { status, headers } = await ask(at('/guides'));
      // Caddy keeps the method of a request: 308.
      assert.ok(status === 301 || status === 308, String(status));
      assert.equal(headers['location'], `${base}guides/`);
    });

    test('неизменная страница второй раз не передаётся', async () => {
      const { headers } = await ask(at('/guides/'));
      const again = await ask(at('/guides/'), { 'if-none-match': String(headers['etag']) });
      assert.equal(again.status, 304);
      assert.equal(again.body.length, 0);
    });

    test('за пределы сайта и к скрытым файлам пути нет', async () => {
      for (const path of [
        '/../../../etc/passwd',
        '/%2e%2e/%2e%2e/etc/passwd',
        '/_astro../package.json',
        '/.git/config',
      ]) {
        const status = await rawStatus(server.port, `${base.slice(0, -1)}${path}`);
        assert.ok(status === 400 || status === 404, `${path}: ${status}`);
      }
    });
  });
}

/** A path as it is typed: a client of URLs would tidy it up. */
async function rawStatus(port: number, path: string): Promise<number> {
  const socket = connect(port, '127.0.0.1');
  socket.end(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`);
  const answer = Buffer.concat(await socket.toArray()).toString('latin1');
  return Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
}
