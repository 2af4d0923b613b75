import type { Fault } from '../../../src/reader/fault.ts';
import type { Content } from '../../../src/reader/read-content.ts';

/** The regulation's promise of training, held against the published dates. */
export function checkTraining({ training, audiences }: Content): Fault[] {
  const { data, file, lineOf } = training;
  const known = new Set(audiences.data.map(({ id }) => id));
  const strangers = data.sessions.flatMap((session, index) =>
    session.audiences
      .filter((id) => !known.has(id))
      .map((id): Fault => ({
        kind: 'training',
        file,
        line: lineOf(['sessions', index]),
        message: `читателя «${id}» нет в audiences.yaml`,
      })),
  );
  const { rule } = data;
  if (!rule || data.sessions.length === 0) return strangers;
  const short = data.periods.flatMap((period, index): Fault[] => {
    const held = data.sessions.filter(({ date }) => date >= period.from && date <= period.to).length;
    if (held >= rule.atLeast) return [];
    const message = `«${period.name}»: занятий ${held}, а регламент обещает не меньше ${rule.atLeast}`;
    return [{ kind: 'training', file, line: lineOf(['periods', index]), message }];
  });
  return [...strangers, ...short];
}
