import { buildHeadIndex, type SearchablePage } from '../domain/search/build-index.ts';
import { wordsOf } from '../domain/search/fold.ts';
import type { HeadIndex } from '../domain/search/head-index.ts';
import { resolveData } from '../domain/words.ts';
import { createUrls } from '../domain/urls.ts';
import type { Content, Page } from './read-content.ts';
import { stemGroups } from './word-forms.ts';
import type { Guide } from '../schemas/guide.ts';
import type { Problem } from '../schemas/problem.ts';
import type { Question } from '../schemas/question.ts';

const urls = createUrls('/');

/** Institutions of a region differ in kinds and in names of periods; those with pages of their own come once each. */
const KEPT = 4;

/** What indexes were made from, and the indexes; the latest asked for comes first. */
const kept: { sources: readonly unknown[]; index: HeadIndex }[] = [];

/** The head index as the site of this content has it, made from files without a build. */
export function headIndexOf(content: Content): HeadIndex {
  const sources = sourcesOf(content);
  // The check of a site asks for it before the site itself does, and most institutions of a kind have the same.
  const at = kept.findIndex((known) => isSame(known.sources, sources));
  const known = at === -1 ? { sources, index: made(content) } : kept.splice(at, 1)[0]!;
  kept.unshift(known);
  kept.length = Math.min(kept.length, KEPT);
  return known.index;
}

/** All that the index depends on. A file that is read again gives another object. */
function sourcesOf(content: Content): unknown[] {
  const { kind, words, areas, audiences, search, guides, problems, questions } = content;
  return [
    kind,
    JSON.stringify(words),
    ...[areas, audiences, search].map(({ data }) => data),
    ...[...guides, ...problems, ...questions].flatMap(({ id, data, body }) => [id, data, body]),
  ];
}

function isSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((source, at) => source === others[at]);
}

function made(content: Content): HeadIndex {
  const pages = searchablePages(content);
  const words = new Set(pages.flatMap((page) => wordsOf(JSON.stringify(page))));
  const language = content.search.data;
  for (const word of wordsOf(JSON.stringify(language))) words.add(word);
  return buildHeadIndex({
    pages,
    audiences: resolveData(
      content.audiences.data.filter(({ only }) => (only ?? content.kind) === content.kind),
      content.words,
    ),
    language,
    stemGroups: stemGroups(words),
  });
}

/** Words of the body that are meant for this kind of institution, and of a problem's causes. */
function textOf(
  data: Guide | Question | Problem,
  { texts, headings }: Page<unknown>['body'],
  content: Content,
): string {
  const titles = new Set(headings.map(({ text }) => text));
  const own = texts.filter(({ text, kind }) => (kind ?? content.kind) === content.kind && !titles.has(text));
  const causes = 'causes' in data ? data.causes.flatMap(({ cause, check, fix }) => [cause, check, fix]) : [];
  return [...own.map(({ text }) => text), ...causes].join(' ');
}

function searchablePages(content: Content): SearchablePage[] {
  const areaTitle = new Map(content.areas.data.map(({ id, title }) => [id, title]));
  const common = ({ data, body }: Page<Guide | Question | Problem>) => ({
    area: areaTitle.get(data.area) ?? '',
    audiences: data.audiences,
    number: data.number,
    aliases: data.aliases,
    answer: data.answer,
    text: textOf(data, body, content),
    sections: body.headings.flatMap(({ id, text }) => (id === undefined ? [] : [{ id, title: text }])),
  });
  const raw = [
    ...content.guides.map((page) => ({
      ...common(page),
      url: urls.guide(page.id),
      title: page.data.title,
      kind: 'Инструкция',
    })),
    ...content.problems.map((page) => ({
      ...common(page),
      url: urls.problem(page.id),
      title: page.data.symptom,
      kind: 'Неполадка',
    })),
    ...content.questions.map((page) => ({
      ...common(page),
      url: urls.question(page.id),
      title: page.data.question,
      kind: 'Вопрос',
    })),
  ].sort((a, b) => a.number - b.number);
  const own = resolveData(raw, content.words);
  return own.map((page) => ({ ...page, url: page.url.slice(1) }));
}
