// npm run bench -- serve [seconds]: requests a second of a site as its own nginx configuration serves it, beside a bare
// nginx that sends the same compressed bytes as a plain file. Rounds alternate, so that a noisy machine disturbs both.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { debianPrograms } from '../serve/debian.ts';
import { deliveredSite } from '../serve/delivered-site.ts';
import { findNginx, freePort, runNginx, runNginxSite } from '../serve/local-nginx.ts';

const INSTITUTION = 'lipetsk-5';
const PAGE = '/guides/plans/import-plan/';
const ROUNDS = 5;
const CONNECTIONS = 32;

interface Load {
  requestsPerSecond: number;
  errors: number;
}

const seconds = Number(process.argv[2] ?? 4);
const dist = join(projectRoot, 'dist', INSTITUTION);
const page = join(dist, PAGE, 'index.html.br');
const nginx = findNginx();
const tools = debianPrograms(['wrk', 'libluajit-5.1-2', 'libluajit-5.1-common']);
if (!nginx || !tools || !existsSync(page)) {
  console.error('needs nginx and wrk from Debian, and a site built by npm run build:all');
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'podskazka-load-'));
symlinkSync(dist, join(folder, 'current'));
mkdirSync(join(folder, 'bare', PAGE), { recursive: true });
copyFileSync(page, join(folder, 'bare', PAGE, 'index.html'));
const port = await freePort();
const bareServer = `types { text/html html; } sendfile on; tcp_nopush on;
server { listen 127.0.0.1:${port}; location / { root ${join(folder, 'bare')}; } }`;
const bare = await runNginx(nginx, bareServer, port);
const site = await runNginxSite(nginx, deliveredSite(projectRoot, INSTITUTION, { folder }));
try {
  const ratios: number[] = [];
  let errors = 0;
  for (let round = 1; round <= ROUNDS; round++) {
    const limit = load(`${bare.url}${PAGE}`);
    const ours = load(`${site.url}${PAGE}`);
    const ratio = ours.requestsPerSecond / limit.requestsPerSecond;
    ratios.push(ratio);
    errors += limit.errors + ours.errors;
    console.log(
      `round ${round}: bare ${limit.requestsPerSecond.toFixed(0)}/s, site ${ours.requestsPerSecond.toFixed(0)}/s, ratio ${ratio.toFixed(3)}, errors ${ours.errors}`,
    );
  }
  const median = ratios.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
  console.log(`median ratio ${median.toFixed(3)} (to reach ≥ 0.95), errors ${errors}`);
  process.exitCode = errors > 0 ? 1 : 0;
} finally {
  await Promise.all([bare.stop(), site.stop()]);
  rmSync(folder, { recursive: true, force: true });
}

function load(url: string): Load {
  const args = [`-c${CONNECTIONS}`, '-t1', `-d${seconds}s`, '-H', 'Accept-Encoding: gzip, deflate, br', url];
  const { stdout, status } = spawnSync(join(tools ?? '', 'usr/bin/wrk'), args, {
    encoding: 'utf8',
    env: { ...process.env, LD_LIBRARY_PATH: join(tools ?? '', 'usr/lib/x86_64-linux-gnu') },
  });
  if (status !== 0) throw new Error(`wrk failed on ${url}`);
  const requestsPerSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
  const socket = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(stdout)?.slice(1) ?? [];
  const wrong = Number(/Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? 0);
  return { requestsPerSecond, errors: socket.map(Number).reduce((sum, count) => sum + count, wrong) };
}
