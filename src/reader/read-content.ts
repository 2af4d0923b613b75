import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { institutionWords } from '../domain/institution-words.ts';
import { nearest } from '../domain/nearest.ts';
import { areaSchema } from '../schemas/area.ts';
import { audienceSchema } from '../schemas/audience.ts';
import { calendarYearSchema, type CalendarYear } from '../schemas/calendar.ts';
import type { InstitutionKind } from '../schemas/common.ts';
import { glossaryEntrySchema } from '../schemas/glossary.ts';
import { guideSchema } from '../schemas/guide.ts';
import { hoursSchema } from '../schemas/hours.ts';
import { institutionSchema, type Institution } from '../schemas/institution.ts';
import { journalSchema, type Journal } from '../schemas/journal.ts';
import { numbersSchema, type Numbers } from '../schemas/numbers.ts';
import { problemSchema } from '../schemas/problem.ts';
import { questionSchema } from '../schemas/question.ts';
import { regulationSchema } from '../schemas/regulation.ts';
import { searchSchema } from '../schemas/search.ts';
import { rulesSchema } from '../schemas/rule.ts';
import { trainingSchema } from '../schemas/training.ts';
import { vocabularySchema, type Vocabulary, type Words } from '../schemas/vocabulary.ts';
import { readBody, type Body } from './body.ts';
import { ContentError, type Fault } from './fault.ts';
import { splitFrontMatter } from './front-matter.ts';
import {
  assertInstitution,
  calendarFiles,
  institutionFile,
  journalFile,
  journalIds,
  pageFiles,
  type PageKind,
} from './paths.ts';
import { pictureFaults } from './pictures.ts';
import { quickYaml } from './quick-yaml.ts';
import { validate } from './validate.ts';
import { lineFinder, parseYamlSource, type YamlSource } from './yaml-source.ts';

const areasSchema = z.array(areaSchema).min(1);
const audiencesSchema = z.array(audienceSchema).min(1);
const glossarySchema = z.array(glossaryEntrySchema);

/** A YAML file with its data and the place of each value. */
export interface DataFile<T> {
  file: string;
  data: T;
  lineOf: YamlSource['lineOf'];
}

/** A page's file: front matter by its schema, and what its body holds. */
export interface Page<T> extends DataFile<T> {
  id: string;
  body: Body;
  /** Whether it is the institution's own and stands in place of a common page. */
  replaces: boolean;
}

/** Everything one institution's site is made of, read from files. Words in braces are not resolved yet. */
export interface Content {
  institutionId: string;
  kind: InstitutionKind;
  words: Words;
  vocabulary: DataFile<Vocabulary>;
  areas: DataFile<z.output<typeof areasSchema>>;
  audiences: DataFile<z.output<typeof audiencesSchema>>;
  glossary: DataFile<z.output<typeof glossarySchema>>;
  rules: DataFile<z.output<typeof rulesSchema>>;
  search: DataFile<z.output<typeof searchSchema>>;
  menu: DataFile<Journal>;
  /** Menu words of the institution's own product; those of `menu` when it has not named one. */
  journal: DataFile<Journal>;
  numbers: DataFile<Numbers>;
  /** The ledger of the institution's own pages, once it has some. */
  ownNumbers: DataFile<Numbers> | undefined;
  institution: DataFile<Institution>;
  hours: DataFile<z.output<typeof hoursSchema>>;
  training: DataFile<z.output<typeof trainingSchema>>;
  regulation: DataFile<z.output<typeof regulationSchema>>;
  /** The production calendar, a file a year. */
  calendar: DataFile<CalendarYear>[];
  guides: Page<z.output<typeof guideSchema>>[];
  questions: Page<z.output<typeof questionSchema>>[];
  problems: Page<z.output<typeof problemSchema>>[];
}

/**
 * Reads and validates the content of one institution's site.
 *
 * @param root the project's folder
 * @param cache what was read for another institution of the same project: shared files are parsed once
 * @returns the content, without pages that are faulty or meant for the other kind of institution, and all faults found
 * @throws {ContentError} when the institution does not exist, or a file that everything else depends on is faulty
 */
export function readContent(
  root: string,
  institutionId: string,
  cache: ReadCache = new Map(),
): { content: Content; faults: Fault[] } {
  assertInstitution(root, institutionId);
  const own = (name: Parameters<typeof institutionFile>[1]): string => institutionFile(institutionId, name);
  const read = new FileReader(root, cache);
  const data = {
    areas: read.yaml('content/areas.yaml', areasSchema),
    audiences: read.yaml('content/audiences.yaml', audiencesSchema),
    glossary: read.yaml('content/glossary.yaml', glossarySchema),
    rules: read.yaml('content/rules.yaml', rulesSchema),
    search: read.yaml('content/search.yaml', searchSchema),
    menu: read.yaml(journalFile('generic'), journalSchema),
    numbers: read.yaml('content/numbers.yaml', numbersSchema),
    hours: read.yaml(own('hours'), hoursSchema),
    training: read.yaml(own('training'), trainingSchema),
    regulation: read.yaml(own('regulation'), regulationSchema),
    ...read.institution(institutionId),
  };
  if (!isComplete(data)) throw new ContentError(read.faults);
  const journal = read.journal(data.institution);
  if (!journal) throw new ContentError(read.faults);
  const { kind } = data.institution.data;
  const ownNumbers = existsSync(join(root, own('numbers'))) ? read.yaml(own('numbers'), numbersSchema) : undefined;
  const pages = {
    guides: read.pages(institutionId, kind, 'guides', guideSchema),
    questions: read.pages(institutionId, kind, 'faq', questionSchema),
    problems: read.pages(institutionId, kind, 'problems', problemSchema),
  };
  const calendar = calendarFiles(root).flatMap((file) => read.yaml(file, calendarYearSchema) ?? []);
  return { content: { institutionId, kind, ...data, journal, calendar, ownNumbers, ...pages }, faults: read.faults };
}

/**
 * The institution alone, with its words: what the build must know before it compiles a text.
 *
 * @throws {ContentError} when it does not exist or is faulty
 */
export function readInstitution(root: string, institutionId: string): { institution: Institution; words: Words } {
  assertInstitution(root, institutionId);
  const read = new FileReader(root, new Map());
  const { institution, words } = read.institution(institutionId);
  if (!institution || !words) throw new ContentError(read.faults);
  return { institution: institution.data, words };
}

type Complete<T> = { [K in keyof T]: NonNullable<T[K]> };

function isComplete<T extends object>(data: T): data is T & Complete<T> {
  return Object.values(data).every((value) => value !== undefined);
}

/** A file's data and faults, by its path. */
export type ReadCache = Map<string, ReadFile>;

interface ReadFile {
  data?: DataFile<unknown>;
  body?: Body;
  faults: readonly Fault[];
}

class FileReader {
  readonly faults: Fault[] = [];
  readonly #root: string;
  readonly #cache: ReadCache;

  constructor(root: string, cache: ReadCache) {
    this.#root = root;
    this.#cache = cache;
  }

  yaml<S extends z.ZodType>(file: string, schema: S): DataFile<z.output<S>> | undefined {
    const { data } = this.#once(file, () => {
      if (existsSync(join(this.#root, file))) return readYaml(this.#text(file), file, schema);
      const message = 'файла нет. Образец — в content/institutions/_template и соседних папках';
      return { faults: [{ kind: 'reference', file, message }] };
    });
    return data as DataFile<z.output<S>> | undefined;
  }

  pages<S extends z.ZodType<{ only?: InstitutionKind | undefined }>>(
    institutionId: string,
    kind: InstitutionKind,
    pageKind: PageKind,
    schema: S,
  ): Page<z.output<S>>[] {
    return pageFiles(this.#root, institutionId, pageKind).flatMap(({ id, file, replaces }) => {
      const { data: read, body } = this.#once(file, () => {
        const page = readPage(this.#text(file), file, schema);
        return { ...page, faults: [...page.faults, ...pictureFaults(this.#root, file, page.body)] };
      });
      const data = read as DataFile<z.output<S>> | undefined;
      if (!data || !body || (data.data.only ?? kind) !== kind) return [];
      return [{ id, ...data, body, replaces }];
    });
  }

  institution(id: string): {
    institution: DataFile<Institution> | undefined;
    vocabulary: DataFile<Vocabulary> | undefined;
    words: Words | undefined;
  } {
    const institution = this.yaml(institutionFile(id, 'institution'), institutionSchema);
    const vocabulary = institution && this.yaml(`content/vocabulary/${institution.data.kind}.yaml`, vocabularySchema);
    return { institution, vocabulary, words: vocabulary && institutionWords(vocabulary.data, institution.data) };
  }

  /** Menu words of the product that an institution names. */
  journal({ data, file, lineOf }: DataFile<Institution>): DataFile<Journal> | undefined {
    const { product } = data.journal;
    const known = journalIds(this.#root);
    if (known.includes(product)) return this.yaml(journalFile(product), journalSchema);
    const near = nearest(product, known);
    const message = `журнала «${product}» нет в content/journals. ${near ? `Может быть, «${near}»? ` : ''}Есть: ${known.join(', ')}`;
    this.faults.push({ kind: 'reference', file, line: lineOf(['journal', 'product']), message });
    return undefined;
  }

  #once(file: string, read: () => ReadFile): ReadFile {
    const known = this.#cache.get(file) ?? read();
    this.#cache.set(file, known);
    this.faults.push(...known.faults);
    return known;
  }

  #text(file: string): string {
    return textOf(readFileSync(join(this.#root, file)), file);
  }
}

/** @throws {ContentError} when the bytes are not text in UTF-8 */
function textOf(bytes: Buffer, file: string): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Said below, as of a file with bytes that no text has.
  }
  const message = 'файл записан не в UTF-8: откройте его в редакторе и сохраните с кодировкой UTF-8';
  throw new ContentError([{ kind: 'yaml', file, message }]);
}

function readPage(text: string, file: string, schema: z.ZodType): ReadFile {
  const parts = splitFrontMatter(text, file);
  if ('message' in parts) return { faults: [parts] };
  const { data, faults } = readYaml(parts.frontMatter, file, schema, parts.frontMatterLine);
  try {
    return { ...(data && { data }), body: readBody(parts.body, parts.bodyLine), faults };
  } catch (error) {
    const [, line, reason = ''] = /^(\d+):\d+: ([\s\S]*)/.exec((error as Error).message) ?? [];
    const place = parts.bodyLine - 1 + Number(line ?? 1);
    return { faults: [...faults, { kind: 'tag', file, line: place, message: explainMdx(reason) }] };
  }
}

/** Data of a YAML text by its schema. What is right is read quickly; anything else again, with the place of every value. */
function readYaml(text: string, file: string, schema: z.ZodType, firstLine?: number): ReadFile {
  const quick = quickYaml(text);
  const result = quick && schema.safeParse(quick.data ?? {});
  if (result?.success) return { data: { file, data: result.data, lineOf: lineFinder(text, firstLine) }, faults: [] };
  const source = parseYamlSource(text, file, firstLine);
  const { data, faults } = validate(source, schema);
  return { ...(data !== undefined && { data: { file, data, lineOf: source.lineOf } }), faults };
}

function explainMdx(reason: string): string {
  const open = /closing tag for `<(\w+)>`/.exec(reason)?.[1];
  if (open) return `тег <${open}> не закрыт: добавьте </${open}>, вокруг тегов-блоков оставьте пустые строки`;
  return `текст не разбирается: проверьте скобки { } и теги < >. Подробность: ${reason}`;
}
