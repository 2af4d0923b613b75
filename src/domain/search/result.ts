/** A run of text, marked when it is what the reader looked for. */
export interface Segment {
  text: string;
  marked: boolean;
}

/** A section of a page that was found: a heading and its anchor. */
export interface Section {
  title: string;
  url: string;
}

/** One found page, whatever engine found it. */
export interface SearchResult {
  url: string;
  title: string;
  /** Инструкция, вопрос, неполадка … */
  kind: string;
  /** The area's title; empty for pages outside the handbook. */
  area: string;
  /** The short answer; empty where the page has none. */
  answer: string;
  excerpt: Segment[];
  sections: Section[];
}

/** Finds pages for a normalized query, best first. */
export type Search = (query: string) => Promise<SearchResult[]>;
