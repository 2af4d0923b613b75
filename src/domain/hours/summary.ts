import type { Weekday } from '../../schemas/hours.ts';
import { interval } from '../format.ts';
import { weekdayShort, weekOrder } from './weekdays.ts';

type WeekSlot = Readonly<{ day: Weekday; from: string; to: string }>;

/** Slots by day, in the order of the week and of the clock; days without hours are left out. */
export function slotsByDay<S extends WeekSlot>(slots: readonly S[]): { day: Weekday; slots: S[] }[] {
  return weekOrder
    .map((day) => ({
      day,
      slots: slots.filter((slot) => slot.day === day).sort((a, b) => (a.from < b.from ? -1 : 1)),
    }))
    .filter((group) => group.slots.length > 0);
}

/**
 * The week in one line: neighbouring days with the same hours are joined.
 *
 * @example weekSummary(slots) // 'пн–пт 14:30–15:00'
 */
export function weekSummary(slots: readonly WeekSlot[]): string {
  const runs: { first: Weekday; last: Weekday; hours: string }[] = [];
  for (const group of slotsByDay(slots)) {
    const hours = group.slots.map(({ from, to }) => interval(from, to)).join(', ');
    const run = runs.at(-1);
    const isNeighbour = run !== undefined && weekOrder.indexOf(group.day) === weekOrder.indexOf(run.last) + 1;
    if (isNeighbour && run.hours === hours) run.last = group.day;
    else runs.push({ first: group.day, last: group.day, hours });
  }
  return runs.map(({ first, last, hours }) => `${days(first, last)} ${hours}`).join('; ');
}

function days(first: Weekday, last: Weekday): string {
  return first === last ? weekdayShort[first] : `${weekdayShort[first]}–${weekdayShort[last]}`;
}
