import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { nearest } from '../domain/nearest.ts';
import { ContentError } from './fault.ts';

/** Where the institution's own file or the common one stands, by kind of page. */
export type PageKind = 'guides' | 'faq' | 'problems';

export interface PageFile {
  /** Path below the kind's folder without the extension: `plans/import-plan`. */
  id: string;
  /** Path from the project's root. */
  file: string;
  /** Whether it is the institution's own and stands in place of a common page. */
  replaces: boolean;
}

/** Ids of the institutions that have a folder; folders that begin with `_` are models to copy. */
export function institutionIds(root: string): string[] {
  const folder = join(root, 'content/institutions');
  return readdirSync(folder)
    .filter((name) => !name.startsWith('_') && statSync(join(folder, name)).isDirectory())
    .sort();
}

/** @throws {ContentError} when there is no such institution */
export function assertInstitution(root: string, id: string): void {
  if (/^[a-z0-9_-]+$/.test(id) && existsSync(join(root, institutionFile(id, 'institution')))) return;
  const known = institutionIds(root);
  const near = nearest(id, known);
  throw new ContentError([
    {
      kind: 'reference',
      file: `content/institutions/${id}`,
      message: `учреждения «${id}» нет. ${near ? `Может быть, «${near}»? ` : ''}Есть: ${known.join(', ')}`,
    },
  ]);
}

export function institutionFile(
  id: string,
  name: 'institution' | 'hours' | 'training' | 'regulation' | 'numbers',
): string {
  return `content/institutions/${id}/${name}.yaml`;
}

/** Years of the production calendar, in their order. */
export function calendarFiles(root: string): string[] {
  return yamlFiles(root, 'content/calendar');
}

/** Products whose menu words are known: the names of their files. */
export function journalIds(root: string): string[] {
  return yamlFiles(root, 'content/journals').map((file) => basename(file, '.yaml'));
}

export function journalFile(product: string): string {
  return `content/journals/${product}.yaml`;
}

function yamlFiles(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/**
 * Files of one kind of page for an institution: the common ones, with its own in place of those of the same name, in
 * the order of ids.
 */
export function pageFiles(root: string, institutionId: string, kind: PageKind): PageFile[] {
  const common = listFolder(root, `content/${kind}`);
  const own = listFolder(root, `content/institutions/${institutionId}/${kind}`);
  const commonIds = new Set(common.map(({ id }) => id));
  const byId = new Map([
    ...common.map((page) => [page.id, { ...page, replaces: false }] as const),
    ...own.map((page) => [page.id, { ...page, replaces: commonIds.has(page.id) }] as const),
  ]);
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function listFolder(root: string, folder: string): Omit<PageFile, 'replaces'>[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.mdx') && !path.split('/').some((part) => part.startsWith('_')))
    .map((path) => ({ id: path.slice(0, -'.mdx'.length), file: `${folder}/${path}` }));
}
