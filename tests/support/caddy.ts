import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { debianPrograms } from '../../scripts/serve/debian.ts';
import { freePort, isListening } from '../../scripts/serve/local-nginx.ts';
import { caddySite } from '../../src/domain/delivery/caddy.ts';
import type { DeliveredSite } from '../../src/domain/delivery/site.ts';
import type { RunningServer } from './delivery.ts';
import { skipWithout } from './from-debian.ts';

const root = debianPrograms(['caddy']);
const program = join(root ?? '', 'usr/bin/caddy');

/** Why tests of Caddy are skipped, or `false`. */
export const skip = skipWithout(root, 'Caddy', 'its configuration');

/** Serves a site as its Caddyfile says, over plain HTTP, in a folder of its own until it is stopped. */
export async function runCaddySite(site: DeliveredSite): Promise<RunningServer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'podskazka-caddy-'));
  const file = join(folder, 'Caddyfile');
  const plain = { ...site, host: undefined, isHttps: false };
  // No door for commands and no certificates: nothing but the site itself.
  writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n}\n\n${caddySite(plain, `http://127.0.0.1:${port}`)}`);
  const child = spawn(program, ['run', '--adapter', 'caddyfile', '--config', file], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  const said: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  if (!(await isListening(port))) {
    await stop();
    throw new Error(`Caddy does not answer on port ${port}: ${said.join('')}`);
  }
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    errors: () => said.filter((line) => /"level":"(?:error|fatal)"/.test(line)).join(''),
    stop,
  };
}
