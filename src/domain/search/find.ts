import { analyze, type Analysis } from './analyze.ts';
import { tokenize } from './fold.ts';
import type { HeadPage, OpenIndex } from './head-index.ts';
import { numberOf } from './query.ts';
import { rank } from './rank.ts';
import type { Segment } from './result.ts';
import { stem } from './stem.ts';

/** What the reader narrowed the search to. Ids and titles as they stand in the index. */
export interface Filters {
  audience?: string | undefined;
  area?: string | undefined;
  kind?: string | undefined;
}

export interface FindOptions extends Filters {
  /** Search for exactly what was typed: no slips are put right. */
  isExact?: boolean;
  /** Who reads, when known: their pages come a little higher. */
  reader?: string | undefined;
}

/** One found page. */
export interface Found {
  page: HeadPage;
  kind: string;
  area: string;
  title: Segment[];
  /** Sections whose headings have the words. */
  sections: { url: string; title: string }[];
  /** Whether all of the query was found in it. */
  isWhole: boolean;
}

export interface Findings {
  found: Found[];
  /** What the query was read as, when it is not what was typed. */
  readAs: string | undefined;
  /** The answer is likely not on the site. */
  isUnsure: boolean;
  /** For highlighting elsewhere: stems that count as found. */
  stems: ReadonlySet<string>;
}

/** Alternatives that are worth a mark in the text. */
const MARKED_FROM = 0.5;

/** Pages for what was typed, best first. A number brings its page and nothing else. */
export function find(query: string, index: OpenIndex, options: FindOptions = {}): Findings {
  const number = numberOf(query);
  const byNumber = number === undefined ? undefined : index.pages.find((page) => page.number === number);
  if (byNumber) {
    return {
      found: [new FoundPage(byNumber, true, index, new Set())],
      readAs: undefined,
      isUnsure: false,
      stems: new Set(),
    };
  }
  const analysis = analyze(query, index, { isExact: options.isExact ?? false });
  const stems = markedStems(analysis);
  const { pages, isUnsure } = rank(analysis, index, {
    audience: audienceIndex(options.reader, index),
    filter: filterOf(options, index),
  });
  return {
    found: pages.flatMap(({ page, isWhole }) => {
      const entry = index.pages[page];
      return entry ? [new FoundPage(entry, isWhole, index, stems)] : [];
    }),
    readAs: analysis.readAs,
    isUnsure,
    stems,
  };
}

/** A text with the found words marked, in the forms that stand there. */
export function markWords(text: string, stems: ReadonlySet<string>): Segment[] {
  const composed = text.normalize('NFC');
  const segments: Segment[] = [];
  let at = 0;
  for (const { word, start, end } of tokenize(composed)) {
    if (!stems.has(stem(word))) continue;
    if (start > at) segments.push({ text: composed.slice(at, start), marked: false });
    segments.push({ text: composed.slice(start, end), marked: true });
    at = end;
  }
  if (at < composed.length) segments.push({ text: composed.slice(at), marked: false });
  return segments;
}

/** Only what is shown gets its marks: most pages of a long list never are. */
class FoundPage implements Found {
  // Declared, not made: a field made in a class costs bytes for old browsers.
  declare readonly page: HeadPage;
  declare readonly isWhole: boolean;
  declare readonly index: OpenIndex;
  declare readonly stems: ReadonlySet<string>;

  constructor(page: HeadPage, isWhole: boolean, index: OpenIndex, stems: ReadonlySet<string>) {
    this.page = page;
    this.isWhole = isWhole;
    this.index = index;
    this.stems = stems;
  }

  get kind(): string {
    return this.index.kinds[this.page.kind] ?? '';
  }

  get area(): string {
    return this.index.areas[this.page.area] ?? '';
  }

  get title(): Segment[] {
    return markWords(this.page.title, this.stems);
  }

  get sections(): { url: string; title: string }[] {
    const { url, sections } = this.page;
    return sections
      .filter(([, title]) => markWords(title, this.stems).some(({ marked }) => marked))
      .map(([id, title]) => ({ url: `${url}#${id}`, title }));
  }
}

/** They help to find, but stand in every other sentence: marked, they hide what was asked for. */
const UNMARKED = ['не', 'нет'];

function markedStems({ slots }: Analysis): Set<string> {
  return new Set(
    slots.flatMap(({ alternatives }) =>
      [...alternatives]
        .filter(([root, weight]) => weight >= MARKED_FROM && !UNMARKED.includes(root))
        .map(([root]) => root),
    ),
  );
}

function audienceIndex(id: string | undefined, index: OpenIndex): number | undefined {
  const at = index.audiences.findIndex((audience) => audience.id === id);
  return at === -1 ? undefined : at;
}

function filterOf({ audience, area, kind }: Filters, index: OpenIndex): ((page: number) => boolean) | undefined {
  if (!audience && !area && !kind) return undefined;
  const who = audienceIndex(audience, index);
  return (at) => {
    const page = index.pages[at];
    return (
      page !== undefined &&
      (!audience || (who !== undefined && page.audiences.includes(who))) &&
      (!area || index.areas[page.area] === area) &&
      (!kind || index.kinds[page.kind] === kind)
    );
  };
}
