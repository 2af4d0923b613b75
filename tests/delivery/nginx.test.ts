import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { connect as connectHttp2 } from 'node:http2';
import { connect } from 'node:net';
import { join } from 'node:path';
import { before, describe, after, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request } from 'node:http';
import { projectRoot } from '../../scripts/project-root.ts';
import { deliveredSite } from '../../scripts/serve/delivered-site.ts';
import { runNginxSite } from '../../scripts/serve/local-nginx.ts';
import { headerNames, headersFor } from '../../src/domain/delivery/headers.ts';
import { nginx, releasesOf, skip } from '../support/nginx.ts';

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

for (const [institutionId, base] of [
  ['lipetsk-5', '/'],
  ['btotis', '/journal/'],
] as const) {
  describe(`${institutionId} под ${base}`, { skip }, () => {
    const dist = join(projectRoot, 'dist', institutionId);
    let server: Awaited<ReturnType<typeof runNginxSite>>;
    let cleanup: () => void = () => {};
    const folder = releasesOf({ after: (clean) => (cleanup = clean as () => void) }, institutionId);
    const site = deliveredSite(projectRoot, institutionId, { base, folder });
    const at = (path: string): string => `${server.url}${base}${path.replace(/^\//, '')}`;
    const fileOf = (pattern: string): string => globSync(pattern, { cwd: dist }).sort()[0] ?? pattern;

    before(async () => {
      server = await runNginxSite(nginx(), site);
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
    });

    test('адрес папки без слэша ведёт к нему, и переадресация не называет порта', async () => {
      const { status, headers } = await ask(at('/guides'));
      assert.equal(status, 301);
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

test(
  'с сертификатом сайт отдаётся по HTTP/2 и просит всегда приходить по HTTPS',
  { skip: skip || noOpenssl() },
  async (context) => {
    const folder = releasesOf(context, 'lipetsk-5');
    const tls = selfSigned(folder);
    const server = await runNginxSite(nginx(), deliveredSite(projectRoot, 'lipetsk-5', { folder }), tls);
    context.after(() => server.stop());
    const session = connectHttp2(server.url, { rejectUnauthorized: false });
    context.after(() => session.close());
    const stream = session.request({ ':path': '/', 'accept-encoding': 'br' });
    const [headers] = (await once(stream, 'response')) as [Record<string, string | number>];
    assert.equal(session.alpnProtocol, 'h2');
    assert.equal(headers[':status'], 200);
    assert.equal(headers['content-encoding'], 'br');
    assert.equal(headers['strict-transport-security'], 'max-age=31536000');
    stream.resume();
    await once(stream, 'end');
  },
);

/** A path as it is typed: a client of URLs would tidy it up. */
async function rawStatus(port: number, path: string): Promise<number> {
  const socket = connect(port, '127.0.0.1');
  socket.end(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  const answer = Buffer.concat(await socket.toArray()).toString('latin1');
  return Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
}

function noOpenssl(): string | false {
  return spawnSync('openssl', ['version']).status === 0 ? false : 'openssl is not here to make a certificate';
}

function selfSigned(folder: string): { certificate: string; key: string } {
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  const made = spawnSync(
    'openssl',
    ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '1'].concat([
      '-subj',
      '/CN=localhost',
      '-keyout',
      key,
      '-out',
      certificate,
    ]),
    { encoding: 'utf8' },
  );
  assert.equal(made.status, 0, made.stderr);
  return { certificate, key };
}
