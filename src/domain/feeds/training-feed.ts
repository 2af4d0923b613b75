import type { RoleId } from '../../schemas/common.ts';
import type { TrainingSession } from '../../schemas/training.ts';
import { addDays } from '../hours/calendar.ts';
import { lowerFirst, upperFirst } from '../words.ts';
import { calendarFile, zoned, type CalendarEvent, type CalendarFile } from './calendar-file.ts';

/** Staff training for a calendar program. A session without an hour takes the whole day. */
export function trainingFeed(
  file: CalendarFile,
  sessions: readonly TrainingSession[],
  { roleTitle, audienceTitles }: { roleTitle(role: RoleId): string; audienceTitles(ids: readonly string[]): string[] },
): string {
  return calendarFile(
    file,
    sessions.map((session, index) => ({
      uid: sessionUid(session, sessions.slice(0, index)),
      ...sessionTime(session, file.timeZone),
      summary: `Обучение: ${session.topic}`,
      description: `Для кого: ${audienceTitles(session.audiences).map(lowerFirst).join(', ')}\nВедёт: ${lowerFirst(roleTitle(session.who))}`,
      location: upperFirst(session.place),
      url: file.url,
    })),
  );
}

/** By the day and the hour; sessions of the same hour are counted. */
function sessionUid({ date, from }: TrainingSession, earlier: readonly TrainingSession[]): string {
  const same = earlier.filter((other) => other.date === date && other.from === from).length;
  return ['training', date, from?.replace(':', ''), same === 0 ? undefined : String(same + 1)]
    .filter((part) => part !== undefined)
    .join('-');
}

function sessionTime(
  { date, from, to }: TrainingSession,
  timeZone: string,
): Pick<CalendarEvent, 'start' | 'end' | 'allDay'> {
  if (from === undefined) {
    return { start: zoned(date, '00:00', timeZone), end: zoned(addDays(date, 1), '00:00', timeZone), allDay: true };
  }
  const start = zoned(date, from, timeZone);
  return to === undefined ? { start } : { start, end: zoned(date, to, timeZone) };
}
