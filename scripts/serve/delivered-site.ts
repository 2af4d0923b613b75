import { redirects } from '../../src/domain/ledger.ts';
import type { DeliveredSite } from '../../src/domain/delivery/site.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { ledgerOf, otherAddresses, publishedPages } from '../check/published.ts';

/** Where Debian's servers look for sites. */
const SITES = '/srv/podskazka';

export interface DeliveryOptions {
  /** The path that the site is served under, `/` by default. */
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
    base: `/${base}/`.replace(/\/{2,}/g, '/'),
    host: url?.host,
    isHttps: url?.protocol === 'https:',
    folder,
    redirects: redirects(publishedPages(content), otherAddresses(content), ledgerOf(content)),
  };
}
