import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { projectRoot } from '../../scripts/project-root.ts';

/** A folder of releases whose current one is the finished site of an institution. */
export function releasesOf(context: Pick<TestContext, 'after'>, institutionId: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'podskazka-releases-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  symlinkSync(join(projectRoot, 'dist', institutionId), join(folder, 'current'));
  return folder;
}
