import type { Fault } from '../../../src/reader/fault.ts';
import type { Content } from '../../../src/reader/read-content.ts';

/** Fewer guides than this make no section. */
const LEAST_IN_AREA = 3;

/** Every direction of the institution's regulation has at least one guide, every section at least three. */
export function checkCoverage(content: Content): Fault[] {
  return [...uncoveredDirections(content), ...thinAreas(content)];
}

function thinAreas({ areas, guides }: Content): Fault[] {
  return areas.data.flatMap(({ id, title }, index): Fault[] => {
    const count = guides.filter(({ data }) => data.area === id).length;
    if (count >= LEAST_IN_AREA) return [];
    const message = `в разделе «${title}» инструкций: ${count}. Нужно не меньше ${LEAST_IN_AREA}: напишите ещё или уберите раздел`;
    return [{ kind: 'coverage', file: areas.file, line: areas.lineOf([index]), message }];
  });
}

function uncoveredDirections(content: Content): Fault[] {
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
