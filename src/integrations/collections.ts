// What Astro's collections hold, made from the content of one institution. Node itself loads this file: Vite would compile it
// and all that it imports anew for every site.
import { basename } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import type { CompiledText } from '../domain/compiled-text.ts';
import type { HeadIndex } from '../domain/search/head-index.ts';
import { packIndex, type PackedIndex } from '../domain/search/pack.ts';
import { shortHash } from '../domain/short-hash.ts';
import { resolveWord } from '../domain/words.ts';
import { textCompiler } from '../markdown/compile.ts';
import type { Body } from '../reader/body.ts';
import { ContentError, faultLine } from '../reader/fault.ts';
import { handedPages, type HandedPage } from '../reader/handed.ts';
import { headIndexOf } from '../reader/head-index.ts';
import { readContent, type Content, type Page } from '../reader/read-content.ts';
import { sharedOf } from '../reader/shared.ts';
import type { Edit } from './edits.ts';

interface Entry {
  id: string;
  data: object;
  /** Path from the project's root. */
  filePath?: string;
  /** While one writes, a digest of the page stands for it: Astro draws again what has changed. */
  body?: string;
}

/** What entries are made with. */
interface Making {
  base: string;
  /** Files of which nothing good has come; whoever finds another adds it. */
  broken: Set<string>;
  isWriting: boolean;
  /** Compiles a text, or remembers it: institutions of a kind mostly have the same. */
  textOf: (body: Body, file: string) => CompiledText;
}

type Collection = (content: Content, making: Making) => readonly Entry[];

/** A collection with the single entry `only`: an object, or a list, because a collection does not keep an order. */
function single(dataOf: (content: Content) => { data: object; file?: string }): Collection {
  return (content) => {
    const { data, file: filePath } = dataOf(content);
    return [{ id: 'only', data, ...(filePath !== undefined && { filePath }) }];
  };
}

/** Pages of one kind with their texts compiled; their entries only say that they are there. */
function pages<T extends HandedPage['data']>(pagesOf: (content: Content) => readonly Page<T>[]): Collection {
  return (content, { broken, isWriting, textOf }) =>
    pagesOf(content).flatMap(({ id, data, file, body }) => {
      try {
        const compiled = textOf(body, file);
        handedPages().set(file, { data, source: body.source, compiled });
        const digest = isWriting && [data, body, compiled].map(digestOf).join(' ');
        return [{ id, data: {}, filePath: file, ...(digest && { body: digest }) }];
      } catch (error) {
        console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
        broken.add(file);
        return [];
      }
    });
}

const digests = new WeakMap<object, string>();

/** What has not been read again is not looked through again. */
function digestOf(part: object): string {
  const digest = digests.get(part) ?? shortHash(JSON.stringify(part));
  digests.set(part, digest);
  return digest;
}

const packedIndexes = new WeakMap<HeadIndex, PackedIndex>();

/** Institutions of a kind mostly have the same index. */
function packed(index: HeadIndex): PackedIndex {
  const ready = packedIndexes.get(index) ?? packIndex(index);
  packedIndexes.set(index, ready);
  return ready;
}

const listOf = <T>({ file, data }: { file: string; data: readonly T[] }) => ({ file, data: { items: data } });

const collections = {
  /**
   * The index of the search: made from the same files, with the dictionary of word forms. While one writes, it is made when
   * it is asked for, by src/integrations/search-on-need.ts. It is packed at once: of thousands of numbers and strings, Astro
   * would write down, read and bundle each.
   */
  searchIndex: (content, { isWriting }) => (isWriting ? [] : [{ id: 'only', data: packed(headIndexOf(content)) }]),
  areas: single(({ areas }) => listOf(areas)),
  audiences: single(({ audiences }) => listOf(audiences)),
  glossary: single(({ glossary }) => listOf(glossary)),
  rules: ({ rules }) => Object.entries(rules.data).map(([id, data]) => ({ id, data })),
  vocabulary: single(({ vocabulary }) => vocabulary),
  journals: ({ menu, journal }) => [menu, journal].map(({ file, data }) => ({ id: basename(file, '.yaml'), data })),
  calendar: ({ calendar }) => calendar.map(({ file, data }) => ({ id: String(data.year), data, filePath: file })),
  institution: single(({ institution }) => institution),
  hours: single(({ hours }) => hours),
  training: single(({ training }) => training),
  regulation: single(({ regulation }) => regulation),
  // The common ledger and the institution's own, which is there once it has pages of its own.
  numbers: ({ numbers, ownNumbers }) =>
    [numbers, ...(ownNumbers ? [ownNumbers] : [])].map(({ file, data }) => ({ id: file, data, filePath: file })),
  guides: pages(({ guides }) => guides),
  questions: pages(({ questions }) => questions),
  problems: pages(({ problems }) => problems),
} satisfies Record<string, Collection>;

export type CollectionName = keyof typeof collections;

/** Fills a collection of the site that is being made. */
export type Load = (name: CollectionName, context: LoaderContext) => void;

/** Loads the collections of one institution; those that Astro loads together share one reading of its files. */
export function collectionLoader(root: string, institutionId: string): Load {
  const shared = sharedOf(root);
  let latest: (ReturnType<typeof readContent> & { context: unknown }) | undefined;

  /** The content as it stands. After an edit (src/integrations/edits.ts) the files that it has touched are read again. */
  const contentFor = (context: LoaderContext['refreshContextData']): ReturnType<typeof readContent> => {
    if (latest === undefined || latest.context !== context) {
      const edit = context?.['edit'] as Edit | undefined;
      for (const file of edit?.files ?? []) shared.files.delete(file);
      if (edit) edit.isRead = true;
      latest = { ...readContent(root, institutionId, shared.files), context };
      for (const fault of latest.faults) console.error(faultLine(fault));
    }
    return latest;
  };

  return (name, { store, config: { base }, refreshContextData, watcher }) => {
    const { content, faults } = contentFor(refreshContextData);
    const broken = new Set(faults.map(({ file }) => file));
    const isWriting = watcher !== undefined;
    const entries: readonly Entry[] = collections[name](content, {
      base,
      broken,
      isWriting,
      textOf: textsOf(content, base, shared.texts),
    });
    if (broken.size > 0 && !isWriting) throw new Error(`broken: ${[...broken].join(', ')}`);
    const ids = new Set(entries.map(({ id }) => id));
    // While an author is in the middle of an edit, the last good page stays.
    for (const { id, filePath } of store.values()) {
      if (!ids.has(id) && !broken.has(filePath ?? '')) store.delete(id);
    }
    for (const entry of entries) store.set(entry as Entry & { data: Record<string, unknown> });
  };
}

/**
 * All that the collections of one institution hold, by their names: for pages that are bundled already and take it as it is.
 *
 * @throws {ContentError} when the content has faults
 */
export function collectionsOf(root: string, institutionId: string, base: string): Map<string, Map<string, Entry>> {
  const shared = sharedOf(root);
  const { content, faults } = readContent(root, institutionId, shared.files);
  if (faults.length > 0) throw new ContentError(faults);
  const broken = new Set<string>();
  const making = { base, broken, isWriting: false, textOf: textsOf(content, base, shared.texts) };
  const made = Object.entries(collections as Record<string, Collection>).map(
    ([name, collection]) => [name, new Map(collection(content, making).map((entry) => [entry.id, entry]))] as const,
  );
  if (broken.size > 0) throw new Error(`broken: ${[...broken].join(', ')}`);
  return new Map(made);
}

function textsOf(
  { kind, words }: Content,
  base: string,
  texts: WeakMap<Body, Map<string, CompiledText>>,
): Making['textOf'] {
  const compile = textCompiler({ kind, words, base });
  return (body, file) => {
    const made = texts.get(body) ?? new Map<string, CompiledText>();
    texts.set(body, made);
    const own = body.references.filter((reference) => (reference.kind ?? kind) === kind);
    const key = JSON.stringify([kind, base, own.map(({ reference }) => resolveWord(reference, words))]);
    const text = made.get(key) ?? compile(body.source, file);
    made.set(key, text);
    return text;
  };
}
