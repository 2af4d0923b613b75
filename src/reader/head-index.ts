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

/** What an index was made from, and the index. */
let latest: { sources: readonly unknown[]; index: HeadIndex } | undefined;

/** The head index as the site of this content has it, made from files without a build. */
export function headIndexOf(content: Content): HeadIndex {
  const sources = sourcesOf(content);
  // The check of a site asks for it before the site itself does.
  if (latest?.sources.length !== sources.length || latest.sources.some((source, at) => source !== sources[at]))
    latest = { sources, index: made(content) };
  return latest.index;
}

/** All that the index depends on. A file that is read again gives another object. */
function sourcesOf(content: Content): unknown[] {
  const { kind, areas, audiences, search, vocabulary, institution, guides, problems, questions } = content;
  return [
    kind,
    ...[areas, audiences, search, vocabulary, institution].map(({ data }) => data),
    ...[...guides, ...problems, ...questions].flatMap(({ id, data, body }) => [id, data, body]),
  ];
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
