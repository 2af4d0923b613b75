import { defineMdastPlugin } from 'satteri';
import { resolveWord } from '../domain/words.ts';
import type { Words } from '../schemas/vocabulary.ts';

/** Puts the institution's words in place of `{word.case}`, so that search and contents see plain text. */
export function wordsPlugin(words: Words) {
  return defineMdastPlugin({
    name: 'words',
    mdxTextExpression: (node) => ({ type: 'text', value: resolveWord(node.value, words) }),
    mdxFlowExpression: (node) => ({
      type: 'paragraph',
      children: [{ type: 'text', value: resolveWord(node.value, words) }],
    }),
  });
}
