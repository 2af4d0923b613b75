import type { AnswerLink } from '../domain/answer-link.ts';
import type { PageLink } from '../domain/page-link.ts';
import type { Area } from '../schemas/area.ts';
import { areaOf, guidesOf, type GuidePage, type ProblemPage, type QuestionPage } from './pages.ts';
import { urls } from './urls.ts';

export function guideLink({ url, data }: GuidePage): PageLink {
  return { url, title: data.title, note: data.answer };
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

/** A section with the titles of its guides. */
export function areaMenu(id: string): { area: PageLink; items: PageLink[] } {
  return {
    area: areaLink(areaOf(id)),
    items: guidesOf(id).map(({ url, data }) => ({ url, title: data.title })),
  };
}
