/**
 * Rules of what the search shows. A build puts them here, src/integrations/whole-scripts.ts; while one writes, a page has
 * its sheets whole.
 */
export const SEARCH_LOOK: string = '';
