/**
 * Where a word stands says how much it tells of the page. `length` damps words of long fields.
 * Measured on the tuning half of tests/search by `npm run bench -- search`.
 */
export const FIELD_WEIGHTS = {
  title: { weight: 5.5, length: 0.03 },
  alias: { weight: 3.4, length: 0.01 },
  heading: { weight: 2.1, length: 0.03 },
};

export const RANKING = {
  /** The second and third occurrence of a word add less and less. */
  saturation: 5,
  /** A page with all the words beats one with many of one: the share of the query it covers, to this power. */
  coveragePower: 0.7,
  /** The query is like a title or an alias as a whole: what its words together say. */
  likeness: 3,
  /** How much an asking suffers from words that the query has not. */
  askingPower: 0.5,
  /** A title is a better asking than an alias. */
  titleAsking: 1.15,
  /** The reader's own pages, when we know who reads. */
  ownAudience: 1.08,
  /** A stem that is another form of the same word. */
  sameWord: 0.95,
  /** A stem of the same family: исправить, исправление. */
  sameFamily: 0.7,
  /** Alternatives below this weight are not looked for. */
  leastWeight: 0.2,
  /**
   * The first page has less of the query than this: the answer is likely not here at all. On the tuning half it flags 73 %
   * of foreign queries and 5 % of ours.
   */
  unsure: 0.61,
};

/** An instruction before a question about it, when both fit alike: it holds more. */
export const KIND_PRIOR: Readonly<Record<string, number>> = {
  Инструкция: 1.03,
  Неполадка: 1.01,
  Вопрос: 1,
  Слово: 0.8,
};
