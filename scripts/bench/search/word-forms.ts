import { wordsOf } from '../../../src/domain/search/fold.ts';
import type { Content } from '../../../src/reader/read-content.ts';
import { formsOfWords } from '../../../src/reader/word-forms.ts';
import type { FormsOf } from './distortions.ts';

/** Forms of the words that a site's texts have, by the dictionary. */
export function wordFormsOf(content: Content): FormsOf {
  const pages = [content.guides, content.questions, content.problems];
  const forms = formsOfWords(new Set(wordsOf(JSON.stringify(pages.map((some) => some.map(({ data }) => data))))));
  return (word) => forms.get(word) ?? [];
}
