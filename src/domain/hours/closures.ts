import type { CalendarYear } from '../../schemas/calendar.ts';
import type { HoursException, ScheduledHours } from '../../schemas/hours.ts';
import { weekdayOf } from './calendar.ts';
import type { Closure } from './status.ts';

/** Days on which nobody receives: public holidays and the institution's own vacations, in the order of days. */
export function closuresOf(
  calendar: readonly CalendarYear[],
  { vacations }: Pick<ScheduledHours, 'vacations'>,
): Closure[] {
  const holidays = calendar.flatMap(({ daysOff }) =>
    daysOff.map(({ from, to, name }) => ({ from, to: to ?? from, reason: name })),
  );
  const own = vacations.map(({ from, to, name }) => ({ from, to, reason: name }));
  return [...holidays, ...own].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The last day that the calendar knows: holidays after it are not published yet. */
export function calendarEnd(calendar: readonly CalendarYear[]): string | undefined {
  const years = calendar.map(({ year }) => year);
  return years.length === 0 ? undefined : `${Math.max(...years)}-12-31`;
}

/** The day of the content: of the schedule, or of the calendar where the schedule names none. What passed before it is past. */
export function writtenOn({ updated }: Pick<ScheduledHours, 'updated'>, calendar: readonly CalendarYear[]): string {
  return updated ?? calendar.reduce((last, { checked }) => (checked > last ? checked : last), '');
}

/**
 * Exceptions with the times of each. Extra hours that name no time are those of a moved working day: it takes the hours
 * of the weekday it replaces.
 */
export function timedExceptions(
  { exceptions, slots }: Pick<ScheduledHours, 'exceptions' | 'slots'>,
  calendar: readonly CalendarYear[],
): HoursException[] {
  return exceptions.flatMap((exception) => {
    if (exception.kind !== 'extra' || exception.from !== undefined) return [exception];
    const replaced = replacedDay(calendar, exception.date);
    if (replaced === undefined) return [];
    return slots
      .filter((slot) => slot.day === weekdayOf(replaced) && (exception.who ?? slot.who) === slot.who)
      .map((slot): HoursException => ({
        ...exception,
        from: slot.from,
        to: slot.to,
        place: exception.place ?? slot.place,
        who: slot.who,
      }));
  });
}

/** The weekday that a moved working day stands for. */
export function replacedDay(calendar: readonly CalendarYear[], day: string): string | undefined {
  return calendar.flatMap(({ workingDays }) => workingDays).find(({ date }) => date === day)?.insteadOf;
}
