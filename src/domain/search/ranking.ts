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
  /** How much an asking suffers from words that the query has not. */
  askingPower: 0.9,
  /** A stem that is another form of the same word. */
  sameWord: 0.562,
  /** A stem of the same family: исправить, исправление. */
  sameFamily: 0.648,
  /** How much of its rarity a word keeps that says little: a stop word or a question word. */
  saidRarity: 0.45,
  /** What a word of an asking counts as heard when only something weakly like it was typed. */
  heardBase: 0.5,
  /** A word of the same family that the typed one is likely a slip of. */
  slip: 0.95,
  /** Another word that the typed one may be a slip of than the one it was read as. */
  otherSlip: 0.6,
  /** Alternatives below this weight are not looked for. */
  leastWeight: 0.2,
  /** Whether pages that have a word only in their text make it less rare, from 0 to 1. */
  textRarity: 0.195,
  /** How much a word that the site does not know tells, beside the rarest one that it knows. */
  unknown: 0.5,
  /** How much of a word a page has that only tells of it; its place adds to that: in a title or an alias it is whole. */
  toldOf: 0.5,
  askedFor: 2,
};

/**
 * How sure we are that the site answers: the score of the first page and what says more than the score does. Fitted by
 * logistic regression on the studied sets and the pages' `foundBy`.
 */
export const SURENESS = {
  /** For each of the rarest words' worth that the first page has. */
  found: 0.46,
  /** For each thing asked for, up to so many: who tells a story tells it of us, foreign queries are short. */
  told: 0.185,
  mostTold: 8,
  /** For each word that says little: «а у меня», «и не» are said in stories too. */
  said: 0.185,
  /** For each thing that no page has a word for. */
  unknown: -0.32,
  /** For each thing that the site is known not to have. */
  outside: -1.16,
  /** Below this the answer is likely not here at all. */
  least: 1.3,
  /** The same until the texts' words have come: a page says less then. */
  leastOfHead: 0.4,
};

/**
 * What each piece of evidence is worth. A page's score is the sum of them and of the logarithm of what it has of the
 * query; a tenth more is about a tenth more likely. Fitted on the tuning half, the development set, the pages' `foundBy`
 * and spoiled titles together, each checked on pages that it was not fitted on.
 */
export const EVIDENCE = {
  /** A page with all the words beats one with many of one: the logarithm of the share of the query that it covers. */
  share: 0.42,
  /** The query is like a title or an alias as a whole: what its words together say. */
  alike: 1.27,
  /** A title is a better asking than an alias. */
  title: 0.33,
  /** Word for word like an asking, the words that say little counted too: «с чего начать» has no others. */
  literal: 0.6,
  /** All but the whole asking word for word. */
  verbatim: 0.7,
  /** Pages of the area and for the people that the words of the query belong to. */
  nearArea: 0.6,
  nearAudience: 0.19,
  /** A page of the kind that the way of asking speaks for. */
  kindCue: 0.095,
  /** The reader's own pages, when we know who reads. */
  ownAudience: 0.077,
};

/** An instruction a little before a question about it, when both fit alike: it holds more. */
export const KIND_PRIOR: Readonly<Record<string, number>> = {
  Инструкция: 0.03,
  Неполадка: 0.01,
  Вопрос: 0,
  Слово: -0.22,
};

/** Ways of asking that speak for a kind of pages; shares in the pages' `foundBy` say so. */
export const KIND_CUES: Readonly<Record<string, readonly string[]>> = {
  Инструкция: ['как', 'где'],
  Вопрос: ['можно', 'ли', 'нужно', 'надо', 'обязан', 'должен', 'обязательно', 'сколько', 'кто'],
  Неполадка: ['не', 'почему', 'нет', 'нету', 'пропал', 'пропала', 'пропали', 'исчезли', 'исчезла'],
};
