// Builds the site of one institution, INSTITUTION=btotis npm run build, or of all, npm run build:all, into dist/<id>.
// A build that fails leaves the last good site where it is.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { siteConfig } from '../src/integrations/site-config.ts';
import { chosenInstitution } from '../src/reader/chosen-institution.ts';
import { ContentError, isCertain } from '../src/reader/fault.ts';
import { institutionIds } from '../src/reader/paths.ts';
import { checkInstitution } from './check/check.ts';
import { errorLines } from './check/reporters/text.ts';
import { projectRoot } from './project-root.ts';

/**
 * Builds one site beside the place where it will stand, and moves it there when it is whole.
 *
 * @throws {ContentError} when the content has faults
 */
async function buildInstitution(institutionId: string): Promise<void> {
  const faults = checkInstitution(projectRoot, institutionId).filter(isCertain);
  if (faults.length > 0) throw new ContentError(faults);
  const dist = join(projectRoot, 'dist');
  const unfinished = join(dist, `.${institutionId}-${process.pid}`);
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

function replaceFolder(from: string, to: string): void {
  const old = `${to}.old-${process.pid}`;
  if (existsSync(to)) renameSync(to, old);
  renameSync(from, to);
  rmSync(old, { recursive: true, force: true });
}

const ids = process.argv.includes('--all') ? institutionIds(projectRoot) : [chosenInstitution()];
try {
  for (const id of ids) {
    const start = performance.now();
    await buildInstitution(id);
    console.log(`dist/${id}: готово за ${((performance.now() - start) / 1000).toFixed(1)} с`);
  }
} catch (error) {
  console.error(error instanceof ContentError ? errorLines(error.faults) : error);
  // Whatever a failed build has left running must not hold the command.
  process.exit(1);
}
