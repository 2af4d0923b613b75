/** Addresses that a search field needs; they differ with the site's base path. */
export interface SearchAddresses {
  /** The site's root. */
  root: string;
  /** The search page, for a reader without scripts. */
  page: string;
  /** The folder of the search index. */
  bundle: string;
}
