import type { AnswerLink } from '../domain/answer-link.ts';
import type { PageLink } from '../domain/page-link.ts';
import type { GuidePage, ProblemPage, QuestionPage } from './pages.ts';

export function guideLink({ url, data }: GuidePage): PageLink {
  return { url, title: data.title, note: data.answer };
}

export function questionAnswer({ url, data }: QuestionPage): AnswerLink {
  return { url, title: data.question, answer: data.answer, more: `Ответ № ${data.number} отдельной страницей` };
}

export function problemAnswer({ url, data }: ProblemPage): AnswerLink {
  return { url, title: data.symptom, answer: data.answer, more: 'Причины и что с ними делать' };
}
