import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  unlinkSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** A folder that cannot be joined to the handbook. The message says in Russian what to do. */
export class LinkError extends Error {
  override readonly name = 'LinkError';
}

/**
 * Puts a link to an institution's own folder where the handbook looks for institutions: checks, the site and the
 * commands for new pages then work with the institution's own files. The link is no part of the handbook's history.
 *
 * @param root the handbook's folder
 * @param folder the institution's folder, anywhere
 * @throws {LinkError} when the folder is not an institution's, or its name is taken
 */
export function link(root: string, folder: string, id: string): void {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    throw new LinkError(
      `«${id}» не годится в имя: нужны строчные латинские буквы, цифры и дефисы. Назовите его: --id our-school`,
    );
  }
  if (!existsSync(join(folder, 'institution.yaml'))) {
    throw new LinkError(
      `${folder}: нет файла institution.yaml. Начните с npm run new institution и перенесите папку сюда`,
    );
  }
  const place = join(root, 'content/institutions', id);
  const state = lstatSync(place, { throwIfNoEntry: false });
  if (state && !state.isSymbolicLink()) {
    throw new LinkError(`учреждение «${id}» уже есть в справочнике. Назовите своё иначе: --id our-school`);
  }
  if (state && resolve(dirname(place), readlinkSync(place)) === folder) return;
  if (state) unlinkSync(place);
  // A junction needs no special rights on Windows.
  symlinkSync(folder, place, 'junction');
  forget(root, `/content/institutions/${id}`);
}

/** Keeps the link out of `git status` of the handbook. */
function forget(root: string, path: string): void {
  const file = join(root, '.git/info/exclude');
  if (!existsSync(join(root, '.git/HEAD'))) return;
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file) && readFileSync(file, 'utf8').split('\n').includes(path)) return;
  appendFileSync(file, `${path}\n`);
}
