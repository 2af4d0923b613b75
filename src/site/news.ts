import type { ChangedPage, NewsItem } from '../domain/news.ts';
import { newsOf } from '../domain/news.ts';
import { institution, institutionId } from './institution.ts';
import { guides, problems, questions } from './pages.ts';
import { absolute, urls } from './urls.ts';

const pages: ChangedPage[] = [
  ...guides.map(({ url, data }) => ({ ...data, url, kind: 'Инструкция' })),
  ...problems.map(({ url, data }) => ({ ...data, url, title: data.symptom, kind: 'Неполадка' })),
  ...questions.map(({ url, data }) => ({ ...data, url, title: data.question, kind: 'Вопрос' })),
];

/** What changed in the handbook, the newest first. */
export const news: NewsItem[] = newsOf(pages);

/** What the feed says of itself. */
export const newsFeedSource = {
  title: `Новости подсказки: ${institution.name.short}`,
  self: absolute(urls.to('/feed.xml')),
  page: absolute(urls.to('/news/')),
  institutionId,
  organisation: institution.name.full ?? institution.name.short,
  stamp: guides.reduce((latest, { data }) => (data.reviewed > latest ? data.reviewed : latest), '2026-01-01'),
};
