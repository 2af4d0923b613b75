import { openIndex, type OpenIndex } from '../../domain/search/head-index.ts';
import { unpackHead, withDeep } from '../../domain/search/pack.ts';

export { find, markWords, type Findings, type Found } from '../../domain/search/find.ts';

const loading: { head?: Promise<OpenIndex>; whole?: Promise<OpenIndex> } = {};

/**
 * The head index, fetched once and made ready.
 *
 * @param root address of the site's root
 * @param response its file when it is on the way already
 * @throws when it does not load or is damaged; the next call tries again
 */
export function loadHead(root: string, response?: Promise<Response>): Promise<OpenIndex> {
  return once('head', async () => openIndex(unpackHead(await text(response ?? fetch(`${root}search/head.json`)))));
}

/** The head with what sharpens its order. Asked for when the head has come, so that nothing slows the first rows. */
export function loadWhole(root: string): Promise<OpenIndex> {
  return once('whole', async () => {
    const head = await loadHead(root);
    return openIndex(withDeep(head, await text(fetch(`${root}search/deep.json`))));
  });
}

async function once(name: keyof typeof loading, load: () => Promise<OpenIndex>): Promise<OpenIndex> {
  loading[name] ??= load();
  try {
    return await loading[name];
  } catch (error) {
    delete loading[name];
    throw error;
  }
}

async function text(asked: Promise<Response>): Promise<string> {
  const response = await asked;
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.text();
}
