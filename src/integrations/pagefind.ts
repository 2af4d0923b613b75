import { close, createIndex } from 'pagefind';

/** Builds the search index over the finished pages. Any error fails the build. */
export async function indexPages(site: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'ru' });
  assertNone(errors, 'createIndex');
  if (!index) throw new Error('pagefind: no index was created');
  assertNone((await index.addDirectory({ path: site })).errors, 'addDirectory');
  assertNone((await index.writeFiles({ outputPath: `${site}/pagefind` })).errors, 'writeFiles');
  await close();
}

function assertNone(errors: readonly string[] | undefined, step: string): void {
  if (errors && errors.length > 0) throw new Error(`pagefind, ${step}: ${errors.join('; ')}`);
}
