import { createUrls, UNPUBLISHED } from '../domain/urls.ts';
import { institution } from './institution.ts';

/** Addresses under the base path of this build. */
export const urls = createUrls(import.meta.env.BASE_URL);

/** The full address of a page under the site's published address, or under the one that stands in until it has one. */
export function absolute(path: string): string {
  return new URL(path, institution.site ?? UNPUBLISHED).href;
}

/** @example withoutBase('/journal/guides/') // 'guides/' */
export function withoutBase(url: string): string {
  return url.slice(urls.to('/').length);
}
