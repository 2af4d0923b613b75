import type { AnswerLink } from '../domain/answer-link.ts';
import { around } from '../domain/around.ts';
import type { PageLink } from '../domain/page-link.ts';
import type { Area } from '../schemas/area.ts';
import { areaOf, guidesOf, type GuidePage, type ProblemPage, type QuestionPage } from './pages.ts';
import { urls } from './urls.ts';

export function guideLink({ url, data }: GuidePage): PageLink {
  return { url, title: data.title, note: data.answer };
}

export function questionLink({ url, data }: QuestionPage): PageLink {
  return { url, title: data.question };
}

export function problemLink({ url, data }: ProblemPage): PageLink {
  return { url, title: data.symptom };
}

export function questionAnswer({ url, data }: QuestionPage): AnswerLink {
  return { url, title: data.question, answer: data.answer, more: `Ответ № ${data.number} отдельной страницей` };
}

export function problemAnswer({ url, data }: ProblemPage): AnswerLink {
  return { url, title: data.symptom, answer: data.answer, more: 'Причины и что с ними делать' };
}

export function areaLink({ id, title }: Area): PageLink {
  return { url: urls.area(id), title };
}

/** How many guides a menu beside a page names at most: a page of a large section must not grow with it. */
const MENU_SIZE = 24;

/** A section with the titles of its guides: all, or those around the open one. */
export function areaMenu(id: string, current?: GuidePage): { area: PageLink; items: PageLink[] } {
  const all = guidesOf(id);
  const open = current ? all.indexOf(current) : 0;
  return {
    area: areaLink(areaOf(id)),
    items: around(all, open, MENU_SIZE).map(({ url, data }) => ({ url, title: data.title })),
  };
}
