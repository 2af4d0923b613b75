import { alternativesOf, phrasesOf, type Alternatives, type Phrase } from './alternatives.ts';
import { collectAskings, type Askings } from './askings.ts';
import type { Deep } from './deep.ts';
import { wordsOf } from './fold.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { stem } from './stem.ts';
import { collectPostings, type Postings } from './postings.ts';
import { readPages } from './read-pages.ts';
import type { Way } from './reading.ts';
import { slipFinder, type NearestWords } from './slips.ts';

/** One page as it is packed: short names, because every byte is fetched. */
export interface HeadPage {
  /** Address inside the site, without the base path's slash: `guides/plans/import-plan/`. */
  url: string;
  title: string;
  /** Index in `kinds`. */
  kind: number;
  /** Index in `areas`. */
  area: number;
  /** Indexes in `audiences`. */
  audiences: number[];
  number?: number;
  /** The readers' ways to ask for it, parted by `|`. */
  aliases: string;
  /** Words of each alias that say little, which it was relieved of, parted by `|`. */
  said: string;
  /** Anchors and titles of sections that say something of the page. */
  sections: [id: string, title: string][];
}

/** How people say things; content/search.yaml, words in dictionary form. */
export interface SearchLanguage {
  stopWords: string[];
  questionWords: string[];
  synonyms: { words: string[]; weight: number }[];
  rewrites: { from: string[]; to: string[]; weight: number }[];
  /** What people ask for and the site has not. */
  outside: string[];
  confusables: [string, string][];
}

/** What is built with the site and fetched when somebody begins to search. */
export interface HeadIndex {
  kinds: string[];
  areas: string[];
  audiences: { id: string; title: string }[];
  pages: HeadPage[];
  language: SearchLanguage;
  deep: Deep;
  /** Families of stems that are forms of one word, parted by spaces. */
  forms: string[];
}

/** The index ready for queries. */
export interface OpenIndex extends HeadIndex {
  lexicon: Lexicon;
  postings: Postings;
  askings: Askings;
  alternatives: Alternatives;
  phrases: ReadonlyMap<string, readonly Phrase[]>;
  stopWords: ReadonlySet<string>;
  questionWords: ReadonlySet<string>;
  /** Stop words and question words. */
  said: ReadonlySet<string>;
  slips: NearestWords;
  /** How chunks of queries were read, from keystroke to keystroke. */
  ways: Map<string, Way>;
  /** Stems. */
  outside: ReadonlySet<string>;
}

/** Makes an index ready: some milliseconds for a handbook, once a visit. */
export function openIndex(index: HeadIndex): OpenIndex {
  const stopWords = new Set(index.language.stopWords.flatMap(wordsOf));
  const questionWords = new Set(index.language.questionWords.flatMap(wordsOf));
  const lexicon = createLexicon();
  const said = new Set([...stopWords, ...questionWords]);
  const read = readPages(index, lexicon, said);
  const postings = collectPostings(index, lexicon, read);
  return {
    ...index,
    lexicon,
    postings,
    askings: collectAskings(index, lexicon, postings, said, read),
    alternatives: alternativesOf(index, lexicon),
    phrases: phrasesOf(index.language),
    stopWords,
    questionWords,
    said,
    slips: slipFinder(new Set([...lexicon.words().map(({ word }) => word), ...said])),
    ways: new Map(),
    outside: new Set(index.language.outside.flatMap(wordsOf).map(stem)),
  };
}
