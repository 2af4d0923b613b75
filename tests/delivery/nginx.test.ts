import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect as connectHttp2 } from 'node:http2';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '../../scripts/project-root.ts';
import { deliveredSite } from '../../scripts/serve/delivered-site.ts';
import { runNginxSite } from '../../scripts/serve/local-nginx.ts';
import { testDelivery } from '../support/delivery.ts';
import { nginx, skip } from '../support/nginx.ts';
import { releasesOf } from '../support/releases.ts';

const start = (site: Parameters<typeof runNginxSite>[1]) => runNginxSite(nginx(), site);
testDelivery({ server: 'nginx', skip, institutionId: 'lipetsk-5', base: '/', start });
testDelivery({ server: 'nginx', skip, institutionId: 'btotis', base: '/journal/', start });

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
