import { getEntry } from 'astro:content';
import type { HeadIndex } from '../domain/search/head-index.ts';

/** The search index of the chosen institution. */
export async function headIndex(): Promise<HeadIndex> {
  const entry = await getEntry('headIndex', 'only');
  if (!entry) throw new Error('the head index was not built');
  return entry.data;
}
