import { ownFreshness } from '../../src/domain/freshness.ts';
import type { ReviewedPage } from '../../src/domain/reviews.ts';
import { resolveText } from '../../src/domain/words.ts';
import type { Content } from '../../src/reader/read-content.ts';
import { allPages } from '../check/content.ts';

/** Pages that have a date of review of their own, with titles in the institution's words. */
export function reviewedPages(content: Content): ReviewedPage[] {
  return allPages(content).flatMap(({ file, data }) => {
    const freshness = ownFreshness(data);
    if (!freshness) return [];
    const title = 'title' in data ? data.title : 'question' in data ? data.question : data.symptom;
    return [{ ...freshness, file, number: data.number, title: resolveText(title, content.words) }];
  });
}
