import type { Fault } from '../../../src/reader/fault.ts';
import type { Content } from '../../../src/reader/read-content.ts';
import { authorTexts } from '../texts.ts';
import { withYo, yoFaults } from '../yo-words.ts';

/** «ё» wherever the word has no other reading. */
export function checkYo(content: Content): Fault[] {
  return authorTexts(content).flatMap(({ file, line, text }) => {
    const words = yoFaults(text);
    return words.map(({ before, after }): Fault => ({
      kind: 'yo',
      file,
      line,
      message: `«${before}» пишется «${after}»`,
      fix: {
        lines: text.split('\n').length,
        // The source may hold more than the text: then a person decides.
        apply: (source) => (sameWords(yoFaults(source), words) ? withYo(source) : source),
      },
    }));
  });
}

function sameWords(left: readonly { before: string }[], right: readonly { before: string }[]): boolean {
  return left.length === right.length && left.every(({ before }, index) => before === right[index]?.before);
}
