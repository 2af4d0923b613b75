import ical, { type ICalEventData } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block } from 'timezones-ical-library';

/** What every calendar of the site has in common. */
export interface CalendarFile {
  /** Shown by a calendar program as the name of the subscription. */
  name: string;
  timeZone: string;
  /** Told apart from calendars of other institutions: a part of every UID. */
  institutionId: string;
  /** Date of the content, `YYYY-MM-DD`: the clock must not show in a file that is built twice. */
  stamp: string;
  /** The page that says the same. */
  url: string;
}

export type CalendarEvent = Omit<ICalEventData, 'id' | 'stamp' | 'timezone' | 'start'> & {
  /** Names the event for ever: a program that asks again must know it. */
  uid: string;
  start: NonNullable<ICalEventData['start']>;
};

/** How often a program should ask again. */
const REFRESH_SECONDS = 24 * 60 * 60;

/** A calendar by RFC 5545. One without events is lawful: it keeps a subscription until dates are announced. */
export function calendarFile(file: CalendarFile, events: readonly CalendarEvent[]): string {
  const calendar = ical({
    name: file.name,
    prodId: { company: 'podskazka', product: 'office hours', language: 'RU' },
    url: file.url,
    ttl: REFRESH_SECONDS,
  });
  const stamp = Temporal.PlainDate.from(file.stamp).toZonedDateTime('UTC');
  for (const { uid, ...event } of events) {
    calendar.createEvent({
      ...event,
      id: `${uid}@${file.institutionId}.podskazka`,
      stamp,
      lastModified: stamp,
      timezone: file.timeZone,
    });
  }
  return withTimeZone(`${calendar.toString()}\r\n`, file.timeZone);
}

/** Wall-clock time of a zone as an instant. */
export function zoned(day: string, time: string, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone);
}

/** The zone goes in front of the first event: RFC 5545 wants the calendar's properties before its components. */
function withTimeZone(text: string, name: string): string {
  const block = tzlib_get_ical_block(name);
  const zone = (Array.isArray(block) ? (block[0] ?? '') : block).trim().replace(/\r?\n/g, '\r\n');
  return text.replace(/(?=BEGIN:VEVENT|END:VCALENDAR)/, `${zone}\r\n`);
}
