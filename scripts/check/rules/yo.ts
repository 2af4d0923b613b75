import type { Fault } from '../../../src/reader/fault.ts';
import { textRule } from '../texts.ts';
import { withYo, yoFaults } from '../yo-words.ts';

/** «ё» wherever the word has no other reading. */
export const checkYo = textRule((source) => {
  const { file, text } = source;
  const words = yoFaults(text);
  return words.map(({ before, after }): Fault => ({
    kind: 'yo',
    file,
    line: source.line,
    message: `«${before}» пишется «${after}»`,
    fix: {
      lines: text.split('\n').length,
      // The source may hold more than the text: then a person decides.
      apply: (written) => (sameWords(yoFaults(written), words) ? withYo(written) : written),
    },
  }));
});

function sameWords(left: readonly { before: string }[], right: readonly { before: string }[]): boolean {
  return left.length === right.length && left.every(({ before }, index) => before === right[index]?.before);
}
