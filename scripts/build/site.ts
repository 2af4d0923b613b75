import { rmSync } from 'node:fs';
import { build } from 'astro';
import { collectionsOf } from '../../src/integrations/collections.ts';
import { finishedAsMade, finishing, type Finishing } from '../../src/integrations/finish.ts';
import { sharedBundle, type SharedBundle } from '../../src/integrations/shared-bundle.ts';
import { siteConfig } from '../../src/integrations/site-config.ts';
import { baseOf, UNPUBLISHED } from '../../src/domain/urls.ts';
import { ContentError, isCertain } from '../../src/reader/fault.ts';
import { readInstitution } from '../../src/reader/read-content.ts';
import { sharedOf } from '../../src/reader/shared.ts';
import { checkInstitution } from '../check/check.ts';
import { projectRoot } from '../project-root.ts';
import { bundleFolder, publish, unfinishedFolder } from './dist.ts';

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
 * @param bundles of the sites that the process has made, by their base paths: sites under the same path share one
 * @returns the rest: it may go on while the pages of another site are made
 * @throws {ContentError} when the content has faults
 */
export async function renderSite(
  institutionId: string,
  bundles?: Map<string, SharedBundle>,
): Promise<() => Promise<void>> {
  const faults = checkInstitution(projectRoot, institutionId, sharedOf(projectRoot).files).filter(isCertain);
  if (faults.length > 0) throw new ContentError(faults);
  const unfinished = unfinishedFolder(institutionId);
  const path = process.env['BASE_PATH'] ?? '/';
  const base = baseOf(path, institutionId);
  const finish = finishing(unfinished, { root: projectRoot, base });
  const orNothing = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      await finish.stop();
      rmSync(unfinished, { recursive: true, force: true });
      throw error;
    }
  };
  // Under a path of its own a site's bundle is of no use to others.
  const shared = path.includes('{id}') ? undefined : bundles;
  await orNothing(makePages({ institutionId, base, outDir: unfinished, finished: finish.finished }, shared));
  return () => orNothing(finish.end().then(() => publish(unfinished, institutionId)));
}

interface Unfinished {
  institutionId: string;
  base: string;
  outDir: string;
  finished: Finishing['finished'];
}

async function makePages(site: Unfinished, bundles: Map<string, SharedBundle> | undefined): Promise<void> {
  const { institutionId, base, outDir, finished } = site;
  const kept = bundles?.get(base);
  if (kept?.isKept()) {
    const { institution } = readInstitution(projectRoot, institutionId);
    const address = institution.site ?? UNPUBLISHED;
    return kept.render({ outDir, address, finished, content: collectionsOf(projectRoot, institutionId, base) });
  }
  const bundle = bundles && sharedBundle(bundleFolder(institutionId));
  if (bundle) bundles.set(base, bundle);
  const integrations = [bundle ? bundle.keeping(finished) : finishedAsMade(finished)];
  const config = siteConfig({ ...site, root: projectRoot, isFinishedApart: true, integrations });
  await build({ ...config, configFile: false, logLevel: 'warn' });
}
