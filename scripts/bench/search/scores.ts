import { groupBy } from '../../../src/domain/group-by.ts';

/** Where the first right page of a query stands, from 0; -1 when it is not there. */
export interface Outcome {
  group: string;
  place: number;
  isEmpty: boolean;
}

/** Shares from 0 to 1 over the queries of one group. */
export interface Scores {
  queries: number;
  first: number;
  inThree: number;
  /** Mean reciprocal rank. */
  mrr: number;
  empty: number;
}

/** The quantile of the normal distribution for an interval of 95 %. */
const Z_95 = 1.96;

export function scoresOf(outcomes: readonly Outcome[]): Scores {
  const queries = outcomes.length;
  const share = (isCounted: (outcome: Outcome) => boolean): number => outcomes.filter(isCounted).length / queries;
  return {
    queries,
    first: share(({ place }) => place === 0),
    inThree: share(({ place }) => place >= 0 && place < 3),
    mrr: outcomes.reduce((sum, { place }) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0) / queries,
    empty: share(({ isEmpty }) => isEmpty),
  };
}

/** Wilson's interval of a share, https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval */
export function interval(share: number, queries: number): [low: number, high: number] {
  const z2 = Z_95 ** 2;
  const middle = (share + z2 / (2 * queries)) / (1 + z2 / queries);
  const half = (Z_95 * Math.sqrt((share * (1 - share)) / queries + z2 / (4 * queries ** 2))) / (1 + z2 / queries);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/** Groups in the order in which they first come, then all of them together. */
export function byGroup(outcomes: readonly Outcome[]): [group: string, outcomes: Outcome[]][] {
  const groups = groupBy(outcomes, ({ group }) => group);
  return [...groups, ['all', [...outcomes]]];
}
