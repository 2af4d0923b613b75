import { Eyo, safeDictionary } from 'eyo-kernel';
import type { Fault } from '../../../src/reader/fault.ts';
import type { Content } from '../../../src/reader/read-content.ts';
import { authorTexts } from '../texts.ts';

let loaded: Eyo | undefined;

/** «ё» wherever the word has no other reading. */
export function checkYo(content: Content): Fault[] {
  const eyo = (loaded ??= load());
  return authorTexts(content).flatMap(({ file, line, text }) =>
    eyo.lint(text).map(({ before, after }): Fault => {
      const message = `«${before}» пишется «${after}»`;
      return { kind: 'yo', file, line, message };
    }),
  );
}

function load(): Eyo {
  const eyo = new Eyo();
  eyo.dictionary.set(safeDictionary);
  return eyo;
}
