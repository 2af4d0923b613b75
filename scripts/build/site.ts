import { rmSync } from 'node:fs';
import { build } from 'astro';
import { finishSite } from '../../src/integrations/finish.ts';
import { siteConfig } from '../../src/integrations/site-config.ts';
import { ContentError, isCertain } from '../../src/reader/fault.ts';
import { sharedOf } from '../../src/reader/shared.ts';
import { checkInstitution } from '../check/check.ts';
import { projectRoot } from '../project-root.ts';
import { publish, unfinishedFolder } from './dist.ts';

/**
 * Builds one site beside the place where it will stand, and moves it there when it is whole. A page that its own queries
 * do not find is a fault like any other.
 *
 * @throws {ContentError} when the content has faults
 */
export async function buildSite(institutionId: string): Promise<void> {
  await (
    await renderSite(institutionId)
  )();
}

/**
 * The first part of a build, of which a process can do one at a time.
 *
 * @returns the rest: it may go on while the pages of another site are made
 * @throws {ContentError} when the content has faults
 */
export async function renderSite(institutionId: string): Promise<() => Promise<void>> {
  const faults = checkInstitution(projectRoot, institutionId, sharedOf(projectRoot).files).filter(isCertain);
  if (faults.length > 0) throw new ContentError(faults);
  const unfinished = unfinishedFolder(institutionId);
  const orNothing = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      throw error;
    }
  };
  const site = { root: projectRoot, institutionId, base: process.env['BASE_PATH'], outDir: unfinished };
  const config = siteConfig({ ...site, isFinishedApart: true });
  await orNothing(build({ ...config, configFile: false, logLevel: 'warn' }));
  return () =>
    orNothing(
      finishSite(unfinished, { root: projectRoot, base: config.base ?? '/' }).then(() =>
        publish(unfinished, institutionId),
      ),
    );
}
