import type { RoleId } from '../../schemas/common.ts';
import type { Hours, ScheduledHours, Slot, Weekday } from '../../schemas/hours.ts';
import type { TrainingSession } from '../../schemas/training.ts';
import type { Thing } from '../structured-data.ts';
import { upperFirst } from '../words.ts';
import { closuresOf, writtenOn } from './closures.ts';
import { slotPlace, weeklyHours, type HoursContext } from './view.ts';

const DAY_OF_WEEK = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
} as const satisfies Record<Weekday, string>;

interface Organisation {
  kind: 'school' | 'college';
  name: string;
  city: string | undefined;
}

/** Office hours and training in schema.org's words. Nothing when neither is published. */
export function hoursThing(
  organisation: Organisation,
  hours: Hours,
  sessions: readonly TrainingSession[],
  context: HoursContext,
  url: string,
): Thing | undefined {
  if (hours.status === 'on-request' && sessions.length === 0) return undefined;
  return {
    '@type': organisation.kind === 'school' ? 'School' : 'EducationalOrganization',
    name: organisation.name,
    ...(organisation.city === undefined
      ? {}
      : { address: { '@type': 'PostalAddress', addressLocality: organisation.city, addressCountry: 'RU' } }),
    ...(hours.status === 'scheduled' ? { contactPoint: contactPoints(hours, context, url) } : {}),
    ...(sessions.length > 0 ? { event: sessions.map((session) => trainingEvent(session, organisation.name)) } : {}),
  };
}

/** A contact point a person: schema.org has hours of a contact, not of a room. */
function contactPoints(hours: ScheduledHours, context: HoursContext, url: string): Thing[] {
  const people = [...new Set(hours.slots.map(({ who = hours.who }) => who))];
  return people.map((who) => {
    const slots = hours.slots.filter((slot) => (slot.who ?? hours.who) === who);
    const phone = context.phoneOf(who);
    return {
      '@type': 'ContactPoint',
      contactType: 'Консультации по электронному журналу',
      name: context.roleTitle(who),
      availableLanguage: 'ru',
      url,
      ...(phone === undefined ? {} : { telephone: phone }),
      hoursAvailable: [...slots.map((slot) => openingHours(slot, hours, context)), ...specialDays(hours, who, context)],
    };
  });
}

function openingHours(slot: Slot, hours: ScheduledHours, { phoneOf }: HoursContext): Thing {
  const place = slotPlace(slot, hours, phoneOf);
  return {
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: `https://schema.org/${DAY_OF_WEEK[slot.day]}`,
    opens: slot.from,
    closes: slot.to,
    ...(place === undefined ? {} : { description: upperFirst(place) }),
    ...validity(hours.validFrom, hours.validTo),
  };
}

/** A closed day opens and closes at midnight: that is how schema.org says that it is closed. */
function specialDays(hours: ScheduledHours, person: RoleId, { calendar }: HoursContext): Thing[] {
  const closed = closuresOf(calendar, hours)
    .filter(({ to }) => to >= writtenOn(hours, calendar))
    .map(({ from, to }) => special(from, to, '00:00', '00:00'));
  const exceptions = weeklyHours(hours, calendar)
    .exceptions.filter(({ who = person }) => who === person)
    .map(({ date, from = '00:00', to = '00:00' }) => special(date, date, from, to));
  return [...closed, ...exceptions];
}

function special(from: string, to: string, opens: string, closes: string): Thing {
  return { '@type': 'OpeningHoursSpecification', opens, closes, ...validity(from, to) };
}

function validity(from: string | undefined, to: string | undefined): Record<string, string> {
  return { ...(from === undefined ? {} : { validFrom: from }), ...(to === undefined ? {} : { validThrough: to }) };
}

function trainingEvent({ date, from, to, topic, place }: TrainingSession, organisation: string): Thing {
  const at = (time: string | undefined): string => (time === undefined ? date : `${date}T${time}`);
  return {
    '@type': 'EducationEvent',
    name: topic,
    startDate: at(from),
    ...(to === undefined ? {} : { endDate: at(to) }),
    location: { '@type': 'Place', name: upperFirst(place), address: organisation },
  };
}
