import type { Fault } from './fault.ts';

/** A text file cut into its front matter and body, with the lines of the file on which each begins. */
export interface Parts {
  frontMatter: string;
  frontMatterLine: number;
  body: string;
  bodyLine: number;
}

const FRONT_MATTER = /^---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** Cuts a text file in two. A file without front matter is a fault. */
export function splitFrontMatter(text: string, file: string): Parts | Fault {
  const source = text.replace(/^\uFEFF/, '');
  const match = FRONT_MATTER.exec(source);
  if (match?.index !== 0) {
    return { kind: 'yaml', file, line: 1, message: 'файл должен начинаться с полей между двумя строками ---' };
  }
  const [whole, frontMatter = ''] = match;
  return {
    frontMatter,
    frontMatterLine: 2,
    body: source.slice(whole.length),
    bodyLine: whole.split('\n').length,
  };
}
