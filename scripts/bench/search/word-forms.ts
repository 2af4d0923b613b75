import { groupBy } from './group-by.ts';
import type { Content } from '../../../src/reader/read-content.ts';
import { wordsOf } from '../../../src/domain/search/fold.ts';
import { stem } from '../../../src/domain/search/stem.ts';
import type { FormsOf } from './distortions.ts';

/** Forms that stand in the site's own texts: words with the same stem. */
export function wordFormsOf(content: Content): FormsOf {
  const words = new Set(wordsOf(JSON.stringify([content.guides, content.questions, content.problems])));
  const groups = groupBy(words, stem);
  return (word) => groups.get(stem(word)) ?? [];
}
