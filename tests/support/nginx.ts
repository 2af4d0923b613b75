import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { projectRoot } from '../../scripts/project-root.ts';
import { findNginx, type Nginx } from '../../scripts/serve/local-nginx.ts';

const found = findNginx();

if (!found) {
  const isCertain = Boolean(process.env['CI']) && process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (isCertain) throw new Error('nginx cannot be had from Debian: what a server does would go untested');
  console.error('!! nginx is not here and cannot be brought from Debian: SERVING IS NOT TESTED');
}

/** Why tests of serving are skipped, or `false`. */
export const skip = found ? (false as const) : 'nginx is not here and cannot be brought from Debian';

/** The nginx that tests run. */
export function nginx(): Nginx {
  if (!found) throw new Error('a test that needs nginx must name `skip`');
  return found;
}

/** A folder of releases whose current one is the finished site of an institution. */
export function releasesOf(context: Pick<TestContext, 'after'>, institutionId: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'podskazka-releases-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  symlinkSync(join(projectRoot, 'dist', institutionId), join(folder, 'current'));
  return folder;
}
