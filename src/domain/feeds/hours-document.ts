import type { Hours, Slot, Weekday } from '../../schemas/hours.ts';
import { calendarEnd } from '../hours/closures.ts';
import { slotPlace, weeklyHours, type HoursContext } from '../hours/view.ts';

interface Publisher {
  organisation: string;
  /** The page that says the same. */
  url: string;
}

interface DocumentSlot {
  day: Weekday;
  from: string;
  to: string;
  place: string | undefined;
  who: string;
  form: Slot['form'];
  topic: string | undefined;
  link: string | undefined;
}

/** `hours.json`: times are wall-clock times of `timeZone`; `closed` names days without hours, holidays included. */
export type HoursDocument = Publisher &
  (
    | { status: 'on-request'; note: string; ask: string }
    | {
        status: 'scheduled';
        timeZone: string;
        place: string;
        who: string;
        validFrom: string | undefined;
        validTo: string | undefined;
        updated: string | undefined;
        slots: DocumentSlot[];
        closed: { from: string; to: string; reason: string }[];
        exceptions: {
          date: string;
          kind: 'closed' | 'extra' | 'moved';
          from: string | undefined;
          to: string | undefined;
          place: string | undefined;
          who: string | undefined;
          reason: string;
        }[];
        /** Public holidays after this day are not published yet. */
        holidaysKnownTo: string | undefined;
      }
  );

/** Office hours for other programs. */
export function hoursDocument(hours: Hours, context: HoursContext, publisher: Publisher): HoursDocument {
  const { calendar, timeZone, roleTitle, phoneOf } = context;
  if (hours.status === 'on-request') {
    return { ...publisher, status: 'on-request', note: hours.note, ask: roleTitle(hours.ask) };
  }
  const { closures = [], exceptions } = weeklyHours(hours, calendar);
  return {
    ...publisher,
    status: 'scheduled',
    timeZone,
    place: hours.place,
    who: roleTitle(hours.who),
    validFrom: hours.validFrom,
    validTo: hours.validTo,
    updated: hours.updated,
    slots: hours.slots.map((slot) => ({
      day: slot.day,
      from: slot.from,
      to: slot.to,
      place: slotPlace(slot, hours, phoneOf),
      who: roleTitle(slot.who ?? hours.who),
      form: slot.form,
      topic: slot.topic,
      link: slot.link,
    })),
    closed: closures.map(({ from, to, reason }) => ({ from, to, reason })),
    exceptions: exceptions.map(({ date, kind, from, to, place, who, reason }) => ({
      date,
      kind,
      from,
      to,
      place,
      who: who === undefined ? undefined : roleTitle(who),
      reason,
    })),
    holidaysKnownTo: calendarEnd(calendar),
  };
}
