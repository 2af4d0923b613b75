import { defineCollection } from 'astro:content';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import { chosenInstitution } from './reader/chosen-institution.ts';
import type { HeadIndex } from './domain/search/head-index.ts';
import type { CompiledText } from './domain/compiled-text.ts';
import { resolveWord } from './domain/words.ts';
import { textCompiler } from './markdown/compile.ts';
import { headIndexOf } from './reader/head-index.ts';
import { faultLine } from './reader/fault.ts';
import type { Body } from './reader/body.ts';
import { readContent, type Content, type Page } from './reader/read-content.ts';
import { sharedOf } from './reader/shared.ts';
import type { Area } from './schemas/area.ts';
import type { Audience } from './schemas/audience.ts';
import type { CalendarYear } from './schemas/calendar.ts';
import type { GlossaryEntry } from './schemas/glossary.ts';
import type { Guide } from './schemas/guide.ts';
import type { Hours } from './schemas/hours.ts';
import type { Institution } from './schemas/institution.ts';
import { journalSchema } from './schemas/journal.ts';
import type { Numbers } from './schemas/numbers.ts';
import type { Problem } from './schemas/problem.ts';
import type { Question } from './schemas/question.ts';
import type { Regulation } from './schemas/regulation.ts';
import type { Rule } from './schemas/rule.ts';
import type { Training } from './schemas/training.ts';
import type { Vocabulary } from './schemas/vocabulary.ts';

const root = process.cwd();
const institutionId = chosenInstitution();

interface Entry<T> {
  id: string;
  data: T;
  /** Path from the project's root. */
  filePath?: string;
  body?: string;
  rendered?: { html: string; metadata: Record<string, unknown> };
}

/** The last reading; all collections that are loaded together share it. */
let latest: (ReturnType<typeof readContent> & { context: unknown }) | undefined;
const shared = sharedOf(root);

/**
 * The content as it stands. After an edit (src/integrations/search-on-need.ts) the files that it has touched are read again.
 *
 * @param context what Astro hands to each loader of one loading
 */
function contentFor(context: LoaderContext['refreshContextData']): ReturnType<typeof readContent> {
  if (latest === undefined || latest.context !== context) {
    const edit = context?.['edit'] as { files: string[]; isRead: boolean } | undefined;
    for (const file of edit?.files ?? []) shared.files.delete(file);
    if (edit) edit.isRead = true;
    latest = { ...readContent(root, institutionId, shared.files), context };
    for (const fault of latest.faults) console.error(faultLine(fault));
  }
  return latest;
}

/** A collection of entries made from the content. The reader has validated them: Astro only needs their type. */
function collection<T>(
  entriesOf: (content: Content, base: string, broken: Set<string>, isWriting: boolean) => readonly Entry<T>[],
) {
  const loader: Loader = {
    name: 'content',
    load: ({ store, config, refreshContextData, watcher }) => {
      const { content, faults } = contentFor(refreshContextData);
      const broken = new Set(faults.map(({ file }) => file));
      const entries = entriesOf(content, config.base, broken, watcher !== undefined);
      if (broken.size > 0 && !watcher) throw new Error(`broken: ${[...broken].join(', ')}`);
      const ids = new Set(entries.map(({ id }) => id));
      // While an author is in the middle of an edit, the last good page stays.
      for (const { id, filePath } of store.values()) {
        if (!ids.has(id) && !broken.has(filePath ?? '')) store.delete(id);
      }
      for (const entry of entries) store.set(entry as Entry<Record<string, unknown>>);
      return Promise.resolve();
    },
  };
  return defineCollection({ loader, schema: z.custom<T>() });
}

/** A collection with the single entry `only`: an object, or a list, because a collection does not keep an order. */
function single<T extends object>(dataOf: (content: Content) => { data: T; file?: string }) {
  return collection<T>((content) => {
    const { data, file: filePath } = dataOf(content);
    return [{ id: 'only', data, ...(filePath !== undefined && { filePath }) }];
  });
}

/** Pages of one kind with their texts compiled. */
function pages<T extends object>(pagesOf: (content: Content) => readonly Page<T>[]) {
  return collection<T>((content, base, broken) => {
    const compile = textCompiler({ kind: content.kind, words: content.words, base });
    const textOf = (body: Body, file: string): CompiledText => {
      const made = shared.texts.get(body) ?? new Map<string, CompiledText>();
      shared.texts.set(body, made);
      const own = body.references.filter(({ kind }) => (kind ?? content.kind) === content.kind);
      const key = JSON.stringify([
        content.kind,
        base,
        own.map(({ reference }) => resolveWord(reference, content.words)),
      ]);
      const text = made.get(key) ?? compile(body.source, file);
      made.set(key, text);
      return text;
    };
    return pagesOf(content).flatMap(({ id, data, file, body }) => {
      try {
        const metadata = { ...textOf(body, file) };
        return [{ id, data, filePath: file, body: body.source, rendered: { html: '', metadata } }];
      } catch (error) {
        console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
        broken.add(file);
        return [];
      }
    });
  });
}

const listOf = <T>({ file, data }: { file: string; data: readonly T[] }) => ({ file, data: { items: data } });

export const collections = {
  /**
   * The head index of the search: made from the same files, with the dictionary of word forms. While one writes, it is
   * made when it is asked for, by src/integrations/edits.ts.
   */
  headIndex: collection<HeadIndex>((content, _base, _broken, isWriting) =>
    isWriting ? [] : [{ id: 'only', data: headIndexOf(content) }],
  ),
  areas: single<{ items: readonly Area[] }>(({ areas }) => listOf(areas)),
  audiences: single<{ items: readonly Audience[] }>(({ audiences }) => listOf(audiences)),
  glossary: single<{ items: readonly GlossaryEntry[] }>(({ glossary }) => listOf(glossary)),
  rules: collection<Rule>(({ rules }) => Object.entries(rules.data).map(([id, data]) => ({ id, data }))),
  vocabulary: single<Vocabulary>(({ vocabulary }) => vocabulary),
  journals: defineCollection({
    loader: glob({ base: './content/journals', pattern: '*.yaml' }),
    schema: journalSchema,
  }),
  calendar: collection<CalendarYear>(({ calendar }) =>
    calendar.map(({ file, data }) => ({ id: String(data.year), data, filePath: file })),
  ),
  institution: single<Institution>(({ institution }) => institution),
  hours: single<Hours>(({ hours }) => hours),
  training: single<Training>(({ training }) => training),
  regulation: single<Regulation>(({ regulation }) => regulation),
  // The common ledger and the institution's own, which is there once it has pages of its own.
  numbers: collection<Numbers>(({ numbers, ownNumbers }) =>
    [numbers, ...(ownNumbers ? [ownNumbers] : [])].map(({ file, data }) => ({ id: file, data, filePath: file })),
  ),
  guides: pages<Guide>(({ guides }) => guides),
  questions: pages<Question>(({ questions }) => questions),
  problems: pages<Problem>(({ problems }) => problems),
};
