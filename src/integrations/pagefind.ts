import { close, createIndex } from 'pagefind';

/**
 * Pages that have something for the index, by their folders: it would read all others, leaflets and forwards, in vain. A page
 * that is marked for the index and stands elsewhere stops the build, src/integrations/lean-pages.ts.
 */
export const INDEXED = '{guides/*/*,faq/*,problems/*,regulation,help,accessibility,hours,glossary}/index.html';

/** Builds the search index over the finished pages. Any error fails the build. */
export async function indexPages(site: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'ru' });
  assertNone(errors, 'createIndex');
  if (!index) throw new Error('pagefind: no index was created');
  assertNone((await index.addDirectory({ path: site, glob: INDEXED })).errors, 'addDirectory');
  assertNone((await index.writeFiles({ outputPath: `${site}/pagefind` })).errors, 'writeFiles');
  await close();
}

function assertNone(errors: readonly string[] | undefined, step: string): void {
  if (errors && errors.length > 0) throw new Error(`pagefind, ${step}: ${errors.join('; ')}`);
}
