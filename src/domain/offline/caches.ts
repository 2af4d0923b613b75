/** Names of the caches of one site: several sites of one address, each under its path, do not touch one another. */
export interface CacheNames {
  /** Pages that are there from the first visit. */
  core: string;
  pages: string;
  assets: string;
  data: string;
}

/** @param scope address of the site's root: `https://school.example/journal/` */
export function cacheNames(scope: string): CacheNames {
  const name = (kind: string): string => `podskazka ${scope} ${kind}`;
  return { core: name('core'), pages: name('pages'), assets: name('assets'), data: name('data') };
}

/** When a response was saved: a header of the copy. */
export const SAVED_AT = 'x-saved-at';
