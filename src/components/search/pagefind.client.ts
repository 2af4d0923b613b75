import { guideAnchors, guidePageAnchors } from '../../domain/pages.ts';
import { excerptSegments } from '../../domain/search/excerpt.ts';
import type { Search, SearchResult } from '../../domain/search/result.ts';
import { isRelevant } from './search.client.ts';

/** The part of Pagefind's API that is used; https://pagefind.app/docs/api/ */
interface Pagefind {
  options(options: { baseUrl?: string; excerptLength?: number }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<PagefindPage> }[] }>;
}

interface PagefindPage {
  url: string;
  excerpt: string;
  meta: Record<string, string | undefined>;
  sub_results: { title: string; url: string; anchor?: { id: string } }[];
}

const MAX_RESULTS = 20;
const EXCERPT_WORDS = 24;

let loading: Promise<Pagefind> | undefined;

/**
 * Full-text search over the built pages. Pagefind is loaded at the first call.
 *
 * @param bundle address of the folder `pagefind/`
 * @param root address of the site's root
 */
export function pagefindSearch(bundle: string, root: string): Search {
  return async (query) => {
    const pagefind = await load(bundle, root);
    const { results } = await pagefind.search(query);
    const pages = await Promise.all(results.slice(0, MAX_RESULTS).map((result) => result.data()));
    return pages
      .map(toResult)
      .filter(({ title, excerpt }) => isRelevant(query, [{ text: title, marked: true }, ...excerpt]));
  };
}

async function load(bundle: string, root: string): Promise<Pagefind> {
  loading ??= import(/* @vite-ignore */ `${bundle}pagefind.js`).then(async (module: Pagefind) => {
    await module.options({ baseUrl: root, excerptLength: EXCERPT_WORDS });
    await module.init();
    return module;
  });
  try {
    return await loading;
  } catch (error) {
    // A failed load must not stay for ever: the network may come back.
    loading = undefined;
    throw error;
  }
}

/** Headings that every guide has say nothing of this one. */
function isFrame(anchor: string): boolean {
  return [...guideAnchors, ...guidePageAnchors, 'causes', 'guides'].includes(anchor);
}

function toResult({ url, excerpt, meta, sub_results }: PagefindPage): SearchResult {
  return {
    url,
    title: meta['title'] ?? url,
    kind: meta['kind'] ?? '',
    area: meta['area'] ?? '',
    answer: meta['answer'] ?? '',
    excerpt: excerptSegments(excerpt),
    sections: sub_results
      .filter(({ anchor }) => anchor !== undefined && !isFrame(anchor.id))
      .map(({ title, url }) => ({ title, url })),
  };
}
