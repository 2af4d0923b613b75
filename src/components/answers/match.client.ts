// The one place where the desk's matching is chosen: that of the site's search, and a plain one until it has loaded.
import { wordsOf } from '../../domain/search/fold.ts';
import { find, loadHead } from '../search/search.client.ts';

/** What an answer is found by before the index is there. */
export interface MatchRecord {
  number: number;
  title: string;
  answer: string;
}

/** Numbers of the answers that fit a query, best first. */
export type Match = (query: string) => number[];

/**
 * The matching of the site's search.
 *
 * @param root address of the site's root
 * @param response the file of the index, when it is on the way already
 * @throws when the index does not load
 */
export async function loadMatch(root: string, response?: Promise<Response>): Promise<Match> {
  const index = await loadHead(root, response);
  return (query) => find(query, index).found.flatMap(({ page }) => page.number ?? []);
}

const WEIGHTS = { title: 3, answer: 1 } as const;

/**
 * Every word of the query must begin a word of the answer; a number alone finds the answer of that number. Words are read at the
 * first query: mostly the search's own matching comes before it.
 */
export function plainMatch(records: readonly MatchRecord[]): Match {
  let folded: { number: number; fields: { title: string; answer: string } }[] | undefined;
  return (query) => {
    folded ??= records.map(({ number, title, answer }) => ({
      number,
      fields: { title: ` ${wordsOf(title).join(' ')}`, answer: ` ${wordsOf(answer).join(' ')}` },
    }));
    const words = wordsOf(query);
    const wanted = words.length === 1 ? Number(words[0]) : NaN;
    return folded
      .map(({ number, fields }) => ({ number, score: number === wanted ? Infinity : score(words, fields) }))
      .filter((found) => found.score > 0)
      .sort((a, b) => b.score - a.score || a.number - b.number)
      .map(({ number }) => number);
  };
}

function score(words: readonly string[], { title, answer }: Record<keyof typeof WEIGHTS, string>): number {
  let sum = 0;
  for (const word of words) {
    if (title.includes(` ${word}`)) sum += WEIGHTS.title;
    else if (answer.includes(` ${word}`)) sum += WEIGHTS.answer;
    else return 0;
  }
  return sum;
}
