import { EVIDENCE, RANKING } from '../../../src/domain/search/ranking.ts';
import type { FindOptions } from '../../../src/domain/search/find.ts';
import type { Content } from '../../../src/reader/read-content.ts';

type Weights = typeof RANKING & typeof EVIDENCE;

/** The search without one of its parts. */
export interface Ablation {
  part: string;
  /** The same content without the part. */
  content?: (content: Content) => Content;
  /** Named weights that the part hangs on, at the values that switch it off. */
  weights?: Partial<Weights>;
  options?: FindOptions;
}

export const ABLATIONS: readonly Ablation[] = [
  { part: 'everything in place' },
  { part: 'without synonyms and rewrites', content: withoutSynonyms },
  { part: 'without aliases', content: withoutAliases },
  { part: 'without both', content: (content) => withoutAliases(withoutSynonyms(content)) },
  { part: 'without forms of the dictionary', weights: { sameWord: 0 } },
  { part: 'without families of words', weights: { sameFamily: 0 } },
  { part: 'without likeness to a whole asking', weights: { alike: 0, title: 0 } },
  { part: 'without likeness word for word', weights: { literal: 0, verbatim: 0 } },
  { part: 'without the coverage factor', weights: { share: 0 } },
  { part: 'without slips, layouts and transliteration', options: { isExact: true } },
];

/** Runs with other weights and puts the real ones back. */
export function withWeights<T>(weights: Partial<Weights>, run: () => T): T {
  const tables: Record<string, number>[] = [RANKING, EVIDENCE];
  const real = tables.map((table) => ({ ...table }));
  for (const table of tables)
    for (const [name, value] of Object.entries(weights)) if (name in table) table[name] = value;
  try {
    return run();
  } finally {
    tables.forEach((table, at) => Object.assign(table, real[at]));
  }
}

function withoutSynonyms(content: Content): Content {
  const { search } = content;
  return { ...content, search: { ...search, data: { ...search.data, synonyms: [], rewrites: [] } } };
}

function withoutAliases(content: Content): Content {
  const bare = <T extends { data: { aliases: string[] } }>(pages: readonly T[]): T[] =>
    pages.map((page) => ({ ...page, data: { ...page.data, aliases: [] } }));
  return {
    ...content,
    guides: bare(content.guides),
    questions: bare(content.questions),
    problems: bare(content.problems),
  };
}
