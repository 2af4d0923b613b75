import { fold } from '../../../src/domain/search/fold.ts';
import type { Content } from '../../../src/reader/read-content.ts';
import { createUrls } from '../../../src/domain/urls.ts';
import { resolveData } from '../../../src/domain/words.ts';
import type { Case, Kind } from './golden.ts';
import { groupBy } from './group-by.ts';
import { distortions, seededChance, type FormsOf } from './distortions.ts';

const urls = createUrls('/');

/**
 * Every title and alias of a site, spoiled in every way that it can be. The right pages of a phrase are all that have it
 * as a title or an alias.
 *
 * @param seed the same seed gives the same queries
 */
export function generatedCases(content: Content, kind: Kind, formsOf: FormsOf, seed: number): Case[] {
  const chance = seededChance(seed);
  const phrases = askings(content);
  const owners = groupBy(phrases, ({ phrase }) => fold(phrase));
  return [...owners.values()].flatMap((sharing) => {
    const phrase = sharing[0]?.phrase ?? '';
    const right = [...new Set(sharing.map(({ url }) => url))];
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
