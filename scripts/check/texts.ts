import type { Content, DataFile } from '../../src/reader/read-content.ts';
import { allPages } from './content.ts';

/** A piece of what an author wrote for readers. */
export interface AuthorText {
  file: string;
  line: number;
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

/** Every text of one institution's content, in the order of files. */
export function authorTexts(content: Content): AuthorText[] {
  const shared = [content.areas, content.audiences, content.rules, content.menu, content.glossary];
  const own = [content.institution, content.hours, content.training, content.regulation];
  return [
    ...allPages(content).flatMap((page) => [...ofData(page, page.data.only), ...ofBody(page)]),
    ...shared.flatMap((file) => ofData(file, undefined)),
    ...own.flatMap((file) => ofData(file, content.kind)),
  ];
}

function ofBody({ file, data, body }: ReturnType<typeof allPages>[number]): AuthorText[] {
  const isShared = isSharedFile(file);
  return body.texts.map(({ text, line, kind }) => ({ file, line, text, kind: kind ?? data.only, isShared }));
}

function ofData({ file, data, lineOf }: DataFile<unknown>, kind: string | undefined): AuthorText[] {
  const found: AuthorText[] = [];
  const isShared = isSharedFile(file);
  const walk = (value: unknown, path: PropertyKey[], only: string | undefined): void => {
    if (typeof value === 'string') found.push({ file, line: lineOf(path), text: value, kind: only, isShared });
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
