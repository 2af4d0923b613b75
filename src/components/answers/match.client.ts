// The one place where the desk's matching is chosen.

/** What an answer is found by. */
export interface MatchRecord {
  number: number;
  title: string;
  answer: string;
  aliases: string;
}

/** Numbers of the answers that fit a query, best first. */
export type Match = (query: string) => number[];

const WEIGHTS = { title: 4, aliases: 3, answer: 1 } as const;

/** Every word of the query must begin a word of the answer; a number alone finds the answer of that number. */
export function createMatch(records: readonly MatchRecord[]): Match {
  const folded = records.map(({ number, title, answer, aliases }) => ({
    number,
    fields: { title: ` ${fold(title)}`, aliases: ` ${fold(aliases)}`, answer: ` ${fold(answer)}` },
  }));
  return (query) => {
    const words = fold(query).split(' ').filter(Boolean);
    const wanted = words.length === 1 ? Number(words[0]) : NaN;
    return folded
      .map(({ number, fields }) => ({ number, score: number === wanted ? Infinity : score(words, fields) }))
      .filter((found) => found.score > 0)
      .sort((a, b) => b.score - a.score || a.number - b.number)
      .map(({ number }) => number);
  };
}

function score(words: readonly string[], fields: Record<keyof typeof WEIGHTS, string>): number {
  let sum = 0;
  for (const word of words) {
    let best = 0;
    for (const [field, weight] of Object.entries(WEIGHTS) as [keyof typeof WEIGHTS, number][]) {
      if (weight > best && fields[field].includes(` ${word}`)) best = weight;
    }
    if (best === 0) return 0;
    sum += best;
  }
  return sum;
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^a-zа-я0-9]+/g, ' ')
    .trim();
}
