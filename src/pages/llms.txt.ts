import type { APIRoute } from 'astro';
import { institution } from '../site/institution.ts';
import { areas, guidesOf, problemsOf, questionsOf } from '../site/pages.ts';
import { addressOf, page, twinOf } from '../site/twins.ts';
import { urls } from '../site/urls.ts';

const line = (url: string, title: string, about: string): string => `- [${title}](${addressOf(twinOf(url))}): ${about}`;

const sections = areas.map(({ id, title }) =>
  [
    `## ${title}`,
    '',
    ...guidesOf(id).map(({ url, data }) => line(url, data.title, data.answer)),
    ...problemsOf(id).map(({ url, data }) => line(url, data.symptom, data.answer)),
    ...questionsOf(id).map(({ url, data }) => line(url, data.question, data.answer)),
  ].join('\n'),
);

/** The list of pages for programs that read Markdown, by the convention of llmstxt.org. */
export const GET: APIRoute = () =>
  new Response(
    page('Помощь по электронному журналу и дневнику', [
      `> ${institution.name.short}. Инструкции, неполадки и ответы; у каждой страницы есть постоянный номер.`,
      [
        '## Учреждение',
        '',
        line(urls.to('/hours/'), 'Часы консультаций', 'когда, где и кто помогает'),
        line(urls.to('/regulation/'), 'Регламент помощи', 'кто в чём помогает, по пунктам'),
      ].join('\n'),
      ...sections,
    ]),
  );
