import { coverageText, dutyTable } from '../domain/duties.ts';
import { longDate } from '../domain/format.ts';
import { counted } from '../domain/plural.ts';
import { clauseLabel } from '../domain/regulation.ts';
import { lowerFirst } from '../domain/words.ts';
import { hours, regulation, roleTitle } from './institution.ts';
import { guidesForClause, questions } from './pages.ts';

const table = dutyTable(regulation.clauses);

/** Role × duty, ready to be shown. */
export const duties = {
  roles: table.roles.map(roleTitle),
  rows: table.rows.map(({ clause, parts }) => ({
    url: `#${clause.id}`,
    label: clauseLabel(clause),
    title: clause.title,
    parts,
  })),
};

/** Every clause and what the site gives to keep it. */
export const coverage = regulation.clauses.map((clause) => {
  const guides = guidesForClause(clause);
  const ids = new Set(guides.map(({ id }) => id));
  return {
    url: `#${clause.id}`,
    label: clauseLabel(clause),
    title: clause.title,
    text: coverageText(clause, {
      reviewed: guides.map(({ data }) => data.reviewed),
      questions: questions.filter(({ data }) => data.guides.some((id) => ids.has(id))).length,
      who: clause.doneBy.map(roleTitle).map(lowerFirst),
      hours: hours.status === 'scheduled' ? 'published' : 'on-request',
    }),
  };
});

/** The sentence a deputy begins with. */
export const coverageSummary = summary();

function summary(): string {
  const directions = regulation.clauses.filter(({ kind }) => kind === 'direction');
  const served = directions.filter((clause) => guidesForClause(clause).length > 0);
  const guides = new Map(directions.flatMap(guidesForClause).map((guide) => [guide.id, guide.data.reviewed]));
  const [oldest] = [...guides.values()].sort();
  const howMany =
    served.length === directions.length ? 'К каждому есть инструкции' : `Инструкции есть к ${served.length} из них`;
  return [
    `Регламент называет ${counted(directions.length, ['направление', 'направления', 'направлений'])} консультаций (${lowerFirst(regulation.directionsSection)}).`,
    `${howMany}: всего ${guides.size}.`,
    oldest === undefined ? '' : `Все проверены не раньше ${longDate(oldest)}.`,
  ].join(' ');
}
