// Picks a Chromium for tests: CHROMIUM_PATH, the one shipped inside an npm package, the system's, Playwright's own.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium } from 'playwright';
import { projectRoot } from './project-root.ts';

/** Flags for a Chromium that runs in a container and stays off the network. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
] as const;

/** Path of a current Chromium; installs Playwright's own when the machine has none. */
export function currentBrowser(): string {
  return (
    process.env['CHROMIUM_PATH'] ??
    shipped('@sparticuz/chromium') ??
    ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path)) ??
    playwrightsOwn()
  );
}

/** Path of Chromium 109, the last for Windows 7; undefined where its package has no build for the machine. */
export function oldBrowser(): string | undefined {
  return shipped('chromium-109');
}

/** The Chromium inside an npm package, unpacked once. The package itself would reuse any stale copy in the temporary folder. */
function shipped(packageName: string): string | undefined {
  const folder = join(projectRoot, 'node_modules', packageName);
  const packed = join(folder, 'bin/chromium.br');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(packed)) return undefined;
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const unpacked = join(projectRoot, 'node_modules/.cache', `chromium-${version}`);
  if (!existsSync(unpacked)) {
    mkdirSync(dirname(unpacked), { recursive: true });
    const unfinished = `${unpacked}.${process.pid}`;
    writeFileSync(unfinished, brotliDecompressSync(readFileSync(packed)));
    chmodSync(unfinished, 0o755);
    renameSync(unfinished, unpacked);
  }
  return unpacked;
}

function playwrightsOwn(): string {
  if (!existsSync(chromium.executablePath())) {
    spawnSync('playwright', ['install', 'chromium'], { stdio: 'inherit', shell: process.platform === 'win32' });
  }
  return chromium.executablePath();
}
