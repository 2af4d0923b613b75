import type { CalendarFile } from '../domain/feeds/calendar-file.ts';
import { hoursView, type HoursContext } from '../domain/hours/view.ts';
import { calendar } from './calendar.ts';
import { hours, institution, institutionId, inWords, roleTitle, training } from './institution.ts';
import { absolute, urls } from './urls.ts';

/** A zone for institutions that publish no hours: nothing is ever computed in it. */
const NO_ZONE = 'Etc/UTC';

/** The institution's clock. */
export const timeZone = institution.timezone ?? NO_ZONE;

/** What hours are shown with. */
export const hoursContext: HoursContext = {
  timeZone,
  calendar,
  roleTitle,
  phoneOf: (role) => institution.roles[role]?.contact?.phone,
};

/** The institution's office hours, ready to be shown. */
export const officeHours = hoursView(hours, hoursContext);

/** The day of the content of both calendars: a build has no clock. */
const stamp = latest([
  hours.status === 'scheduled' ? hours.updated : undefined,
  training.updated,
  ...calendar.map(({ checked }) => checked),
]);

/** What a calendar to subscribe to says of itself. */
export function calendarFileOf(name: string, path: string): CalendarFile {
  return {
    name: `${name}: ${institution.name.short}`,
    timeZone,
    institutionId,
    stamp,
    url: absolute(urls.to(path)),
  };
}

/** What the card of hours shows. */
export const hoursCard = { hours: officeHours, url: urls.to('/hours/'), feed: urls.to('/hours.ics') };

/** What the card «Не получилось?» says besides the hours. */
export const helpCard = {
  hours: officeHours,
  helper: roleTitle(institution.helper),
  bring: inWords('{cohort.acc}, {subject.acc}, дату и текст ошибки'),
  url: urls.to('/hours/'),
  who: urls.to('/help/'),
  live: urls.to('/hours/live.json'),
};

function latest(days: readonly (string | undefined)[]): string {
  return days.reduce<string>((last, day) => (day !== undefined && day > last ? day : last), '2026-01-01');
}
