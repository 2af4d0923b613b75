import type { Fault } from '../../../src/reader/fault.ts';
import type { Content } from '../../../src/reader/read-content.ts';

/** Every direction of the institution's regulation has at least one guide. */
export function checkCoverage(content: Content): Fault[] {
  const served = new Set(content.guides.flatMap(({ data }) => data.directions));
  return content.regulation.data.clauses.flatMap((clause, index): Fault[] => {
    if (clause.kind !== 'direction' || clause.topics.some((topic) => served.has(topic))) return [];
    const message =
      clause.topics.length === 0
        ? `у направления «${clause.title}» не указаны topics: по ним подбираются инструкции`
        : `у направления «${clause.title}» нет ни одной инструкции: напишите её с directions: [${clause.topics.join(', ')}]`;
    return [
      { kind: 'coverage', file: content.regulation.file, line: content.regulation.lineOf(['clauses', index]), message },
    ];
  });
}
