import { escapeHtml } from '../escape.ts';

/** What a page says of itself when it comes from the reader's device and not from the site. */
export interface SavedNote {
  /** When the copy was made: «25 ноября, 14:02». */
  savedAt: string;
  reason: 'сети нет' | 'сайт не отвечает';
  /** Address of the page that tells what works without the network. */
  help: string;
  /** Address of the sheet that draws the notes, if there is one. */
  sheet: string | undefined;
}

const STATUS = /<p\b[^>]*\bdata-hours-status\b[^>]*>[^<]*<\/p>/g;
const MAIN = /<main\b[^>]*>/;

/** Puts into a page's HTML when it was saved: on top, and at every status of office hours. */
export function withSavedNote(html: string, { savedAt, reason, help, sheet }: SavedNote): string {
  const [at, link] = [escapeHtml(savedAt), escapeHtml(help)];
  const top =
    `<div class="saved-note" role="status"><p>${upperFirst(reason)}. Это страница по данным на ${at}. ` +
    `<a href="${link}">Что работает без сети</a></p></div>`;
  const hours = `<p class="saved-hours">По данным на ${at}, ${reason}.</p>`;
  return html
    .replace('</head>', sheet === undefined ? '</head>' : `<link rel="stylesheet" href="${escapeHtml(sheet)}"></head>`)
    .replace(STATUS, (status) => status + hours)
    .replace(MAIN, (main) => main + top);
}

/**
 * The moment by the reader's own clock; the year is named when it is not the present one.
 *
 * @example savedWords(new Date('2026-11-25T14:02'), new Date('2026-11-25T18:00')) // '25 ноября, 14:02'
 */
export function savedWords(saved: Date, now: Date): string {
  const isThisYear = saved.getFullYear() === now.getFullYear();
  const day = saved.toLocaleDateString('ru', {
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  });
  return `${day}, ${saved.toLocaleTimeString('ru', { hour: '2-digit', minute: '2-digit' })}`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
