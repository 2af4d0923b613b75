// What the search costs on a site much larger than ours: made-up pages, the real engine.
import { readFileSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { buildHeadIndex, type SearchablePage } from '../../../src/domain/search/build-index.ts';
import { find } from '../../../src/domain/search/find.ts';
import { wordsOf } from '../../../src/domain/search/fold.ts';
import { openIndex, type HeadIndex, type OpenIndex } from '../../../src/domain/search/head-index.ts';
import { packDeep, packHead, unpackHead, withDeep } from '../../../src/domain/search/pack.ts';
import type { Content } from '../../../src/reader/read-content.ts';
import { stemGroups } from '../../../src/reader/word-forms.ts';
import { makeGuides } from '../build/corpus.ts';
import { seededChance } from './distortions.ts';
import { quantile } from './in-node.ts';

/** Opened so many times: the first ones compile the code. */
const OPENINGS = 7;

export interface Cost {
  /** Compressed bytes. */
  head: number;
  deep: number;
  /** Milliseconds: the median of several. */
  opens: number;
  /** Milliseconds of each keystroke. */
  keystrokes: number[];
}

/** The head index of so many made-up pages, each with as many aliases as ours have: halves of real ones put together. */
export function largeIndex(content: Content, pages: number, seed: number): HeadIndex {
  const chance = seededChance(seed);
  const real = [...content.guides, ...content.questions, ...content.problems];
  const askings = real.flatMap(({ data }) => data.aliases);
  const aliases = Math.round(askings.length / real.length);
  const half = (isFirst: boolean): string => {
    const words = (askings[chance(askings.length)] ?? '').split(' ');
    const middle = Math.ceil(words.length / 2);
    return (isFirst ? words.slice(0, middle) : words.slice(middle)).join(' ');
  };
  const areas = new Map(content.areas.data.map(({ id, title }) => [id, title]));
  const searchable = makeGuides(content, pages, seed).map(
    ({ number, area, slug, title, markdown }): SearchablePage => ({
      url: `guides/${area}/${slug}/`,
      title,
      kind: 'Инструкция',
      area: areas.get(area) ?? '',
      audiences: ['teacher'],
      number,
      aliases: Array.from({ length: aliases }, () => `${half(true)} ${half(false)}`.trim()),
      sections: [],
      answer: '',
      text: markdown,
    }),
  );
  const language = content.search.data;
  return buildHeadIndex({
    pages: searchable,
    audiences: content.audiences.data,
    language,
    stemGroups: stemGroups(new Set(wordsOf(JSON.stringify([searchable, language])))),
  });
}

export function costOf(index: HeadIndex, queries: readonly string[]): Cost {
  const [head, deep] = [packHead(index), packDeep(index)];
  const opened = Array.from({ length: OPENINGS }, () => {
    const start = performance.now();
    const open = openIndex(withDeep(unpackHead(head), deep));
    return { open, took: performance.now() - start };
  });
  const open = opened[0]?.open;
  return {
    head: compressed(head),
    deep: compressed(deep),
    opens: quantile(
      opened.map(({ took }) => took),
      0.5,
    ),
    keystrokes: open ? keystrokesOf(open, queries) : [],
  };
}

/** The engine of a built site as it lies there for servers. */
export function engineBytes(site: string): number {
  return globSync('_astro/search.client.*.js.br', { cwd: site })
    .map((file) => readFileSync(join(site, file)).length)
    .reduce((sum, bytes) => sum + bytes, 0);
}

function keystrokesOf(index: OpenIndex, queries: readonly string[]): number[] {
  const times: number[] = [];
  for (const query of queries) {
    for (let end = 1; end <= query.length; end++) {
      const start = performance.now();
      find(query.slice(0, end), index);
      times.push(performance.now() - start);
    }
  }
  return times;
}

function compressed(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
