import type { Guide } from '../schemas/guide.ts';
import type { Clause } from '../schemas/regulation.ts';

/** Whether a guide serves a clause: they name the same direction or topic. */
export function servesClause(guide: Pick<Guide, 'directions'>, clause: Pick<Clause, 'topics'>): boolean {
  return clause.topics.some((topic) => guide.directions.includes(topic));
}

/**
 * How a clause is called in running text: by its printed number, or by its section where it has none.
 *
 * @example clauseLabel({ number: '2.3', section: '2. Консультации' }) // 'п. 2.3'
 */
export function clauseLabel({ number, section }: Pick<Clause, 'number' | 'section'>): string {
  const part = /^([IVX\d]+)\./.exec(section)?.[1];
  if (number === undefined) return part === undefined ? section : `разд. ${part}`;
  // A number that does not name its section would be ambiguous alone: there are several clauses «1».
  return number.includes('.') || part === undefined ? `п. ${number}` : `разд. ${part}, п. ${number}`;
}

/** Clauses under the headings of their sections, in the order of the document. */
export function clauseSections(clauses: readonly Clause[]): { title: string; clauses: Clause[] }[] {
  const titles = [...new Set(clauses.map(({ section }) => section))];
  return titles.map((title) => ({ title, clauses: clauses.filter(({ section }) => section === title) }));
}
