// Where finished sites stand, and how one takes the place of another.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';

const dist = join(projectRoot, 'dist');

/** A folder for a site that is being built, beside the place where it will stand. */
export function unfinishedFolder(institutionId: string): string {
  const folder = join(dist, `.${institutionId}-${process.pid}`);
  // Now, and not after a minute of work: a folder that cannot be written to.
  mkdirSync(dist, { recursive: true });
  // Alone: with `recursive`, Node names a disk that is read-only a missing folder.
  mkdirSync(folder);
  return folder;
}

/** A folder for the bundle that a process makes pages of many sites by. No institution's name begins with an underscore. */
export function bundleFolder(institutionId: string): string {
  return join(dist, `._${institutionId}-${process.pid}`);
}

/** Puts a site that is whole in the place of the last one. */
export function publish(folder: string, institutionId: string): void {
  replaceFolder(folder, join(dist, institutionId));
}

/** What a process has left: its bundle and its unfinished site go, the last good one returns to its place. */
export function clearAfterKilled(): void {
  if (!existsSync(dist)) return;
  for (const name of readdirSync(dist)) {
    const [, unfinished, old, pid] = /^(?:\.(.+)|(.+)\.old)-(\d+)$/.exec(name) ?? [];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const path = join(dist, name);
    if (unfinished === undefined && old !== undefined && !existsSync(join(dist, old)))
      renameSync(path, join(dist, old));
    else rmSync(path, { recursive: true, force: true });
  }
}

function replaceFolder(from: string, to: string): void {
  const old = `${to}.old-${process.pid}`;
  if (existsSync(to)) renameSync(to, old);
  renameSync(from, to);
  rmSync(old, { recursive: true, force: true });
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
