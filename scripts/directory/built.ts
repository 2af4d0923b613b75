import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteAddress, type BuiltInstitution } from '../../src/domain/directory.ts';
import type { HoursDocument } from '../../src/domain/feeds/hours-document.ts';
import { readInstitution } from '../../src/reader/read-content.ts';

/** An institution whose site is built. */
export interface Built extends BuiltInstitution {
  /** The folder of the finished site. */
  folder: string;
  /** The path that it was built for. */
  base: string;
}

/** Institutions whose sites stand in dist; those that are not built; those built for a host that they do not name. */
export function builtInstitutions(
  root: string,
  ids: readonly string[],
): { built: Built[]; missing: string[]; unknown: string[] } {
  const all = ids.map((id) => ({ id, folder: join(root, 'dist', id) }));
  const missing = all.filter(({ folder }) => !existsSync(join(folder, 'hours.json'))).map(({ id }) => id);
  const built = all
    .filter(({ id }) => !missing.includes(id))
    .map(({ id, folder }) => {
      const hours = JSON.parse(readFileSync(join(folder, 'hours.json'), 'utf8')) as HoursDocument;
      return {
        id,
        folder,
        hours,
        institution: readInstitution(root, id).institution,
        base: new URL('..', hours.url).pathname,
      };
    });
  const unknown = built
    .filter(({ hours, institution }) => siteAddress(hours, institution.site) === undefined)
    .map(({ id }) => id);
  return { built, missing, unknown };
}
