/**
 * Where a word stands says how much it tells of the page. `length`: how much a field longer than usual damps its words,
 * from 0 to 1. Fitted step by step on the tuning half of tests/search and the `foundBy` of the pages.
 */
export const FIELD_WEIGHTS = {
  title: { weight: 5.35, length: 0.234 },
  alias: { weight: 2.98, length: 0.282 },
};

export const RANKING = {
  /** A word of the page's text, beside the fields above. */
  deepWeight: 0.9,
  /** The second and third occurrence of a word add less and less. */
  saturation: 6.75,
  /** A page with all the words beats one with many of one: the share of the query it covers, to this power. */
  coveragePower: 0.328,
  /** The query is like a title or an alias as a whole: what its words together say. */
  likeness: 1.27,
  /** How much an asking suffers from words that the query has not. */
  askingPower: 0.675,
  /** How much an asking suffers from words of the query that it has not. */
  queryPower: 1,
  /** What it adds when the query is an asking word for word. */
  verbatim: 0.6,
  /** A title is a better asking than an alias. */
  titleAsking: 1.55,
  /** The reader's own pages, when we know who reads. */
  ownAudience: 1.08,
  /** Pages of the area and for the people that the words of the query belong to. */
  nearArea: 0.675,
  nearAudience: 0.195,
  /** A page of the kind that the way of asking speaks for. */
  kindCue: 1.1,
  /** A stem that is another form of the same word. */
  sameWord: 0.562,
  /** A stem of the same family: исправить, исправление. */
  sameFamily: 0.648,
  /** A word of the same family that the typed one is likely a slip of. */
  slip: 0.95,
  /** Alternatives below this weight are not looked for. */
  leastWeight: 0.2,
  /** Whether pages that have a word only in their text make it less rare, from 0 to 1. */
  textRarity: 0.195,
  /** How much a word that the site does not know tells, beside the rarest one that it knows. */
  unknown: 0.5,
  /** Confidence below this: the answer is likely not here at all. */
  unsure: 0.4,
  /** How much words that the site does not know take from the confidence, beside those that the first page has. */
  strangeness: 1,
};

/** An instruction before a question about it, when both fit alike: it holds more. */
export const KIND_PRIOR: Readonly<Record<string, number>> = {
  Инструкция: 1.03,
  Неполадка: 1.01,
  Вопрос: 1,
  Слово: 0.8,
};

/** Ways of asking that speak for a kind of pages; shares in the pages' `foundBy` say so. */
export const KIND_CUES: readonly { kind: string; cues: readonly string[] }[] = [
  { kind: 'Инструкция', cues: ['как', 'где'] },
  { kind: 'Вопрос', cues: ['можно', 'ли', 'нужно', 'надо', 'обязан', 'должен', 'обязательно', 'сколько', 'кто'] },
  { kind: 'Неполадка', cues: ['не', 'почему', 'нет', 'нету', 'пропал', 'пропала', 'пропали', 'исчезли', 'исчезла'] },
];
