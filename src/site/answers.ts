import { contactLine } from '../domain/answers/contact.ts';
import type { DeskAnswer } from '../domain/answers/desk.ts';
import { institution, roleTitle } from './institution.ts';
import { officeHours } from './office-hours.ts';
import { areas, guides, problems, questions } from './pages.ts';
import { urls } from './urls.ts';

/** Where to turn when an answer has not helped: the last line of everything that is sent. */
export const contact = contactLine(officeHours, roleTitle(institution.helper));

/** Every answer of the site, guides first, each kind by number. */
export const deskAnswers: DeskAnswer[] = [
  ...guides.map(({ url, data }) => ({ ...common(data), url, title: data.title, kind: 'Инструкция' })),
  ...problems.map(({ url, data }) => ({ ...common(data), url, title: data.symptom, kind: 'Неполадка' })),
  ...questions.map(({ url, data }) => ({ ...common(data), url, title: data.question, kind: 'Вопрос' })),
];

/** What people usually ask, by area: answers that the area names, in its order. */
export const digests = areas
  .map(({ id, title, asked }) => ({
    id,
    title,
    answers: asked.flatMap((number) => deskAnswers.filter((answer) => answer.number === number)),
  }))
  .filter(({ answers }) => answers.length > 0);

/** What the copy buttons of a page need. */
export function copyData(number: number): { path: string; contact: string; site: string | undefined } {
  return { path: urls.number(number), contact, site: institution.site };
}

/** Address of the page that composes a message to the administrator about a page that has not helped. */
export function askAbout(number: number): string {
  return `${urls.to('/ask/')}?number=${number}`;
}

function common({ number, answer, area, audiences }: Omit<DeskAnswer, 'url' | 'title' | 'kind'>) {
  return { number, answer, area, audiences };
}
