import type { Fault } from '../../../src/reader/fault.ts';
import type { Content } from '../../../src/reader/read-content.ts';

/** A year of the production calendar holds days of that year only. */
export function checkCalendar({ calendar }: Content): Fault[] {
  return calendar.flatMap(({ file, data, lineOf }) => {
    const fault = (path: PropertyKey[], message: string): Fault => ({
      kind: 'hours',
      file,
      line: lineOf(path),
      message,
    });
    const isForeign = (day: string | undefined): boolean => day !== undefined && !day.startsWith(`${data.year}-`);
    const named = file.endsWith(`/${data.year}.yaml`)
      ? []
      : [fault(['year'], `год ${data.year}, а файл назван иначе: переименуйте его в ${data.year}.yaml`)];
    return [
      ...named,
      ...data.daysOff.flatMap(({ from, to }, index) =>
        isForeign(from) || isForeign(to) ? [fault(['daysOff', index], `день не из ${data.year} года: ${from}`)] : [],
      ),
      ...data.workingDays.flatMap(({ date }, index) =>
        isForeign(date) ? [fault(['workingDays', index], `день не из ${data.year} года: ${date}`)] : [],
      ),
    ];
  });
}
