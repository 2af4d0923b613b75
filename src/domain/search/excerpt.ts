import type { Segment } from './result.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': '\u00A0',
};

/**
 * An extract with `<mark>` around what was found, as runs of plain text: nothing of it is ever parsed as HTML.
 *
 * @example excerptSegments('ввести <mark>план</mark>') // [{ text: 'ввести ', marked: false }, { text: 'план', marked: true }]
 */
export function excerptSegments(html: string): Segment[] {
  return html
    .split(/(<mark>[\s\S]*?<\/mark>)/)
    .filter((part) => part !== '')
    .map((part) => ({ text: decode(part.replace(/<\/?mark>/g, '')), marked: part.startsWith('<mark>') }));
}

function decode(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|nbsp|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}
