import type { Fault } from '../../../src/reader/fault.ts';
import type { Content } from '../../../src/reader/read-content.ts';
import { allPages } from '../content.ts';

const FIELDS = ['reviewed', 'reviewEvery', 'owner'] as const;

/** Dates of review stand together or not at all; changes go from the newest. */
export function checkFreshness(content: Content): Fault[] {
  return allPages(content).flatMap(({ file, data, lineOf }) => {
    const given = FIELDS.filter((field) => data[field] !== undefined);
    const missing = FIELDS.filter((field) => data[field] === undefined);
    const halves: Fault[] =
      given.length > 0 && missing.length > 0
        ? [
            {
              kind: 'freshness',
              file,
              line: lineOf([given[0] ?? '']),
              message: `рядом с «${given.join('», «')}» нужно и «${missing.join('», «')}»: кто, когда и как часто проверяет текст`,
            },
          ]
        : [];
    const disordered = data.changes.flatMap(({ date }, index): Fault[] => {
      const newer = data.changes[index - 1]?.date;
      if (newer === undefined || newer >= date) return [];
      return [
        {
          kind: 'freshness',
          file,
          line: lineOf(['changes', index]),
          message: `изменение ${date} новее того, что над ним: новое пишут сверху`,
        },
      ];
    });
    return [...halves, ...disordered];
  });
}
