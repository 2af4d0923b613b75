import type { CalendarYear } from '../../schemas/calendar.ts';
import type { RoleId } from '../../schemas/common.ts';
import type { Hours, ScheduledHours, Slot, Weekday } from '../../schemas/hours.ts';
import { lowerFirst, upperFirst } from '../words.ts';
import { hoursChanges, type HoursChange } from './changes.ts';
import { calendarEnd, closuresOf, timedExceptions, writtenOn } from './closures.ts';
import type { WeeklyHours } from './status.ts';
import { slotsByDay, weekSummary } from './summary.ts';

const FORMS = { 'in-person': 'лично', phone: 'по телефону', online: 'в сети' } as const;

/** One interval as a row of the table. */
export interface HoursRow {
  day: Weekday;
  from: string;
  to: string;
  /** Where to come or to call: «кабинет № 18, лично». */
  where: string;
  /** Address of a meeting online. */
  link: string | undefined;
  who: string;
  role: RoleId;
  topic: string | undefined;
  /** What a line of a poster adds to the time: what is not as in the heading. */
  detail: string;
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
      validFrom: string | undefined;
      validTo: string | undefined;
      updated: string | undefined;
      /** Days that differ from the week and that were still ahead when the schedule was written. */
      changes: HoursChange[];
      /** The last day whose public holidays are known. */
      holidaysKnownTo: string | undefined;
      /** What the script in the page needs to say what is on now. */
      live: { hours: WeeklyHours; timeZone: string };
    }
  | { status: 'on-request'; note: string; ask: string };

/** What the view takes from the institution besides its hours. */
export interface HoursContext {
  /** Zone of the institution; content checks make sure that a schedule has one. */
  timeZone: string;
  calendar: readonly CalendarYear[];
  roleTitle(role: RoleId): string;
  phoneOf(role: RoleId): string | undefined;
}

/** Office hours with roles in the institution's words. */
export function hoursView(hours: Hours, context: HoursContext): HoursView {
  const { timeZone, calendar, roleTitle } = context;
  if (hours.status === 'on-request') return { status: 'on-request', note: hours.note, ask: roleTitle(hours.ask) };
  const span = { since: writtenOn(hours, calendar), validTo: hours.validTo };
  const live = named(weeklyHours(hours, calendar), roleTitle);
  const rows = hours.slots.map((slot) => hoursRow(slot, hours, context));
  return {
    status: 'scheduled',
    place: hours.place,
    who: roleTitle(hours.who),
    summary: weekSummary(hours.slots) || 'Часы ещё не назначены',
    days: slotsByDay(rows).map(({ day, slots }) => ({ day, rows: slots })),
    validFrom: hours.validFrom,
    validTo: hours.validTo,
    updated: hours.updated,
    changes: hoursChanges(live).filter(({ from, to }) => isCurrent({ from, to }, span)),
    holidaysKnownTo: calendarEnd(calendar),
    live: { hours: currentOnly(live, span), timeZone },
  };
}

/** The schedule with holidays, vacations and the times of every exception: all that decides whether hours are held. */
export function weeklyHours(hours: ScheduledHours, calendar: readonly CalendarYear[]): WeeklyHours {
  const exceptions = timedExceptions(hours, calendar);
  // Who holds a slot matters only where an exception concerns one person.
  const isPersonal = exceptions.some(({ who }) => who !== undefined);
  return {
    slots: hours.slots.map(({ day, from, to, who = hours.who }) => ({ day, from, to, ...(isPersonal ? { who } : {}) })),
    exceptions,
    closures: closuresOf(calendar, hours),
    validFrom: hours.validFrom,
    validTo: hours.validTo,
  };
}

/** Where a slot is held and how. A call or a meeting online has no room unless the slot names one. */
export function slotPlace(slot: Slot, hours: ScheduledHours, phoneOf: HoursContext['phoneOf']): string | undefined {
  if (slot.form === 'in-person') return slot.place ?? hours.place;
  return slot.place ?? (slot.form === 'phone' ? phoneOf(slot.who ?? hours.who) : undefined);
}

/** @example slotForm('phone') // 'по телефону' */
export function slotForm(form: Slot['form']): string {
  return FORMS[form];
}

function hoursRow(slot: Slot, hours: ScheduledHours, { roleTitle, phoneOf }: HoursContext): HoursRow {
  const place = slotPlace(slot, hours, phoneOf);
  return {
    day: slot.day,
    from: slot.from,
    to: slot.to,
    where: place === undefined ? slotForm(slot.form) : `${place}, ${slotForm(slot.form)}`,
    link: slot.link,
    who: roleTitle(slot.who ?? hours.who),
    role: slot.who ?? hours.who,
    topic: slot.topic,
    detail: upperFirst(detailParts(slot, hours, { place, roleTitle }).join('; ')),
  };
}

function detailParts(
  slot: Slot,
  hours: ScheduledHours,
  { place, roleTitle }: { place: string | undefined; roleTitle: HoursContext['roleTitle'] },
): string[] {
  const isUsual = slot.form === 'in-person' && place === hours.place;
  const where = [place, slot.form === 'in-person' ? undefined : slotForm(slot.form)].filter(
    (part) => part !== undefined,
  );
  return [
    isUsual ? undefined : where.join(', '),
    slot.who === undefined || slot.who === hours.who ? undefined : lowerFirst(roleTitle(slot.who)),
    slot.topic,
  ].filter((part) => part !== undefined);
}

/** Exceptions that concern one person say whom. */
function named(live: WeeklyHours, roleTitle: HoursContext['roleTitle']): WeeklyHours {
  const exceptions = live.exceptions.map((it) =>
    it.who === undefined ? it : { ...it, reason: `${lowerFirst(roleTitle(it.who))}: ${it.reason}` },
  );
  return { ...live, exceptions };
}

/** The schedule without days that had passed when it was written: it travels in every page. */
function currentOnly(live: WeeklyHours, span: Span): WeeklyHours {
  return {
    ...live,
    exceptions: live.exceptions.filter(({ date }) => isCurrent({ from: date, to: date }, span)),
    closures: (live.closures ?? []).filter((closure) => isCurrent(closure, span)),
  };
}

/** Days that a reader may still meet. */
interface Span {
  since: string;
  validTo: string | undefined;
}

function isCurrent({ from, to }: { from: string; to: string }, { since, validTo }: Span): boolean {
  return to >= since && (validTo === undefined || from <= validTo);
}
