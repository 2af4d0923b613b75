import { nearest } from '../../../src/domain/nearest.ts';
import type { Fault } from '../../../src/reader/fault.ts';
import type { Content } from '../../../src/reader/read-content.ts';

/** The regulation's promise of training, held against the published dates. */
export function checkTraining({ training, audiences, guides }: Content): Fault[] {
  const { data, file, lineOf } = training;
  const readers = new Set(audiences.data.map(({ id }) => id));
  const strangers = data.sessions.flatMap((session, index) =>
    session.audiences
      .filter((id) => !readers.has(id))
      .map((id): Fault => ({
        kind: 'training',
        file,
        line: lineOf(['sessions', index]),
        message: `читателя «${id}» нет в audiences.yaml`,
      })),
  );
  const fault = (path: PropertyKey[], message: string): Fault => ({
    kind: 'training',
    file,
    line: lineOf(path),
    message,
  });
  const known = new Set(guides.map(({ id }) => id));
  const lost = data.sessions.flatMap(({ guide }, index) =>
    guide === undefined || known.has(guide) ? [] : [fault(['sessions', index, 'guide'], missing(guide, known))],
  );
  const overlapping = data.periods.flatMap(({ name, from }, index) => {
    const previous = data.periods[index - 1];
    if (previous === undefined || previous.to < from) return [];
    return [fault(['periods', index], `«${name}» начинается раньше, чем кончается «${previous.name}»`)];
  });
  const faults = [...strangers, ...lost, ...overlapping];
  const { rule } = data;
  if (!rule || data.sessions.length === 0) return faults;
  if (data.periods.length === 0) {
    return [...faults, fault(['sessions'], 'не указаны periods: обещание регламента не с чем сверить')];
  }
  const short = data.periods.flatMap((period, index): Fault[] => {
    const held = data.sessions.filter(({ date }) => date >= period.from && date <= period.to).length;
    if (held >= rule.atLeast) return [];
    const message = `«${period.name}»: занятий ${held}, а регламент обещает не меньше ${rule.atLeast}`;
    return [{ kind: 'training', file, line: lineOf(['periods', index]), message }];
  });
  return [...faults, ...short];
}

function missing(guide: string, known: ReadonlySet<string>): string {
  const near = nearest(guide, [...known]);
  return `инструкции «${guide}» нет.${near === undefined ? '' : ` Может быть, «${near}»?`}`;
}
