import { getCollection } from 'astro:content';
import type { CompiledText } from '../domain/compiled-text.ts';
import { servesClause } from '../domain/regulation.ts';
import { handedPages, type HandedPage } from '../reader/handed.ts';
import type { Area } from '../schemas/area.ts';
import type { Audience } from '../schemas/audience.ts';
import type { GlossaryEntry } from '../schemas/glossary.ts';
import type { Guide } from '../schemas/guide.ts';
import type { Problem } from '../schemas/problem.ts';
import type { Question } from '../schemas/question.ts';
import type { Clause } from '../schemas/regulation.ts';
import { dataInWords, institution, only, pagesInWords, regulation } from './institution.ts';
import { urls } from './urls.ts';

interface PageOf<Data> {
  id: string;
  url: string;
  data: Data;
  /** The body as the author wrote it. */
  source: string;
  /** The body, compiled. */
  text: CompiledText;
}

export type GuidePage = PageOf<Guide>;
export type QuestionPage = PageOf<Question>;
export type ProblemPage = PageOf<Problem>;

const byNumber = (a: { data: { number: number } }, b: { data: { number: number } }): number =>
  a.data.number - b.data.number;

/** Pages of a kind, by number: what src/integrations/collections.ts has made of the files that the entries name. */
function pagesOf<Data extends HandedPage['data']>(
  entries: readonly { id: string; filePath?: string }[],
  urlOf: (id: string) => string,
): PageOf<Data>[] {
  const pages = entries.map(({ id, filePath = '' }) => ({ id, ...found(handedPages().get(filePath), `page ${id}`) }));
  const inWords = pagesInWords(pages.map(({ data }) => data as Data));
  return pages
    .map(({ id, source, compiled: text }, index) => {
      return { id, url: urlOf(id), data: found(inWords[index], `data of ${id}`), source, text };
    })
    .sort(byNumber);
}

/** Sections of the handbook, in the order of the site. */
export const areas: Area[] = (await only('areas')).items.map(dataInWords);

/** Readers that this institution has. */
export const audiences: Audience[] = (await only('audiences')).items.filter(isForThisKind).map(dataInWords);

export const glossary: GlossaryEntry[] = (await only('glossary')).items
  .filter(isForThisKind)
  .map(dataInWords)
  .sort((a, b) => a.term.localeCompare(b.term, 'ru'));

export const guides: GuidePage[] = pagesOf<Guide>(await getCollection('guides'), urls.guide);

export const questions: QuestionPage[] = pagesOf<Question>(await getCollection('questions'), urls.question);

export const problems: ProblemPage[] = pagesOf<Problem>(await getCollection('problems'), urls.problem);

/** Sections that the regulation names as directions come first, each group in the order of the site. */
export const directionAreas: Area[] = areas.filter(({ id }) => directionOf(id) !== undefined);
export const otherAreas: Area[] = areas.filter(({ id }) => directionOf(id) === undefined);

export function areaOf(id: string): Area {
  return found(
    areas.find((area) => area.id === id),
    `area ${id}`,
  );
}

export function audienceTitles(ids: readonly string[], field: 'title' | 'door'): string[] {
  return audiences.filter(({ id }) => ids.includes(id)).map((audience) => audience[field]);
}

// Every page asks for its neighbours: what is looked for by a key is grouped by it once.
const guideById = new Map(guides.map((guide) => [guide.id, guide]));
const guidesByArea = grouped(guides, ({ data }) => [data.area]);
const questionsByArea = grouped(questions, ({ data }) => [data.area]);
const problemsByArea = grouped(problems, ({ data }) => [data.area]);
const questionsByGuide = grouped(questions, ({ data }) => data.guides);
const problemsByGuide = grouped(problems, ({ data }) => data.guides);

export function guidesOf(area: string): readonly GuidePage[] {
  return guidesByArea.get(area) ?? [];
}

export function questionsOf(area: string): readonly QuestionPage[] {
  return questionsByArea.get(area) ?? [];
}

export function problemsOf(area: string): readonly ProblemPage[] {
  return problemsByArea.get(area) ?? [];
}

/** Guides by their ids, in the order of the ids. Those of another kind of institution are not there. */
export function guidesById(ids: readonly string[]): GuidePage[] {
  return ids.flatMap((id) => guideById.get(id) ?? []);
}

/** Questions and problems that lead to a guide. */
export function aboutGuide(id: string): { questions: readonly QuestionPage[]; problems: readonly ProblemPage[] } {
  return { questions: questionsByGuide.get(id) ?? [], problems: problemsByGuide.get(id) ?? [] };
}

/** Guides that serve a clause of the regulation. */
export function guidesForClause(clause: Clause): GuidePage[] {
  return guides.filter(({ data }) => servesClause(data, clause));
}

/** Clauses that a guide serves, in the order of the regulation. */
export function clausesForGuide(guide: GuidePage): Clause[] {
  return regulation.clauses.filter((clause) => servesClause(guide.data, clause));
}

function grouped<P>(pages: readonly P[], keysOf: (page: P) => readonly string[]): Map<string, P[]> {
  const groups = new Map<string, P[]>();
  for (const page of pages) {
    for (const key of new Set(keysOf(page))) {
      const group = groups.get(key);
      if (group) group.push(page);
      else groups.set(key, [page]);
    }
  }
  return groups;
}

function directionOf(area: string): Clause | undefined {
  return regulation.clauses.find(({ kind, topics }) => kind === 'direction' && topics.includes(area));
}

function isForThisKind({ only }: { only?: string | undefined }): boolean {
  return only === undefined || only === institution.kind;
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`there is no ${what}`);
  return value;
}
