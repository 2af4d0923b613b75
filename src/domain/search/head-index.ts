import { wordsOf } from './fold.ts';
import { family, lexeme } from './lexeme.ts';
import { stem } from './stem.ts';
import { letterMask } from './typo.ts';
import { FIELD_WEIGHTS, RANKING } from './ranking.ts';

/** Fields of a page that the head index searches, by their weight in ranking.ts. */
export type Field = keyof typeof FIELD_WEIGHTS;

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
  /** Anchors and titles of sections that say something of the page. */
  sections: [id: string, title: string][];
}

/** How people say things; content/search.yaml, words in dictionary form. */
export interface SearchLanguage {
  stopWords: string[];
  questionWords: string[];
  synonyms: { words: string[]; weight: number }[];
  rewrites: { from: string[]; to: string[]; weight: number }[];
  confusables: [string, string][];
}

/** What is built with the site and fetched when somebody begins to search. */
export interface HeadIndex {
  kinds: string[];
  areas: string[];
  audiences: { id: string; title: string }[];
  pages: HeadPage[];
  language: SearchLanguage;
  /** Stems that are forms of one word, parted by spaces. */
  forms: string[];
}

/** One way to say a phrase, as stems. */
export interface Phrase {
  stems: string[];
  /** What it may be looked for by: stems with weights. */
  targets: [stem: string, weight: number][];
}

/** The index ready for queries. */
export interface OpenIndex extends HeadIndex {
  /** For each stem, the pages that hold it with their saturated field scores. */
  postings: ReadonlyMap<string, readonly { page: number; score: number }[]>;
  /** Rarity of a stem. */
  rarity(stem: string): number;
  /** Ways to ask for each page, the title first: stems, question and stop words left out. */
  askings: readonly (readonly ReadonlySet<string>[])[];
  /** Every word of the pages, sorted, with its stem. */
  words: readonly { word: string; stem: string; mask: number }[];
  alternatives: ReadonlyMap<string, readonly [stem: string, weight: number][]>;
  phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Slips already put right, by what was typed. */
  slips: Map<string, string | undefined>;
  stopWords: ReadonlySet<string>;
  questionWords: ReadonlySet<string>;
}

/** Makes an index ready: some milliseconds for a handbook, once a visit. */
export function openIndex(index: HeadIndex): OpenIndex {
  const counts = new Map<string, Map<number, number>>();
  const words = new Map<string, string>();
  const askings: Set<string>[][] = [];
  const stops = new Set([...index.language.stopWords, ...index.language.questionWords].flatMap(wordsOf));
  index.pages.forEach((page, at) => {
    const fields: Record<Field, string> = {
      title: page.title,
      alias: page.aliases,
      heading: page.sections.map(([, title]) => title).join(' '),
    };
    for (const field of Object.keys(fields) as Field[]) {
      const found = wordsOf(fields[field]);
      for (const word of found) {
        const root = words.get(word) ?? stem(word);
        words.set(word, root);
        if (stops.has(word)) continue;
        const pages = counts.get(root) ?? new Map<number, number>();
        counts.set(root, pages);
        // A word in a long field says less of the page.
        const share = FIELD_WEIGHTS[field].weight / (1 + FIELD_WEIGHTS[field].length * found.length);
        pages.set(at, (pages.get(at) ?? 0) + share);
      }
    }
    askings.push(
      [page.title, ...page.aliases.split('|')]
        .map(
          (asking) =>
            new Set(
              wordsOf(asking)
                .filter((word) => !stops.has(word))
                .map(stem),
            ),
        )
        .filter((stems) => stems.size > 0),
    );
  });
  const total = index.pages.length;
  return {
    ...index,
    postings: new Map(
      [...counts].map(([root, pages]) => [
        root,
        [...pages].map(([page, sum]) => ({ page, score: sum / (sum + RANKING.saturation) })),
      ]),
    ),
    rarity: (root) => Math.log(1 + total / (1 + (counts.get(root)?.size ?? 0))),
    askings,
    words: [...words]
      .map(([word, root]) => ({ word, stem: root, mask: letterMask(word) }))
      .sort((a, b) => (a.word < b.word ? -1 : 1)),
    alternatives: alternatives(index, new Set(counts.keys())),
    phrases: phrases(index.language),
    slips: new Map(),
    stopWords: new Set(index.language.stopWords.flatMap(wordsOf)),
    questionWords: new Set(index.language.questionWords.flatMap(wordsOf)),
  };
}

function alternatives(index: HeadIndex, lexicon: ReadonlySet<string>): Map<string, [string, number][]> {
  const found = new Map<string, Map<string, number>>();
  const join = (a: string, b: string, weight: number): void => {
    if (a === b || !lexicon.has(b)) return;
    const ways = found.get(a) ?? new Map<string, number>();
    found.set(a, ways);
    ways.set(b, Math.max(ways.get(b) ?? 0, weight));
  };
  for (const group of index.forms) {
    const stems = group.split(' ');
    for (const a of stems) for (const b of stems) join(a, b, RANKING.sameWord);
  }
  const families = new Map<string, string[]>();
  for (const root of new Set([...lexicon, ...found.keys()])) {
    const key = family(lexeme(root));
    families.set(key, [...(families.get(key) ?? []), root]);
  }
  const apart = new Set(
    index.language.confusables.flatMap(([a, b]) => [`${stem(a)} ${stem(b)}`, `${stem(b)} ${stem(a)}`]),
  );
  for (const members of families.values()) {
    for (const a of members) for (const b of members) if (!apart.has(`${a} ${b}`)) join(a, b, RANKING.sameFamily);
  }
  return new Map([...found].map(([root, ways]) => [root, [...ways]]));
}

/** Synonyms and rewrites by the first stem of what people type. */
function phrases({ synonyms, rewrites }: SearchLanguage): Map<string, Phrase[]> {
  const found = new Map<string, Phrase[]>();
  const add = (from: string, to: readonly string[], weight: number): void => {
    const stems = wordsOf(from).map(stem);
    const [first] = stems;
    if (first === undefined) return;
    const targets = to.flatMap((target) => {
      const parts = wordsOf(target).map(stem);
      // A word of a phrase of two says half of it.
      return parts.map((part): [string, number] => [part, weight / Math.sqrt(parts.length)]);
    });
    found.set(first, [...(found.get(first) ?? []), { stems, targets }]);
  };
  for (const { words, weight } of synonyms)
    for (const word of words)
      add(
        word,
        words.filter((other) => other !== word),
        weight,
      );
  for (const { from, to, weight } of rewrites) for (const phrase of from) add(phrase, to, weight);
  return found;
}
