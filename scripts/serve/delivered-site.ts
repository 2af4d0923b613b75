import { join } from 'node:path';
import { redirects } from '../../src/domain/ledger.ts';
import { baseOf } from '../../src/domain/urls.ts';
import type { DeliveredSite } from '../../src/domain/delivery/site.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { ledgerOf, otherAddresses, publishedPages } from '../check/published.ts';

/** Where Debian's servers look for sites. */
const SITES = '/srv/podskazka';

/** The folder of a region's directory in dist, and of its releases. */
export const DIRECTORY = '_region';

export interface DeliveryOptions {
  /** The path that the site is served under, `/` by default; `{id}` in it is the institution. */
  base?: string | undefined;
  /** The folder of releases, `/srv/podskazka/<institution>` by default. */
  folder?: string | undefined;
}

/**
 * What a server must know of the site of one institution.
 *
 * @param root the project's folder
 * @throws {ContentError} when the institution does not exist or its content has faults
 */
export function deliveredSite(
  root: string,
  institutionId: string,
  { base = '/', folder = `${SITES}/${institutionId}` }: DeliveryOptions = {},
): DeliveredSite {
  const { content } = readContent(root, institutionId);
  const { site, name } = content.institution.data;
  const url = site === undefined ? undefined : new URL(site);
  return {
    institutionId,
    title: name.short,
    base: baseOf(base, institutionId),
    host: url?.host,
    isHttps: url?.protocol === 'https:',
    folder,
    redirects: redirects(publishedPages(content), otherAddresses(content), ledgerOf(content)),
  };
}

/**
 * What one server must know of a region: the directory at the root of the host, and each site under its path. The host is
 * the one that the sites name, if they agree.
 *
 * @param folder the folder that holds a folder of releases for each of them
 */
export function deliveredRegion(
  root: string,
  institutionIds: readonly string[],
  folder = SITES,
): { directory: DeliveredSite; sites: DeliveredSite[] } {
  const sites = institutionIds.map((id) => deliveredSite(root, id, { base: '/{id}/', folder: join(folder, id) }));
  const hosts = new Set(sites.map(({ host }) => host));
  const [agreed] = hosts.size === 1 ? sites : [];
  const directory: DeliveredSite = {
    institutionId: DIRECTORY,
    title: 'Школы и колледжи',
    base: '/',
    host: agreed?.host,
    isHttps: agreed?.isHttps ?? false,
    folder: join(folder, DIRECTORY),
    redirects: [],
  };
  return { directory, sites };
}
