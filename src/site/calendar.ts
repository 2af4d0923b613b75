import { getCollection } from 'astro:content';
import type { CalendarYear } from '../schemas/calendar.ts';
import { inWords } from './institution.ts';

/** The production calendar: every year whose days off are known, in their order. */
export const calendar: CalendarYear[] = (await getCollection('calendar'))
  .map(({ data }) => ({ ...data, daysOff: data.daysOff.map((off) => ({ ...off, name: inWords(off.name) })) }))
  .sort((a, b) => a.year - b.year);
