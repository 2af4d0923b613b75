import { guideAnchors, guidePageAnchors } from '../pages.ts';
import { wordsOf } from './fold.ts';
import type { HeadIndex, HeadPage, SearchLanguage } from './head-index.ts';

/** A page as the site knows it, in the institution's words. */
export interface SearchablePage {
  /** Address inside the site without the first slash: `guides/plans/import-plan/`. */
  url: string;
  title: string;
  /** Инструкция, Вопрос … */
  kind: string;
  /** Title of its section; empty outside the handbook. */
  area: string;
  audiences: readonly string[];
  number?: number;
  aliases: readonly string[];
  sections: readonly { id: string; title: string }[];
}

export interface IndexSource {
  pages: readonly SearchablePage[];
  audiences: readonly { id: string; title: string }[];
  language: SearchLanguage;
  /** Stems of one word, from the dictionary of forms. */
  stemGroups: readonly (readonly string[])[];
}

/** Headings that every page has say nothing of this one. */
const FRAME: ReadonlySet<string> = new Set([...guideAnchors, ...guidePageAnchors, 'causes', 'guides']);

/** The head index of a site: titles, short answers, the readers' words and headings. */
export function buildHeadIndex({ pages, audiences, language, stemGroups }: IndexSource): HeadIndex {
  const said = new Set([...language.stopWords, ...language.questionWords].flatMap(wordsOf));
  const kinds = [...new Set(pages.map(({ kind }) => kind))];
  const areas = [...new Set(pages.map(({ area }) => area))];
  return {
    kinds,
    areas,
    audiences: audiences.map(({ id, title }) => ({ id, title })),
    pages: pages.map((page): HeadPage => ({
      url: page.url,
      title: plain(page.title),
      kind: kinds.indexOf(page.kind),
      area: areas.indexOf(page.area),
      audiences: page.audiences.map((id) => audiences.findIndex((audience) => audience.id === id)),
      ...(page.number === undefined ? {} : { number: page.number }),
      aliases: page.aliases
        .map((alias) =>
          wordsOf(alias)
            .filter((word) => !said.has(word))
            .join(' '),
        )
        .join('|'),
      sections: page.sections.filter(({ id }) => !FRAME.has(id)).map(({ id, title }) => [id, plain(title)]),
    })),
    language,
    forms: stemGroups.map((group) => group.join(' ')),
  };
}

/** Non-breaking spaces cost bytes and set nothing here. */
function plain(text: string): string {
  return text.replace(/[\u00A0\u202F]/g, ' ');
}
