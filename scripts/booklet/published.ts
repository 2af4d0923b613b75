import { counted } from '../../src/domain/plural.ts';

export interface PublishedBooklet {
  audience: string;
  pages: number;
  bytes: number;
}

const PAGES = ['страница', 'страницы', 'страниц'] as const;
const PLACE = /(<li data-booklet="([\w-]+)">)(?:<p class="booklet">.*?<\/p>)?/g;

/** The page `/print/` with the handbooks that are there; what it said of them before is gone. */
export function withBooklets(html: string, booklets: readonly PublishedBooklet[]): string {
  return html.replace(PLACE, (_, line: string, audience: string) => {
    const booklet = booklets.find((one) => one.audience === audience);
    return booklet === undefined ? line : `${line}${bookletLine(booklet)}`;
  });
}

export function audiencesOf(html: string): string[] {
  return [...html.matchAll(PLACE)].map(([, , audience = '']) => audience);
}

function bookletLine({ audience, pages, bytes }: PublishedBooklet): string {
  const size = bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} КБ` : `${(bytes / 1e6).toFixed(1).replace('.', ',')} МБ`;
  return `<p class="booklet"><a href="${audience}.pdf" download>Справочник для печати</a>: PDF, ${counted(pages, PAGES)}, ${size}</p>`;
}
