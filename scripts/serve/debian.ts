import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';

/**
 * Programs of Debian packages, taken apart into a folder of the project: nothing is installed, no service starts, no
 * rights are needed.
 *
 * @returns the folder that stands for `/`, or `undefined` where there is no apt or no network
 */
export function debianPrograms(packages: readonly string[]): string | undefined {
  const key = createHash('sha256').update(packages.join(' ')).digest('hex').slice(0, 12);
  const folder = join(projectRoot, 'node_modules/.cache/podskazka/debian', key);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    if (!download(packages, unfinished)) return undefined;
    for (const archive of globSync('*.deb', { cwd: unfinished })) {
      if (run('dpkg', ['-x', archive, '.'], unfinished) !== 0) return undefined;
      rmSync(join(unfinished, archive));
    }
    if (!existsSync(folder)) renameSync(unfinished, folder);
    return folder;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function download(packages: readonly string[], folder: string): boolean {
  if (run('apt-get', ['download', ...packages], folder) === 0) return true;
  // A fresh image has no lists of packages; only root may bring them.
  if (process.getuid?.() !== 0 || run('apt-get', ['update', '-qq'], folder) !== 0) return false;
  return run('apt-get', ['download', ...packages], folder) === 0;
}

function run(program: string, args: readonly string[], cwd: string): number | null {
  return spawnSync(program, args, { cwd, stdio: 'ignore', timeout: 120_000 }).status;
}
