// Picks a Chromium for the tests: CHROMIUM_PATH, then the one shipped inside an npm package, then the system's, then Playwright's own.
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const root = join(dirname(new URL(import.meta.url).pathname), '..');

/** @param {string} pkg folder under node_modules */
export function shipped(pkg) {
  const dir = join(root, 'node_modules', pkg);
  const br = join(dir, 'bin/chromium.br');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(br)) return undefined;
  const { version } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'));
  const out = join(root, 'node_modules/.cache', `chromium-${version}`);
  if (!existsSync(out)) {
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(`${out}.${process.pid}`, brotliDecompressSync(readFileSync(br)));
    chmodSync(`${out}.${process.pid}`, 0o755);
    renameSync(`${out}.${process.pid}`, out);
  }
  return out;
}
export const browser = () =>
  process.env.CHROMIUM_PATH ??
  shipped('@sparticuz/chromium') ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
export const oldBrowser = () => shipped('chromium-109');
