import type { PageLink } from '../domain/page-link.ts';
import { institution } from './institution.ts';
import { audiences } from './pages.ts';
import { urls } from './urls.ts';

/** Sections of the main menu. */
export type Section = 'guides' | 'faq' | 'hours' | 'regulation';

const sections = [
  { id: 'guides', title: 'Инструкции' },
  { id: 'faq', title: 'Вопросы' },
  { id: 'hours', title: 'Консультации' },
  { id: 'regulation', title: 'Регламент' },
] as const satisfies { id: Section; title: string }[];

/** Where search fields send the reader and find the index. */
export const searchAddresses = {
  root: urls.to('/'),
  page: urls.to('/search/'),
  bundle: urls.to('/pagefind/'),
};

export const header = {
  home: urls.to('/'),
  organisation: institution.name.header,
  accessibility: urls.to('/accessibility/'),
  search: searchAddresses,
};

/** Lines of the main menu; the open section is marked. */
export function menuItems(current: Section | undefined): (PageLink & { current: boolean })[] {
  return sections.map(({ id, title }) => ({ url: urls.to(`/${id}/`), title, current: id === current }));
}

export const footer = {
  organisation: institution.name.full ?? institution.name.short,
  audiences: audiences.map(({ id, door }): PageLink => ({ url: urls.audience(id), title: door })),
  more: [
    { url: urls.to('/problems/'), title: 'Неполадки' },
    { url: urls.to('/glossary/'), title: 'Словарь и обозначения' },
    { url: urls.to('/search/'), title: 'Поиск и все страницы' },
    { url: urls.to('/help/'), title: 'Кто поможет' },
    { url: urls.to('/answers/'), title: 'Готовые ответы' },
    { url: urls.to('/ask/'), title: 'Написать администратору' },
    { url: urls.to('/hours/'), title: 'Часы консультаций' },
    { url: urls.to('/print/'), title: 'Напечатать' },
    { url: urls.to('/regulation/'), title: 'Регламент' },
    { url: urls.to('/news/'), title: 'Новости' },
    { url: urls.to('/accessibility/'), title: 'Доступность сайта' },
  ] satisfies PageLink[],
};
