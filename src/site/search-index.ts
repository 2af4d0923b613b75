import { getEntry } from 'astro:content';
import type { PackedIndex } from '../domain/search/pack.ts';

/** The search index of the chosen institution. */
export async function searchIndex(): Promise<PackedIndex> {
  const entry = await getEntry('searchIndex', 'only');
  if (!entry) throw new Error('the search index was not built');
  return entry.data;
}
