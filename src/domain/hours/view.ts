import type { RoleId } from '../../schemas/common.ts';
import type { Hours, ScheduledHours, Weekday } from '../../schemas/hours.ts';
import type { WeeklyHours } from './status.ts';
import { slotsByDay, weekSummary } from './summary.ts';

const FORMS = { 'in-person': 'лично', phone: 'по телефону', online: 'в сети' } as const;

/** One interval as a row of the table. */
export interface HoursRow {
  day: Weekday;
  from: string;
  to: string;
  place: string;
  who: string;
  form: string;
  topic: string | undefined;
}

/** Office hours as components show them: every role already has its title. */
export type HoursView =
  | {
      status: 'scheduled';
      place: string;
      who: string;
      /** The week in a line, for a reader without scripts. */
      summary: string;
      /** Days with hours, in the order of the week. */
      days: { day: Weekday; rows: HoursRow[] }[];
      validTo: string | undefined;
      exceptions: ScheduledHours['exceptions'];
      /** What the script in the page needs to say what is on now. */
      live: { hours: WeeklyHours; timeZone: string };
    }
  | { status: 'on-request'; note: string; ask: string };

/**
 * Office hours with roles in the institution's words.
 *
 * @param timeZone zone of the institution; content checks make sure that a schedule has one
 */
export function hoursView(hours: Hours, timeZone: string, roleTitle: (role: RoleId) => string): HoursView {
  if (hours.status === 'on-request') return { status: 'on-request', note: hours.note, ask: roleTitle(hours.ask) };
  const rows = hours.slots.map((slot) => ({
    day: slot.day,
    from: slot.from,
    to: slot.to,
    place: slot.place ?? hours.place,
    who: roleTitle(slot.who ?? hours.who),
    form: FORMS[slot.form],
    topic: slot.topic,
  }));
  return {
    status: 'scheduled',
    place: hours.place,
    who: roleTitle(hours.who),
    summary: weekSummary(hours.slots),
    days: slotsByDay(rows).map(({ day, slots }) => ({ day, rows: slots })),
    validTo: hours.validTo,
    exceptions: hours.exceptions,
    live: { hours: liveHours(hours), timeZone },
  };
}

/** The schedule without what the status does not depend on: it travels in every page. */
function liveHours({ slots, exceptions, validFrom, validTo }: ScheduledHours): WeeklyHours {
  return {
    slots: slots.map(({ day, from, to }) => ({ day, from, to })),
    exceptions: exceptions.map(({ date, kind, from, to, reason }) => ({ date, kind, from, to, reason })),
    validFrom,
    validTo,
  };
}
