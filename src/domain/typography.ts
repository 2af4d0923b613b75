import Typograf from 'typograf';

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

/**
 * A text with dashes, dots and non-breaking spaces as a Russian book sets them. Spaces at its ends stay: they part it from its neighbours.
 *
 * @example typography('по п. 2.3 - и дальше...') // 'по п. 2.3 — и дальше…' with non-breaking spaces
 */
export function typography(text: string): string {
  const [, start = '', inner = '', end = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return inner === '' ? text : start + typograf.execute(inner) + end;
}
