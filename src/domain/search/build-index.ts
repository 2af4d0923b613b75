import { guideAnchors, guidePageAnchors } from '../pages.ts';
import { collectDeep } from './deep.ts';
import { wordsOf } from './fold.ts';
import { familyOf } from './lexeme.ts';
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
  answer: string;
  /** All that the page says, in plain words. */
  text: string;
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
    pages: pages.map((page): HeadPage => {
      const aliases = page.aliases.map(wordsOf);
      return {
        url: page.url,
        title: plain(page.title),
        kind: kinds.indexOf(page.kind),
        area: areas.indexOf(page.area),
        audiences: page.audiences
          .map((id) => audiences.findIndex((audience) => audience.id === id))
          .filter((at) => at !== -1),
        ...(page.number === undefined ? {} : { number: page.number }),
        aliases: wordsWhere(aliases, (word) => !said.has(word)),
        said: wordsWhere(aliases, (word) => said.has(word)),
        sections: page.sections.filter(({ id }) => !FRAME.has(id)).map(({ id, title }) => [id, plain(title)]),
      };
    }),
    language,
    deep: collectDeep(pages, said),
    forms: formsOf(stemGroups),
  };
}

function wordsWhere(phrases: readonly (readonly string[])[], isWanted: (word: string) => boolean): string {
  return phrases.map((words) => words.filter(isWanted).join(' ')).join('|');
}

/** Groups of stems as groups of families: what word formation joins is not said twice. */
function formsOf(stemGroups: readonly (readonly string[])[]): string[] {
  const groups = stemGroups.map((group) => [...new Set(group.map(familyOf))]).filter(({ length }) => length > 1);
  return [...new Set(groups.map((keys) => keys.sort().join(' ')))].sort();
}

/** Non-breaking spaces cost bytes and set nothing here. */
function plain(text: string): string {
  return text.replace(/[\u00A0\u202F]/g, ' ');
}
