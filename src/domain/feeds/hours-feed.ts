import type { CalendarYear } from '../../schemas/calendar.ts';
import type { ScheduledHours, Slot, Weekday } from '../../schemas/hours.ts';
import { addDays, weekdayOf } from '../hours/calendar.ts';
import { calendarEnd } from '../hours/closures.ts';
import { regularOn, type WeeklyHours } from '../hours/status.ts';
import { slotForm, slotPlace, weeklyHours, type HoursContext } from '../hours/view.ts';
import { upperFirst } from '../words.ts';
import { calendarFile, zoned, type CalendarEvent, type CalendarFile } from './calendar-file.ts';

const SUMMARY = 'Консультация по электронному журналу';

const BY_DAY = {
  monday: 'MO',
  tuesday: 'TU',
  wednesday: 'WE',
  thursday: 'TH',
  friday: 'FR',
  saturday: 'SA',
  sunday: 'SU',
} as const satisfies Record<Weekday, string>;

/** Days on which a schedule can be told for sure, both ends included. */
export interface FeedSpan {
  from: string;
  to: string;
}

/**
 * Office hours for a calendar program: a weekly event a slot, without holidays, vacations and closed days, and single
 * events for hours that are extra or moved. It ends where the schedule does, or where public holidays are not known yet.
 */
export function hoursFeed(file: CalendarFile, hours: ScheduledHours, context: HoursContext): string {
  const span = feedSpan(hours, context.calendar, file.stamp);
  if (span === undefined) return calendarFile(file, []);
  const live = weeklyHours(hours, context.calendar);
  const weekly = hours.slots.flatMap((slot) => weeklyEvent(slot, hours, live, span, context));
  const single = singleEvents(hours, live, span, context);
  return calendarFile(
    file,
    [...weekly, ...single].map((event) => ({ ...event, url: file.url })),
  );
}

/** Days that a feed covers; none when the schedule ended before it was written. */
export function feedSpan(
  { validFrom, validTo, updated }: Pick<ScheduledHours, 'validFrom' | 'validTo' | 'updated'>,
  calendar: readonly CalendarYear[],
  stamp: string,
): FeedSpan | undefined {
  const from = validFrom ?? updated ?? stamp;
  const known = calendarEnd(calendar) ?? addDays(from, 365);
  const to = validTo !== undefined && validTo < known ? validTo : known;
  return from <= to ? { from, to } : undefined;
}

function weeklyEvent(
  slot: Slot,
  hours: ScheduledHours,
  live: WeeklyHours,
  span: FeedSpan,
  context: HoursContext,
): CalendarEvent[] {
  const { timeZone } = context;
  const who = slot.who ?? hours.who;
  const isHeld = (day: string): boolean =>
    regularOn({ ...live, slots: [{ day: slot.day, from: slot.from, to: slot.to, who }] }, day).length > 0;
  const days = daysOfWeek(slot.day, span);
  const first = days.find(isHeld);
  if (first === undefined) return [];
  const excluded = days.filter((day) => day > first && !isHeld(day));
  return [
    {
      uid: `hours-${slot.day}-${slot.from.replace(':', '')}-${who}`,
      start: zoned(first, slot.from, timeZone),
      end: zoned(first, slot.to, timeZone),
      repeating: {
        freq: 'WEEKLY',
        byDay: [BY_DAY[slot.day]],
        until: zoned(span.to, '23:59', timeZone),
        exclude: excluded.map((day) => zoned(day, slot.from, timeZone)),
      } as NonNullable<CalendarEvent['repeating']>,
      summary: slot.topic === undefined ? SUMMARY : `${SUMMARY}: ${slot.topic}`,
      description: description(context.roleTitle(who), slotForm(slot.form), slot.link),
      location: slot.link ?? upperFirst(slotPlace(slot, hours, context.phoneOf) ?? slotForm(slot.form)),
    },
  ];
}

function singleEvents(
  hours: ScheduledHours,
  { exceptions }: WeeklyHours,
  span: FeedSpan,
  { timeZone, roleTitle }: HoursContext,
): CalendarEvent[] {
  return exceptions.flatMap(({ date, from, to, place, who = hours.who, reason }) => {
    if (from === undefined || to === undefined || date < span.from || date > span.to) return [];
    return [
      {
        uid: `hours-${date}-${from.replace(':', '')}-${who}`,
        start: zoned(date, from, timeZone),
        end: zoned(date, to, timeZone),
        summary: SUMMARY,
        description: `${description(roleTitle(who), undefined, undefined)}\n${upperFirst(reason)}`,
        location: upperFirst(place ?? hours.place),
      },
    ];
  });
}

function description(who: string, form: string | undefined, link: string | undefined): string {
  const lines = [`Принимает: ${who}${form === undefined ? '' : `, ${form}`}`, link];
  return lines.filter((line) => line !== undefined).join('\n');
}

function daysOfWeek(weekday: Weekday, { from, to }: FeedSpan): string[] {
  const days: string[] = [];
  let day = from;
  while (weekdayOf(day) !== weekday) day = addDays(day, 1);
  for (; day <= to; day = addDays(day, 7)) days.push(day);
  return days;
}
