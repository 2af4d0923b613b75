import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageFiles, type PageKind } from '../../src/reader/paths.ts';

const KINDS: readonly PageKind[] = ['guides', 'faq', 'problems'];

/** A page of the institution's own whose common one is not what it was when they were last compared. */
export interface Conflict {
  /** `guides/plans/import-plan` */
  page: string;
  reason: 'changed' | 'gone';
}

/** Pages that an institution has in place of common ones, with the hash of each common one. */
export function hashesOf(root: string, institutionId: string): Map<string, string> {
  return new Map(
    KINDS.flatMap((kind) =>
      pageFiles(root, institutionId, kind)
        .filter(({ replaces }) => replaces)
        .map(({ id }): [string, string] => {
          const page = `${kind}/${id}`;
          return [page, hash(readFileSync(join(root, 'content', `${page}.mdx`)))];
        }),
    ),
  );
}

/** Whether the institution still has a page of its own under this name. */
export function ownsPage(root: string, institutionId: string, page: string): boolean {
  return existsSync(join(root, 'content/institutions', institutionId, `${page}.mdx`));
}

/**
 * Replaced pages that somebody must look at.
 *
 * @param before hashes of the common pages when they were last compared
 * @param now the same today
 * @param accepted pages that have just been compared
 * @param isOwn whether the institution still has the page: one that it gave up is nobody's conflict
 */
export function compareReplaced(
  before: Readonly<{ [page: string]: string }>,
  now: ReadonlyMap<string, string>,
  accepted: ReadonlySet<string>,
  isOwn: (page: string) => boolean,
): Conflict[] {
  const changed = [...now]
    .filter(([page, hash]) => before[page] !== undefined && before[page] !== hash)
    .map(([page]): Conflict => ({ page, reason: 'changed' }));
  const gone = Object.keys(before)
    .filter((page) => !now.has(page) && isOwn(page))
    .map((page): Conflict => ({ page, reason: 'gone' }));
  return [...changed, ...gone].filter(({ page }) => !accepted.has(page));
}

function hash(bytes: Buffer): string {
  // Line ends differ by machine and mean nothing.
  return createHash('sha256').update(bytes.toString('utf8').replaceAll('\r\n', '\n')).digest('hex').slice(0, 16);
}
