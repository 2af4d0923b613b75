import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../../scripts/project-root.ts';
import { calendarYearSchema, type CalendarYear } from '../../src/schemas/calendar.ts';
import { hoursSchema, type ScheduledHours } from '../../src/schemas/hours.ts';
import { trainingSchema, type Training } from '../../src/schemas/training.ts';

/** An invented institution with every state of hours, training and duties. It is not published with the real ones. */
export const FIXTURE = 'gymnasium';

const folder = join(projectRoot, 'tests/fixtures', FIXTURE);

/** Puts the invented institution beside the real ones of a copied project. */
export function addFixture(root: string): void {
  cpSync(folder, join(root, 'content/institutions', FIXTURE), { recursive: true });
}

/** Its files with their texts, by the paths that they have in a project. */
export function fixtureFiles(): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [
      `content/institutions/${FIXTURE}/${name}`,
      readFileSync(join(folder, name), 'utf8'),
    ]),
  );
}

export function fixtureHours(): ScheduledHours {
  const hours = hoursSchema.parse(yaml(join(folder, 'hours.yaml')));
  if (hours.status !== 'scheduled') throw new Error('the fixture has a schedule');
  return hours;
}

export function fixtureTraining(): Training {
  return trainingSchema.parse(yaml(join(folder, 'training.yaml')));
}

/** The real production calendar. */
export function productionCalendar(): CalendarYear[] {
  return [2026, 2027].map((year) => calendarYearSchema.parse(yaml(join(projectRoot, `content/calendar/${year}.yaml`))));
}

export function schoolHours(): ScheduledHours {
  const hours = hoursSchema.parse(yaml(join(projectRoot, 'content/institutions/lipetsk-5/hours.yaml')));
  if (hours.status !== 'scheduled') throw new Error('the school has a schedule');
  return hours;
}

function yaml(file: string): unknown {
  return parse(readFileSync(file, 'utf8'));
}
