import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nginxHeaders, nginxRegion, nginxSite, type NginxOptions } from '../../src/domain/delivery/nginx.ts';
import type { DeliveredSite } from '../../src/domain/delivery/site.ts';
import { debianPrograms } from './debian.ts';

/** An nginx that can send what is compressed beforehand. */
export interface Nginx {
  program: string;
  /** Modules that its configuration must load. */
  modules: readonly string[];
}

const BROTLI = 'usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** The nginx of this machine, or one brought from Debian; `undefined` where it cannot be had. */
export function findNginx(): Nginx | undefined {
  if (existsSync(`/${BROTLI}`) && existsSync('/usr/sbin/nginx')) {
    return { program: '/usr/sbin/nginx', modules: [`/${BROTLI}`] };
  }
  const root = debianPrograms(['nginx', 'libnginx-mod-http-brotli-static']);
  return root === undefined ? undefined : { program: join(root, 'usr/sbin/nginx'), modules: [join(root, BROTLI)] };
}

export interface RunningNginx {
  /** Address of the host, without a slash at the end. */
  url: string;
  /** What it has said of errors. */
  errors(): string;
  stop(): Promise<void>;
}

/**
 * Runs nginx in a folder of its own until it is stopped.
 *
 * @param http what stands inside `http { }`
 * @param port the port that its server listens on, on loopback
 */
export async function runNginx(nginx: Nginx, http: string, port: number): Promise<RunningNginx> {
  const folder = mkdtempSync(join(tmpdir(), 'podskazka-nginx-'));
  mkdirSync(join(folder, 'temporary'));
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, mainConfiguration(nginx, http, folder));
  const tested = spawnSync(nginx.program, ['-t', '-q', '-e', 'stderr', '-c', file], { encoding: 'utf8' });
  if (tested.status !== 0) throw new Error(`nginx: ${tested.stderr}`);
  const child = spawn(nginx.program, ['-e', 'stderr', '-c', file], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGQUIT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  if (!(await isListening(port))) {
    await stop();
    throw new Error(`nginx does not answer on port ${port}: ${said}`);
  }
  return { url: `http://127.0.0.1:${port}`, errors: () => said, stop };
}

type RunningHost = RunningNginx & { port: number };

/** Serves a site as its own configuration says. */
export function runNginxSite(nginx: Nginx, site: DeliveredSite, tls?: NginxOptions['tls']): Promise<RunningHost> {
  return runHost(nginx, site, tls, nginxSite);
}

/** The same for a region. */
export function runNginxRegion(
  nginx: Nginx,
  directory: DeliveredSite,
  sites: readonly DeliveredSite[],
): Promise<RunningHost> {
  return runHost(nginx, directory, undefined, (host, options) => nginxRegion(host, sites, options));
}

async function runHost(
  nginx: Nginx,
  site: DeliveredSite,
  tls: NginxOptions['tls'],
  configuration: (site: DeliveredSite, options: NginxOptions) => string,
): Promise<RunningHost> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'podskazka-nginx-site-'));
  const options: NginxOptions = { listen: `127.0.0.1:${port}`, tls, headersFile: join(folder, 'headers.conf') };
  writeFileSync(options.headersFile, nginxHeaders(site, options));
  // A host of its own name would be sent to HTTPS.
  const running = await runNginx(nginx, configuration({ ...site, host: undefined }, options), port);
  const stop = async (): Promise<void> => {
    await running.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...running, url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`, port, stop };
}

/** A port of loopback that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function mainConfiguration({ modules }: Nginx, http: string, folder: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, 'temporary')};`,
  );
  return [
    ...modules.map((module) => `load_module ${module};`),
    'daemon off;',
    // Whoever started it may read its own files; another user might not reach them.
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    'worker_processes 1;',
    `pid ${join(folder, 'nginx.pid')};`,
    'error_log stderr warn;',
    'events { worker_connections 1024; }',
    'http {',
    ...temporary,
    'access_log off;',
    http,
    '}',
  ].join('\n');
}

/** Whether somebody listens on a port of loopback, within five seconds. */
export async function isListening(port: number): Promise<boolean> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const answered = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      }).on('error', () => resolve(false));
    });
    if (answered) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
