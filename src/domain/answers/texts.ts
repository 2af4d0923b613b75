import { escapeHtml, escapeMarkdown } from '../escape.ts';

/** What an administrator sends: an answer without a greeting. */
export interface AnswerToSend {
  title: string;
  answer: string;
  /** The full short address. */
  link: string;
  /** Where to turn when it has not helped, a line. */
  contact: string;
}

/** Ways of copying an answer, in the order of the buttons. */
export const answerFormats = [
  { id: 'plain', title: 'Текст', done: 'Ответ скопирован текстом' },
  { id: 'markdown', title: 'Для чата', done: 'Ответ скопирован в разметке Markdown' },
  { id: 'html', title: 'Для письма', done: 'Ответ скопирован для письма' },
  { id: 'link', title: 'Ссылка', done: 'Ссылка скопирована' },
] as const;

export type AnswerFormat = (typeof answerFormats)[number]['id'];

/** The answer exactly as it is pasted in each format. */
export function answerTexts(sent: AnswerToSend): Record<AnswerFormat, string> {
  const { title, answer, link, contact } = plainSpaces(sent);
  return {
    plain: `${answer}\n${link}\n${contact}`,
    markdown: `${escapeMarkdown(answer)}\n\n[${escapeMarkdown(title)}](${link})\n\n${escapeMarkdown(contact)}`,
    html: `<p>${escapeHtml(answer)}</p><p><a href="${escapeHtml(link)}">${escapeHtml(title)}</a></p><p>${escapeHtml(contact)}</p>`,
    link,
  };
}

/** A step's address: the page's permanent number with the step's anchor. */
export function stepLink(link: string, step: string): string {
  return `${link}#${step}`;
}

/** Non-breaking spaces are for the page: in a message they would come out as odd signs or not break at all. */
function plainSpaces<T extends object>(data: T): T {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, String(value).replace(/[\u00A0\u202F]/g, ' ')]),
  ) as T;
}
