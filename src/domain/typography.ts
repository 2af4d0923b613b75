import Typograf from 'typograf';

// `$` of the library's own rule is the end of the whole text, and texts come many at once: this one ends with the line.
const SHORT_LAST_WORD = /([а-яёa-z\d]) ([а-яёА-ЯЁa-zA-Z]{1,3}[.!?…])(?= [А-ЯЁA-Z]|$)/gm;

Typograf.addRule({
  name: 'common/nbsp/beforeShortLastWordOfLine',
  handler: (text) => text.replace(SHORT_LAST_WORD, '$1\u00A0$2'),
});

const typograf = new Typograf({ locale: ['ru', 'en-US'], htmlEntity: { type: 'default' } });

// Only rules that set type: the default set also edits the text (phones, commas, hyphens). Quotes are the author's: a
// text comes in pieces around words and tags, and a piece that begins with «»» would be turned over.
typograf.disableRule('*');
typograf.enableRule([
  'common/nbsp/*',
  'ru/nbsp/*',
  'common/punctuation/hellip',
  'ru/dash/main',
  'ru/dash/time',
  'ru/dash/years',
  'ru/dash/daysMonth',
  'ru/dash/month',
  'ru/symbols/NN',
]);
typograf.disableRule('common/nbsp/beforeShortLastWord');

/** Ends a text among others: rules see the end of a line, and no text has the sign itself. */
const END = '\n\n\uE000\n\n';

/** What might be taken for markup together with signs of another text. */
const MARKUP = /[<>&\uE000]/;

/** Nothing to set: the library is not asked. */
const ONE_WORD = /^\p{L}*$/u;

/**
 * A text with dashes, dots and non-breaking spaces as a Russian book sets them. Spaces at its ends stay: they part it from its neighbours.
 *
 * @example typography('по п. 2.3 - и дальше...') // 'по п. 2.3 — и дальше…' with non-breaking spaces
 */
export function typography(text: string): string {
  return typographyOfAll([text])[0] ?? text;
}

/** The same for many texts at once, each as if it were alone: asking the library takes thirty times as long as its answer. */
export function typographyOfAll(texts: readonly string[]): string[] {
  const parts = texts.map((text) => /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []);
  const inner = parts.map(([, , text = '']) => text);
  const together = inner.filter((text) => !ONE_WORD.test(text) && !MARKUP.test(text));
  const made = executed(together);
  const set = new Map(together.map((text, index) => [text, made[index] ?? text]));
  return parts.map(([, start = '', text = '', end = '']) => {
    const ready = set.get(text) ?? (ONE_WORD.test(text) ? text : typograf.execute(text));
    return start + ready + end;
  });
}

function executed(texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  const made = typograf.execute(texts.map((text) => text + END).join('')).split(END);
  if (made.length === texts.length + 1) return made.slice(0, -1);
  // A rule has swallowed an end.
  return texts.length === 1 ? texts.map((text) => typograf.execute(text)) : texts.flatMap((text) => executed([text]));
}
