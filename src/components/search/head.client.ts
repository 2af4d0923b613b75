import { openIndex, type HeadIndex, type OpenIndex } from '../../domain/search/head-index.ts';

export { find, markWords, type Findings, type Found } from '../../domain/search/find.ts';

let loading: Promise<OpenIndex> | undefined;

/**
 * The head index, fetched once and made ready.
 *
 * @param root address of the site's root
 * @throws when it does not load or is damaged; the next call tries again
 */
export async function loadHead(root: string): Promise<OpenIndex> {
  loading ??= fetchHead(root);
  try {
    return await loading;
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

async function fetchHead(root: string): Promise<OpenIndex> {
  const response = await fetch(`${root}search/head.json`);
  if (!response.ok) throw new Error(`search/head.json: ${response.status}`);
  return openIndex((await response.json()) as HeadIndex);
}
