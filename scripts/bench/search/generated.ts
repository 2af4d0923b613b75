import { fold, wordsOf } from '../../../src/domain/search/fold.ts';
import { stem } from '../../../src/domain/search/stem.ts';
import type { Content } from '../../../src/reader/read-content.ts';
import { createUrls } from '../../../src/domain/urls.ts';
import { resolveData } from '../../../src/domain/words.ts';
import type { Case, Kind } from './golden.ts';
import { groupBy } from '../../../src/domain/group-by.ts';
import { distortions, seededChance, type FormsOf } from './distortions.ts';

const urls = createUrls('/');

/** Stop words that turn the meaning round: «заполнен» and «не заполнен» are two askings. */
const TURNING = new Set(['не', 'ни', 'без', 'нет']);

/**
 * Every title and alias of a site, spoiled in every way that it can be. The right pages of a phrase are all that have it
 * as a title or an alias, or the same words of it in other forms or another order: «забыл логин и пароль» and «забыла
 * пароль и логин» are one asking, and nobody could tell which of their pages is meant.
 *
 * @param seed the same seed gives the same queries
 */
export function generatedCases(content: Content, kind: Kind, formsOf: FormsOf, seed: number): Case[] {
  const chance = seededChance(seed);
  const phrases = askings(content);
  const stopWords = new Set(content.search.data.stopWords.map(fold));
  const meaning = (phrase: string): string => {
    const stems = wordsOf(phrase).map((word) => (stopWords.has(word) && !TURNING.has(word) ? '' : stem(word)));
    return [...new Set(stems)].sort().join(' ');
  };
  const owners = groupBy(phrases, ({ phrase }) => meaning(phrase));
  const distinct = groupBy(phrases, ({ phrase }) => fold(phrase));
  return [...distinct.values()].flatMap((same) => {
    const phrase = same[0]?.phrase ?? '';
    const right = [...new Set((owners.get(meaning(phrase)) ?? []).map(({ url }) => url))];
    return Object.entries(distortions).flatMap(([group, distort]) => {
      const query = distort(phrase, chance, formsOf);
      return query === undefined ? [] : [{ query, group, kind, urls: right }];
    });
  });
}

function askings(content: Content): { phrase: string; url: string }[] {
  const raw = [
    ...content.guides.map(({ id, data }) => ({ url: urls.guide(id), said: [data.title, ...data.aliases] })),
    ...content.problems.map(({ id, data }) => ({ url: urls.problem(id), said: [data.symptom, ...data.aliases] })),
    ...content.questions.map(({ id, data }) => ({ url: urls.question(id), said: [data.question, ...data.aliases] })),
  ];
  return resolveData(raw, content.words).flatMap(({ url, said }) =>
    said.map((phrase) => ({ phrase, url: url.slice(1) })),
  );
}
