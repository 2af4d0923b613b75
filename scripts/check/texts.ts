import type { Content, DataFile } from '../../src/reader/read-content.ts';
import type { Fault } from '../../src/reader/fault.ts';
import { allPages } from './content.ts';

/** A piece of what an author wrote for readers. */
export interface AuthorText {
  file: string;
  /** Looked for when it is asked for: most texts have no fault, and the place of a value takes longer than its rules. */
  readonly line: number;
  text: string;
  /** The kind of institution that alone sees it, if any. */
  kind: string | undefined;
  /** Whether every institution shares the file. */
  isShared: boolean;
}

/** Fields that hold the reader's own words, mistakes and slang included, or names and not text. */
const NOT_TEXT = new Set([
  ...['aliases', 'foundBy', 'related', 'guides', 'guide', 'directions', 'audiences', 'area', 'owner', 'only', 'rhythm'],
  ...[
    'id',
    'kind',
    'topics',
    'roles',
    'who',
    'ask',
    'helper',
    'words',
    'product',
    'timezone',
    'period',
    'status',
    'day',
  ],
  ...[
    'reviewed',
    'date',
    'announcedBy',
    'number',
    'loginWays',
    'paperJournal',
    'email',
    'phone',
    'address',
    'site',
    'form',
    'accent',
    // Names are as their owners write them.
    'short',
    'full',
    'header',
    'city',
  ],
]);

const textsOfContent = new WeakMap<Content, readonly AuthorText[]>();
const textsOfFile = new WeakMap<object, Map<string, readonly AuthorText[]>>();

/** Every text of one institution's content, in the order of files. Institutions of a kind have the same texts of shared files. */
export function authorTexts(content: Content): readonly AuthorText[] {
  const known = textsOfContent.get(content);
  if (known) return known;
  const shared = [content.areas, content.audiences, content.rules, content.menu, content.glossary];
  const own = [content.institution, content.hours, content.training, content.regulation];
  const texts = [
    ...allPages(content).flatMap((page) => ofPage(page)),
    ...shared.flatMap((file) => ofFile(file, undefined)),
    ...own.flatMap((file) => ofFile(file, content.kind)),
  ];
  textsOfContent.set(content, texts);
  return texts;
}

/**
 * The faults that a rule finds in each text by itself.
 *
 * @returns a rule of a whole content, which asks for each text once, however many institutions have it
 */
export function textRule(faultsOf: (text: AuthorText) => Fault[]): (content: Content) => Fault[] {
  const found = new WeakMap<AuthorText, Fault[]>();
  return (content) =>
    authorTexts(content).flatMap((text) => {
      const faults = found.get(text) ?? faultsOf(text);
      found.set(text, faults);
      return faults;
    });
}

function ofPage(page: ReturnType<typeof allPages>[number]): readonly AuthorText[] {
  return remembered(page.body, '', () => [...ofData(page, page.data.only), ...ofBody(page)]);
}

function ofFile(file: DataFile<unknown>, kind: string | undefined): readonly AuthorText[] {
  return remembered(file, kind ?? '', () => ofData(file, kind));
}

function remembered(file: object, key: string, make: () => readonly AuthorText[]): readonly AuthorText[] {
  const known = textsOfFile.get(file) ?? new Map<string, readonly AuthorText[]>();
  textsOfFile.set(file, known);
  const texts = known.get(key) ?? make();
  known.set(key, texts);
  return texts;
}

function ofBody({ file, data, body }: ReturnType<typeof allPages>[number]): AuthorText[] {
  const isShared = isSharedFile(file);
  return body.texts.map(({ text, line, kind }) => ({ file, line, text, kind: kind ?? data.only, isShared }));
}

function ofData({ file, data, lineOf }: DataFile<unknown>, kind: string | undefined): AuthorText[] {
  const found: AuthorText[] = [];
  const isShared = isSharedFile(file);
  const walk = (value: unknown, path: PropertyKey[], only: string | undefined): void => {
    if (typeof value === 'string') {
      found.push({
        file,
        get line() {
          return lineOf(path);
        },
        text: value,
        kind: only,
        isShared,
      });
    }
    if (value === null || typeof value !== 'object') return;
    const inner = 'only' in value && typeof value.only === 'string' ? value.only : only;
    for (const [key, item] of Object.entries(value)) {
      if (Array.isArray(value)) walk(item, [...path, Number(key)], inner);
      else if (!NOT_TEXT.has(key)) walk(item, [...path, key], inner);
    }
  };
  walk(data, [], kind);
  return found;
}

function isSharedFile(file: string): boolean {
  return !file.startsWith('content/institutions/');
}
