import { spawnSync } from 'node:child_process';

/** What came to the handbook between two of its versions: paths of pages from the project's root. */
export interface HandbookChanges {
  added: string[];
  changed: string[];
  gone: string[];
}

const PAGES = ['content/guides', 'content/faq', 'content/problems'] as const;

/** The commit that the handbook stands at; undefined where it is no git checkout. */
export function currentVersion(root: string): string | undefined {
  return git(root, 'rev-parse', 'HEAD')?.trim();
}

/** Undefined when either version is unknown here, as in a shallow clone. */
export function changesSince(
  root: string,
  from: string | undefined,
  to: string | undefined,
): HandbookChanges | undefined {
  if (from === undefined || to === undefined) return undefined;
  const output = git(root, 'diff', '--name-status', '--no-renames', from, to, '--', ...PAGES);
  if (output === undefined) return undefined;
  const lines = output.split('\n').map((line) => line.split('\t'));
  const of = (status: string): string[] => lines.flatMap(([mark, path]) => (mark === status && path ? [path] : []));
  return { added: of('A'), changed: of('M'), gone: of('D') };
}

function git(root: string, ...args: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', ['-C', root, ...args], { encoding: 'utf8' });
  return status === 0 ? stdout : undefined;
}
