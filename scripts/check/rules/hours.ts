import { interval } from '../../../src/domain/format.ts';
import { replacedDay } from '../../../src/domain/hours/closures.ts';
import { weekdayTitles } from '../../../src/domain/hours/weekdays.ts';
import type { Fault } from '../../../src/reader/fault.ts';
import type { Content } from '../../../src/reader/read-content.ts';

/**
 * Office hours that cannot be true: overlapping intervals, no time zone, validity that ends before it begins, extra hours
 * without a time.
 */
export function checkHours({ hours, institution, calendar }: Content): Fault[] {
  const { data, file, lineOf } = hours;
  if (data.status === 'on-request') return [];
  const fault = (path: PropertyKey[], message: string): Fault => ({ kind: 'hours', file, line: lineOf(path), message });
  const faults = data.slots.flatMap((slot, index) =>
    data.slots
      .slice(0, index)
      .filter(
        (earlier) =>
          earlier.day === slot.day &&
          (earlier.who ?? data.who) === (slot.who ?? data.who) &&
          earlier.from < slot.to &&
          slot.from < earlier.to,
      )
      .map((earlier) =>
        fault(
          ['slots', index],
          `${weekdayTitles[slot.day].toLowerCase()}: ${interval(slot.from, slot.to)} пересекается с ${interval(earlier.from, earlier.to)}. Один человек не принимает в двух местах сразу: исправьте время`,
        ),
      ),
  );
  if (data.validFrom !== undefined && data.validTo !== undefined && data.validTo < data.validFrom) {
    faults.push(fault(['validTo'], 'validTo раньше validFrom: график не действует ни дня'));
  }
  const years = calendar.map(({ data: year }) => year);
  data.exceptions.forEach(({ kind, date, from }, index) => {
    if (kind !== 'extra' || from !== undefined || replacedDay(years, date) !== undefined) return;
    faults.push(
      fault(
        ['exceptions', index],
        `${date}: нужны from и to. Без них extra пишут только в рабочую субботу из content/calendar`,
      ),
    );
  });
  if (data.slots.some(({ form, link }) => link !== undefined && form !== 'online')) {
    const index = data.slots.findIndex(({ form, link }) => link !== undefined && form !== 'online');
    faults.push(fault(['slots', index], 'link бывает только у приёма в сети: поставьте form: online или удалите link'));
  }
  if (institution.data.timezone === undefined) {
    faults.push({
      kind: 'hours',
      file: institution.file,
      message:
        'поле «timezone» не заполнено: без часового пояса не сказать, идёт ли консультация. Например: Europe/Moscow',
    });
  }
  return faults;
}
