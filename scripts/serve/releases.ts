import {
  appendFileSync,
  cpSync,
  existsSync,
  globSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { lastingFolders } from '../../src/domain/delivery/headers.ts';

/** What went wrong, in Russian: a message without a stack trace. */
export class ReleaseError extends Error {
  override readonly name = 'ReleaseError';
}

export interface Release {
  name: string;
  isCurrent: boolean;
}

/** Enough to go back to last week's site, and to serve the pages that somebody left open. */
const KEPT = 5;

const CURRENT = 'current';
/** Beside a release: its files that come from earlier ones. */
const CARRIED = '.carried';

/**
 * Copies a finished site into the folder of releases and opens it in one step: whoever asks gets either the old site or
 * the new one, whole. Files that pages of earlier releases ask for by their content's name stay.
 *
 * @returns the name of the release
 */
export function publish(site: string, folder: string, now = new Date()): string {
  for (const file of ['index.html', '404.html']) {
    if (!existsSync(join(site, file))) throw new ReleaseError(`${site}: нет ${file}. Соберите сайт: npm run build`);
  }
  if (folder === '') throw new ReleaseError('Назовите папку выпусков, например /srv/podskazka/lipetsk-5');
  mkdirSync(join(folder, 'releases'), { recursive: true });
  return alone(folder, () => {
    dropUnfinished(folder);
    const name = freeName(folder, now);
    const unfinished = join(folder, 'releases', `.${name}`);
    try {
      cpSync(site, unfinished, { recursive: true });
      const carried = carry(folder, unfinished);
      writeFileSync(`${unfinished}${CARRIED}`, carried.map((file) => `${file}\n`).join(''));
      renameSync(`${unfinished}${CARRIED}`, join(folder, 'releases', `${name}${CARRIED}`));
      renameSync(unfinished, join(folder, 'releases', name));
    } catch (error) {
      dropUnfinished(folder);
      rmSync(join(folder, 'releases', `${name}${CARRIED}`), { force: true });
      throw error;
    }
    open(folder, name);
    for (const old of releases(folder).slice(0, -KEPT)) {
      if (!old.isCurrent) drop(folder, old.name);
    }
    return name;
  });
}

/**
 * Opens the release before the current one.
 *
 * @returns its name
 */
export function rollback(folder: string): string {
  return alone(folder, () => {
    const all = releases(folder);
    const previous = all[all.findIndex(({ isCurrent }) => isCurrent) - 1];
    if (!previous) throw new ReleaseError(`${folder}: выпуска раньше нынешнего нет`);
    // Pages of the release that is taken back may be open too.
    const target = join(folder, 'releases', previous.name);
    const carried = carry(folder, target);
    appendFileSync(`${target}${CARRIED}`, carried.map((file) => `${file}\n`).join(''));
    open(folder, previous.name);
    return previous.name;
  });
}

/** Every release that is kept, the oldest first. */
export function releases(folder: string): Release[] {
  if (!existsSync(join(folder, 'releases'))) throw new ReleaseError(`${folder}: здесь ещё ничего не опубликовано`);
  const current = existsSync(join(folder, CURRENT)) ? basename(readlinkSync(join(folder, CURRENT))) : undefined;
  return readdirSync(join(folder, 'releases'))
    .filter((name) => !name.startsWith('.') && !name.endsWith(CARRIED))
    .sort()
    .map((name) => ({ name, isCurrent: name === current }));
}

/** A link cannot be changed, but another one can take its name: there is no moment without a site. */
function open(folder: string, name: string): void {
  const next = join(folder, `.${CURRENT}-${process.pid}`);
  rmSync(next, { force: true });
  symlinkSync(join('releases', name), next);
  renameSync(next, join(folder, CURRENT));
}

/** Links the lasting files of the kept releases into one, and names those that it had not itself. */
function carry(folder: string, to: string): string[] {
  const carried: string[] = [];
  for (const { name } of releases(folder).slice(-KEPT)) {
    const release = join(folder, 'releases', name);
    const notItsOwn = new Set(readFileSync(`${release}${CARRIED}`, 'utf8').split('\n'));
    for (const file of lastingFolders.flatMap((lasting) => filesOf(release, lasting))) {
      if (notItsOwn.has(file) || existsSync(join(to, file))) continue;
      mkdirSync(dirname(join(to, file)), { recursive: true });
      linkSync(join(release, file), join(to, file));
      carried.push(file);
    }
  }
  return carried;
}

function filesOf(release: string, folder: string): string[] {
  return globSync(`${folder}/**/*`, { cwd: release, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(release.length + 1));
}

/** Names sort by time, whatever a second holds. */
function freeName(folder: string, now: Date): string {
  const stamp = now.toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
  const taken = new Set(readdirSync(join(folder, 'releases')));
  for (let number = 1; ; number++) {
    const name = `${stamp}-${String(number).padStart(3, '0')}`;
    if (!taken.has(name)) return name;
  }
}

function drop(folder: string, name: string): void {
  rmSync(join(folder, 'releases', name), { recursive: true, force: true });
  rmSync(join(folder, 'releases', `${name}${CARRIED}`), { force: true });
}

/** What a publication that was killed has left. */
function dropUnfinished(folder: string): void {
  for (const name of readdirSync(join(folder, 'releases')).filter((file) => file.startsWith('.'))) {
    rmSync(join(folder, 'releases', name), { recursive: true, force: true });
  }
}

/** Two publications at once would each take the other's releases away. */
function alone<T>(folder: string, work: () => T): T {
  const lock = join(folder, '.lock');
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  } catch {
    if (isRunning(lock)) throw new ReleaseError(`${folder}: сюда уже публикуют. Подождите и повторите`);
    writeFileSync(lock, String(process.pid));
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function isRunning(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}
