import { weekdays, type Weekday } from '../../src/schemas/hours.ts';

/** One interval of a week, as it is written into hours.yaml. */
export interface WeekSlot {
  day: Weekday;
  from: string;
  to: string;
}

/** By the first letters: «пн», «пон», «понедельник». */
const DAYS = [
  ['пн', 'понедельник'],
  ['вт', 'вторник'],
  ['ср', 'среда'],
  ['чт', 'четверг'],
  ['пт', 'пятница'],
  ['сб', 'суббота'],
  ['вс', 'воскресенье'],
] as const;

const NONE = /^(?:нет|не составлен|-|—)$/i;
const PART =
  /^([а-яё]+)(?:\s*[-–—]\s*([а-яё]+))?\s+(?:с\s+)?(\d{1,2})[:.](\d{2})\s*(?:[-–—]|до)\s*(\d{1,2})[:.](\d{2})$/i;

/** What a person gave for the week: intervals, none, or what is wrong. */
export type Week = { slots: WeekSlot[] } | { problem: string };

/**
 * Reads a week as people write it. An answer «нет» is a week without hours.
 *
 * @example readWeek('пн-пт 14:30-15:00, сб 10:00-11:00')
 */
export function readWeek(text: string): Week {
  if (NONE.test(text.trim())) return { slots: [] };
  const slots: WeekSlot[] = [];
  for (const part of text.split(/[,;\n]/).map((it) => it.trim())) {
    if (part === '') continue;
    const match = PART.exec(part);
    if (!match)
      return { problem: `не понимаю «${part}». Пишите так: пн-пт 14:30-15:00, сб 10:00-11:00. Графика нет — нет` };
    const [, first = '', last = first, h1 = '', m1 = '', h2 = '', m2 = ''] = match;
    const [start, end] = [dayIndex(first), dayIndex(last)];
    if (start === undefined || end === undefined) {
      return {
        problem: `не знаю дня «${start === undefined ? first : last}». Дни: ${DAYS.map(([short]) => short).join(', ')}`,
      };
    }
    if (end < start) return { problem: `«${first}-${last}»: неделя идёт с понедельника` };
    const [from, to] = [clock(h1, m1), clock(h2, m2)];
    if (from === undefined || to === undefined) return { problem: `«${part}»: времени такого нет. Пишите 14:30` };
    if (from >= to) return { problem: `«${part}»: конец раньше начала` };
    for (let day = start; day <= end; day++) slots.push({ day: weekdays[day] ?? 'monday', from, to });
  }
  return slots.length > 0 ? { slots } : { problem: 'напишите хотя бы один приём или слово «нет»' };
}

function dayIndex(written: string): number | undefined {
  const word = written.toLowerCase();
  const index = DAYS.findIndex(
    ([short, long]) => word === short || (word.length > 2 && long.slice(0, -1).startsWith(word.slice(0, -1))),
  );
  return index === -1 ? undefined : index;
}

function clock(hours: string, minutes: string): string | undefined {
  return Number(hours) < 24 && Number(minutes) < 60 ? `${hours.padStart(2, '0')}:${minutes}` : undefined;
}
