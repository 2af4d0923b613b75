/**
 * The full address of a page of the site, for messages and paper.
 *
 * @param path the address inside the site, with its base path
 * @param site the site's published address; without it the address is that of the page that is open
 * @example fullAddress('/45/', 'http://school.local/help/', undefined) // 'http://school.local/45/'
 */
export function fullAddress(path: string, open: string, site: string | undefined): string {
  return new URL(path, site ?? open).href;
}
