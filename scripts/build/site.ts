import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { getSystemErrorMap } from 'node:util';
import { build } from 'astro';
import { siteConfig } from '../../src/integrations/site-config.ts';
import { ContentError, isCertain } from '../../src/reader/fault.ts';
import { sharedOf } from '../../src/reader/shared.ts';
import { checkInstitution } from '../check/check.ts';
import { errorLines } from '../check/reporters/text.ts';
import { projectRoot } from '../project-root.ts';

const dist = join(projectRoot, 'dist');

/**
 * Builds one site beside the place where it will stand, and moves it there when it is whole. A page that its own queries
 * do not find is a fault like any other.
 *
 * @throws {ContentError} when the content has faults
 */
export async function buildSite(institutionId: string): Promise<void> {
  const faults = checkInstitution(projectRoot, institutionId, sharedOf(projectRoot).files).filter(isCertain);
  if (faults.length > 0) throw new ContentError(faults);
  const unfinished = join(dist, `.${institutionId}-${process.pid}`);
  // Now, and not after a minute of work: a folder that cannot be written to.
  mkdirSync(dist, { recursive: true });
  // Alone: with `recursive`, Node names a disk that is read-only a missing folder.
  mkdirSync(unfinished);
  // src/content.config.ts is loaded by Astro, not by this script: the environment is the way to tell it.
  process.env['INSTITUTION'] = institutionId;
  try {
    await build({
      ...siteConfig({ root: projectRoot, institutionId, base: process.env['BASE_PATH'], outDir: unfinished }),
      configFile: false,
      logLevel: 'warn',
    });
    replaceFolder(unfinished, join(dist, institutionId));
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** What a build that was killed has left: its unfinished site goes, the last good one returns to its place. */
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

const WRITING: Record<string, string> = {
  ENOSPC: 'на диске кончилось место: освободите его и соберите снова',
  EROFS: 'диск только для чтения: соберите в папке, куда можно писать',
  EACCES: 'нет права писать в папку: спросите того, кто настраивал компьютер',
  EPERM: 'система не даёт писать в папку: соберите в другой',
  ENOTDIR: 'на месте папки стоит файл: уберите его',
  EEXIST: 'на месте папки стоит файл: уберите его',
};

/** What a failed build says: faults of content, a disk that cannot be written to, or the error as it is. */
export function explain(error: unknown): string {
  if (error instanceof ContentError) return errorLines(error.faults);
  const { path = 'dist' } = error as NodeJS.ErrnoException;
  const why = WRITING[writingCode(error)];
  if (why !== undefined) return `${path || 'dist'}: ${why}. Прежний сайт цел`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** What the system said of a file that could not be written. The bundler is no Node: it says so in its own words. */
function writingCode(error: unknown): string {
  const { code = '', message = '' } = error as NodeJS.ErrnoException;
  if (code in WRITING) return code;
  const number = /\(os error (\d+)\)/.exec(message)?.[1];
  return getSystemErrorMap().get(-Number(number))?.[0] ?? '';
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
