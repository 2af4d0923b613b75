import { fromAscii, toAscii } from './ascii.ts';
import { LEVELS, type Deep } from './deep.ts';
import { wordsOf } from './fold.ts';
import type { HeadIndex, HeadPage, SearchLanguage } from './head-index.ts';
import { familyOf } from './lexeme.ts';
import { stem } from './stem.ts';

/**
 * The index as it travels: columns of text, which compress better than rows. Two files: the head answers, the deep one
 * follows it with what only sharpens the order.
 */
interface PackedHead {
  kinds: string[];
  areas: string[];
  audiences: [id: string, title: string][];
  urls: string;
  titles: string;
  /** Kind and area, a sign each. */
  marks: string;
  /** A sign each. */
  readers: string;
  /** How far the number is from the page before: nothing when it is the next one. */
  steps: string;
  aliases: string;
  stopWords: string;
  questionWords: string;
  synonyms: string;
  forms: string;
}

interface PackedDeep {
  aliases: string;
  said: string;
  rewrites: string;
  outside: string;
  confusables: string;
  forms: string;
  sections: string;
  stems: string;
  postings: string;
}

/** Aliases of a page go with the head up to so many letters: the first row must come soon. */
const HEAD_ALIASES = 168;

/** A site larger than this sends no deep file: a thousand pages must cost no more than a stock full-text search. */
export const DEEP_UP_TO = 450;

/** The files of the index, as they lie on the site. */
export interface PackedIndex {
  head: string;
  deep: string;
}

export function packIndex(index: HeadIndex): PackedIndex {
  return { head: packHead(index), deep: packDeep(index) };
}

export function packHead({ kinds, areas, audiences, pages, language, forms }: HeadIndex): string {
  const packed: PackedHead = {
    kinds,
    areas,
    audiences: audiences.map(({ id, title }) => [id, title]),
    urls: lines(pages.map(({ url }) => url)),
    titles: toAscii(lines(pages.map(({ title }) => title))),
    marks: pages.map(({ kind, area }) => digit(kind) + digit(area)).join(''),
    readers: lines(pages.map(({ audiences }) => audiences.map(digit).join(''))),
    steps: lines(pages.map(({ number }, at) => packStep(number, pages[at - 1]?.number))),
    aliases: toAscii(lines(pages.map(({ aliases }) => aliases.slice(0, headPart(aliases))))),
    stopWords: toAscii(language.stopWords.join(',')),
    questionWords: toAscii(language.questionWords.join(',')),
    synonyms: toAscii(lines(language.synonyms.map(({ words, weight }) => `${words.join('|')}=${weight}`))),
    forms: toAscii(lines(forms.filter(standsInHead(pages)).map(packForms))),
  };
  return JSON.stringify(packed);
}

/** @throws when the text is not a whole head index */
export function unpackHead(text: string): HeadIndex {
  const packed = JSON.parse(text) as PackedHead;
  const columns = [packed.urls, fromAscii(packed.titles), packed.readers, packed.steps, fromAscii(packed.aliases)];
  const [urls = [], titles = [], readers = [], steps = [], aliases = []] = columns.map(rows);
  if ([titles, readers, steps, aliases].some(({ length }) => length !== urls.length)) {
    throw new Error('damaged search index');
  }
  let number: number | undefined;
  return {
    kinds: packed.kinds,
    areas: packed.areas,
    audiences: packed.audiences.map(([id, title]) => ({ id, title })),
    pages: urls.map((url, at): HeadPage => {
      number = unpackStep(steps[at] ?? '', number);
      return {
        url,
        title: titles[at] ?? '',
        kind: digitAt(packed.marks, 2 * at),
        area: digitAt(packed.marks, 2 * at + 1),
        audiences: [...(readers[at] ?? '')].map((_, place) => digitAt(readers[at] ?? '', place)),
        ...(number === undefined ? {} : { number }),
        aliases: aliases[at] ?? '',
        said: '',
        sections: [],
      };
    }),
    language: unpackLanguage(packed),
    deep: { stems: [], postings: [] },
    forms: rows(fromAscii(packed.forms)).map(unpackForms),
  };
}

function unpackLanguage(packed: PackedHead): SearchLanguage {
  return {
    stopWords: list(packed.stopWords),
    questionWords: list(packed.questionWords),
    synonyms: weighed(packed.synonyms).map(([words, weight]) => ({ words: words.split('|'), weight })),
    rewrites: [],
    outside: [],
    confusables: [],
  };
}

/** Rows that end with a weight. */
function weighed(ascii: string): [words: string, weight: number][] {
  return rows(fromAscii(ascii)).map((row) => {
    const at = row.lastIndexOf('=');
    return [row.slice(0, at), Number(row.slice(at + 1))];
  });
}

/** What follows the head: the other aliases, what people say for what they mean, headings, words of the texts. */
export function packDeep({ pages, language, deep, forms }: HeadIndex): string {
  const isInHead = standsInHead(pages);
  const isSent = pages.length <= DEEP_UP_TO;
  const packed: PackedDeep = {
    aliases: isSent ? toAscii(lines(pages.map(({ aliases }) => aliases.slice(headPart(aliases))))) : '',
    said: isSent ? toAscii(lines(pages.map(({ said }) => said))) : '',
    rewrites: toAscii(
      lines(language.rewrites.map(({ from, to, weight }) => `${from.join('|')}>${to.join('|')}=${weight}`)),
    ),
    outside: toAscii(language.outside.join(',')),
    confusables: toAscii(lines(language.confusables.map((pair) => pair.join('|')))),
    forms: toAscii(lines(forms.filter((group) => !isInHead(group)).map(packForms))),
    sections: toAscii(lines(pages.map(({ sections }) => sections.map(([id, title]) => `${id}=${title}`).join('|')))),
    stems: isSent ? toAscii(lines(deep.stems)) : '',
    postings: isSent ? deep.postings.map(packList).join(END) : '',
  };
  return JSON.stringify(packed);
}

/** The head with what followed it. */
export function withDeep(head: HeadIndex, text: string): HeadIndex {
  const packed = JSON.parse(text) as PackedDeep;
  const aliases = rows(fromAscii(packed.aliases));
  const said = rows(fromAscii(packed.said));
  const sections = rows(fromAscii(packed.sections));
  const stems = rows(fromAscii(packed.stems));
  return {
    ...head,
    language: {
      ...head.language,
      rewrites: weighed(packed.rewrites).map(([both, weight]) => {
        const [from = '', to = ''] = both.split('>');
        return { from: from.split('|'), to: to.split('|'), weight };
      }),
      outside: list(packed.outside),
      confusables: rows(fromAscii(packed.confusables)).map((row) => {
        const [first = '', second = ''] = row.split('|');
        return [first, second];
      }),
    },
    forms: [...head.forms, ...rows(fromAscii(packed.forms)).map(unpackForms)].sort(),
    pages: head.pages.map((page, at) => ({
      ...page,
      aliases: page.aliases + (aliases[at] ?? ''),
      said: said[at] ?? '',
      sections: (sections[at] ?? '')
        .split('|')
        .filter((section) => section !== '')
        .map((section): [string, string] => {
          const cut = section.indexOf('=');
          return [section.slice(0, cut), section.slice(cut + 1)];
        }),
    })),
    deep: { stems, postings: stems.length === 0 ? [] : packed.postings.split(END).map(unpackList) },
  };
}

/** Where the part of the aliases ends that goes with the head: between two of them. */
function headPart(aliases: string): number {
  if (aliases.length <= HEAD_ALIASES) return aliases.length;
  const end = aliases.lastIndexOf('|', HEAD_ALIASES);
  return end === -1 ? aliases.length : end;
}

/** Forms of words that no title and no alias of the head has can wait for what they lead to. */
function standsInHead(pages: readonly HeadPage[]): (group: string) => boolean {
  const said = pages.map(({ title, aliases }) => `${title} ${aliases.slice(0, headPart(aliases))}`);
  const families = new Set(wordsOf(said.join(' ')).map((word) => familyOf(stem(word))));
  return (group) => group.split(' ').some((key) => families.has(key));
}

/**
 * Families that are forms of one word by the first of them: how many letters go from its end, and what comes.
 *
 * @example packForms('ден дн') // 'ден2н'
 */
function packForms(group: string): string {
  const [first = '', ...others] = group.split(' ');
  return others.reduce((packed, other) => {
    let shared = 0;
    while (shared < first.length && first[shared] === other[shared]) shared++;
    return packed + String(first.length - shared) + other.slice(shared);
  }, first);
}

function unpackForms(packed: string): string {
  const [first = '', ...pairs] = packed.split(/(\d+)/);
  const others = pairs.flatMap((lost, at) =>
    at % 2 === 0 ? [first.slice(0, first.length - Number(lost)) + (pairs[at + 1] ?? '')] : [],
  );
  return [first, ...others].join(' ');
}

const END = ' ';
const STEP = '!';
const FIRST = '#'.charCodeAt(0);

/** Steps to the next page that fit a sign: printable ASCII without the quote, the backslash and the two above. */
const STEPS = 19;

/** A list of pages as signs: the step from the page before and the level together; a long step is stretched. */
function packList(list: readonly (readonly [page: number, level: number])[]): string {
  let packed = '';
  let before = -1;
  for (const [page, level] of list) {
    const step = page - before - 1;
    packed += STEP.repeat(Math.floor(step / STEPS));
    packed += String.fromCharCode(FIRST + (step % STEPS) * LEVELS.length + level);
    before = page;
  }
  return packed;
}

function unpackList(packed: string): Deep['postings'][number] {
  const list: Deep['postings'][number] = [];
  let page = -1;
  for (const sign of packed) {
    if (sign === STEP) {
      page += STEPS;
      continue;
    }
    const code = sign.charCodeAt(0) - FIRST;
    page += Math.floor(code / LEVELS.length) + 1;
    list.push([page, code % LEVELS.length]);
  }
  return list;
}

const NO_NUMBER = '-';

/** Pages go in the order of numbers, most with none left out. */
function packStep(number: number | undefined, before = 0): string {
  if (number === undefined) return NO_NUMBER;
  return number === before + 1 ? '' : String(number - before);
}

function unpackStep(step: string, before = 0): number | undefined {
  if (step === NO_NUMBER) return undefined;
  return before + (step === '' ? 1 : Number(step));
}

function digit(value: number): string {
  return value.toString(36);
}

function digitAt(signs: string, at: number): number {
  return parseInt(signs[at] ?? '0', 36);
}

/** Stands between rows: JSON writes it as one byte, a new line as two. */
const ROW = '\u007F';

function lines(texts: readonly string[]): string {
  return texts.join(ROW);
}

function list(ascii: string): string[] {
  return ascii === '' ? [] : fromAscii(ascii).split(',');
}

function rows(text: string): string[] {
  return text === '' ? [] : text.split(ROW);
}
