import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import { calendarFile } from '../../src/domain/feeds/calendar-file.ts';
import { hoursDocument } from '../../src/domain/feeds/hours-document.ts';
import { hoursFeed } from '../../src/domain/feeds/hours-feed.ts';
import { trainingFeed } from '../../src/domain/feeds/training-feed.ts';
import { addDays } from '../../src/domain/hours/calendar.ts';
import { hoursThing } from '../../src/domain/hours/json-ld.ts';
import { hoursOn } from '../../src/domain/hours/status.ts';
import { weeklyHours } from '../../src/domain/hours/view.ts';
import { hoursSchema, type ScheduledHours } from '../../src/schemas/hours.ts';
import { projectRoot } from '../../scripts/project-root.ts';
import { fixtureHours, fixtureTraining, productionCalendar, schoolHours } from '../support/fixture.ts';

const calendar = productionCalendar();

interface Feed {
  name: string;
  hours: ScheduledHours;
  timeZone: string;
}

const feeds: readonly Feed[] = [
  { name: 'школа', hours: schoolHours(), timeZone: 'Europe/Moscow' },
  { name: 'гимназия', hours: fixtureHours(), timeZone: 'Asia/Yekaterinburg' },
  { name: 'пояс с переводом часов', hours: schoolHours(), timeZone: 'Europe/Berlin' },
];

const file = (timeZone: string) => ({
  name: 'Консультации',
  timeZone,
  institutionId: 'test',
  stamp: '2026-11-21',
  url: 'https://help.example/hours/',
});
const context = (timeZone: string) => ({
  timeZone,
  calendar,
  roleTitle: (role: string) => role,
  phoneOf: () => undefined,
});
const textOf = ({ hours, timeZone }: Feed): string => hoursFeed(file(timeZone), hours, context(timeZone));

/** A year ahead of the day that the feed was written, as the site itself counts the hours. */
function expected({ hours }: Feed): string[] {
  const live = weeklyHours(hours, calendar);
  const found: string[] = [];
  for (let day = '2026-11-23'; day <= '2027-11-23'; day = addDays(day, 1)) {
    found.push(...hoursOn(live, day).map(({ from, to }) => `${day} ${from}–${to}`));
  }
  return found.sort();
}

function inYear(moments: readonly string[]): string[] {
  return moments.filter((moment) => moment >= '2026-11-23' && moment < '2027-11-24').sort();
}

/** What Mozilla's parser sees, by the zones of the file itself. */
function seenByIcalJs(text: string): string[] {
  const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const clock = (time: ICAL.Time): string => time.toString().slice(11, 16);
  return root.getAllSubcomponents('vevent').flatMap((component) => {
    const event = new ICAL.Event(component);
    const one = (start: ICAL.Time, end: ICAL.Time): string =>
      `${start.toString().slice(0, 10)} ${clock(start)}–${clock(end)}`;
    if (!event.isRecurring()) return [one(event.startDate, event.endDate)];
    const found: string[] = [];
    const iterator = event.iterator();
    for (let next = iterator.next(); next; next = iterator.next()) {
      const { startDate, endDate } = event.getOccurrenceDetails(next);
      found.push(one(startDate, endDate));
    }
    return found;
  });
}

/** What node-ical sees, as instants shown on the clock of the zone. */
function seenByNodeIcal(text: string, timeZone: string): string[] {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  const events = Object.values(nodeIcal.sync.parseICS(text)).filter((it) => it?.type === 'VEVENT');
  return events.flatMap((event) =>
    nodeIcal
      .expandRecurringEvent(event as VEvent, { from: new Date('2026-11-01'), to: new Date('2028-01-10') })
      .map(({ start, end }) => `${format.format(start)}–${format.format(end).slice(11)}`),
  );
}

for (const feed of feeds) {
  test(`${feed.name}: год часов в календаре тот же, что на сайте, — глазами ical.js`, () => {
    assert.ok(expected(feed).length > 100);
    assert.deepEqual(inYear(seenByIcalJs(textOf(feed))), expected(feed));
  });

  test(`${feed.name}: и глазами node-ical`, () => {
    assert.deepEqual(inYear(seenByNodeIcal(textOf(feed), feed.timeZone)), expected(feed));
  });

  test(`${feed.name}: файл записан по RFC 5545`, () => {
    const text = textOf(feed);
    const lines = text.split('\r\n');
    assert.equal(lines.pop(), '');
    assert.ok(!text.replaceAll('\r\n', '').includes('\n'));
    assert.ok(lines.every((line) => Buffer.byteLength(line) <= 75));
    const firstComponent = lines.findIndex((line, index) => index > 0 && line.startsWith('BEGIN:'));
    assert.equal(lines[firstComponent], 'BEGIN:VTIMEZONE');
    // Properties of the calendar come before its components, and nothing of it after them.
    assert.deepEqual(lines.slice(-2), ['END:VEVENT', 'END:VCALENDAR']);
    assert.ok(lines.filter((line) => line.startsWith('DTSTAMP')).every((line) => line === 'DTSTAMP:20261121T000000Z'));
    assert.ok(
      lines.filter((line) => line.startsWith('RRULE:FREQ=WEEKLY')).every((line) => /UNTIL=\d{8}T\d{6}Z/.test(line)),
    );
    assert.match(text, new RegExp(`TZID:${feed.timeZone}\r\n`));
  });
}

function uids(text: string): string[] {
  return [...text.replaceAll('\r\n ', '').matchAll(/^UID:(.*)\r$/gm)].map(([, uid = '']) => uid);
}

test('имена событий не повторяются и не меняются от нового приёма и правки места', () => {
  const hours = fixtureHours();
  const before = uids(hoursFeed(file('Europe/Moscow'), hours, context('Europe/Moscow')));
  assert.equal(new Set(before).size, before.length);
  const slots = [{ day: 'tuesday', from: '09:00', to: '09:30' }, ...hours.slots];
  const changed = hoursSchema.parse({ ...hours, place: 'библиотека', slots, updated: '2026-12-01' }) as ScheduledHours;
  const after = uids(hoursFeed({ ...file('Europe/Moscow'), stamp: '2026-12-01' }, changed, context('Europe/Moscow')));
  assert.deepEqual(
    before.filter((uid) => !after.includes(uid)),
    [],
  );
});

test('календарь не зависит от пояса и часов машины, на которой собран', () => {
  const script = `
    import { hoursFeed } from './src/domain/feeds/hours-feed.ts';
    import { schoolHours, productionCalendar } from './tests/support/fixture.ts';
    const context = { timeZone: 'Europe/Moscow', calendar: productionCalendar(), roleTitle: (role) => role, phoneOf: () => undefined };
    process.stdout.write(hoursFeed(${JSON.stringify(file('Europe/Moscow'))}, schoolHours(), context));`;
  const run = (TZ: string): string =>
    spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: projectRoot,
      encoding: 'utf8',
      env: { ...process.env, TZ },
    }).stdout;
  const [east, west] = [run('Asia/Vladivostok'), run('America/New_York')];
  assert.match(east, /BEGIN:VEVENT/);
  assert.equal(east, west);
});

test('часы кончаются там, где график, а без срока — там, где известны праздники', () => {
  const last = (feed: Feed): string | undefined => seenByIcalJs(textOf(feed)).sort().at(-1);
  assert.match(last({ name: '', hours: fixtureHours(), timeZone: 'Europe/Moscow' }) ?? '', /^2027-05-2\d/);
  assert.match(last({ name: '', hours: schoolHours(), timeZone: 'Europe/Moscow' }) ?? '', /^2027-12-30/);
});

test('график, который кончился до правки, даёт пустой, но верный календарь', () => {
  const ended = hoursSchema.parse({ ...schoolHours(), validTo: '2026-11-01' }) as ScheduledHours;
  const text = hoursFeed(file('Europe/Moscow'), ended, context('Europe/Moscow'));
  assert.doesNotMatch(text, /BEGIN:VEVENT/);
  assert.equal(new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vtimezone').length, 1);
});

test('пустой календарь читают оба разборщика', () => {
  const text = calendarFile(file('Etc/UTC'), []);
  assert.equal(new ICAL.Component(ICAL.parse(text) as unknown[]).name, 'vcalendar');
  assert.equal(Object.values(nodeIcal.sync.parseICS(text)).filter((it) => it?.type === 'VEVENT').length, 0);
});

test('обучение: занятие с часом стоит в часе, занятие без часа занимает день', () => {
  const text = trainingFeed(file('Asia/Yekaterinburg'), fixtureTraining().sessions, {
    roleTitle: (role) => role,
    audienceTitles: (ids) => [...ids],
  });
  const events = new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
  assert.deepEqual(
    events.map(({ startDate, endDate, summary }) => [startDate.toString(), endDate.toString(), summary]),
    [
      ['2026-09-10T15:00:00', '2026-09-10T16:00:00', 'Обучение: План из файла'],
      ['2026-11-26T15:00:00', '2026-11-26T15:45:00', 'Обучение: Отметки за триместр'],
      ['2026-12-15', '2026-12-16', 'Обучение: Открытый день журнала'],
      ['2027-03-11T15:00:00', '2027-03-11T16:00:00', 'Обучение: Конец года без спешки'],
    ],
  );
  assert.equal(new Set(uids(text)).size, 4);
});

test('hours.json называет приёмы, закрытые дни и пояс; без графика — у кого узнать', () => {
  const publisher = { organisation: 'Гимназия', url: 'https://help.example/hours/' };
  const document = hoursDocument(fixtureHours(), context('Asia/Yekaterinburg'), publisher);
  assert.equal(document.status, 'scheduled');
  if (document.status !== 'scheduled') return;
  assert.equal(document.slots.length, 6);
  assert.equal(document.timeZone, 'Asia/Yekaterinburg');
  assert.ok(document.closed.some(({ from, reason }) => from === '2027-02-22' && reason.includes('20 февраля')));
  assert.deepEqual(hoursDocument({ status: 'on-request', note: 'Нет.', ask: 'admin' }, context('Etc/UTC'), publisher), {
    ...publisher,
    status: 'on-request',
    note: 'Нет.',
    ask: 'admin',
  });
});

test('в данных для поисковиков у каждого человека свои часы, а закрытый день открыт с полуночи до полуночи', () => {
  const thing = hoursThing(
    { kind: 'school', name: 'Гимназия', city: undefined },
    fixtureHours(),
    fixtureTraining().sessions,
    context('Asia/Yekaterinburg'),
    'https://help.example/hours/',
  ) as unknown as { contactPoint: { name: string; hoursAvailable: Record<string, string>[] }[]; event: unknown[] };
  assert.deepEqual(
    thing.contactPoint.map(({ name, hoursAvailable }) => [name, hoursAvailable.filter((it) => it['dayOfWeek']).length]),
    [
      ['admin', 4],
      ['deputy', 2],
    ],
  );
  const closed = thing.contactPoint[0]?.hoursAvailable.find((it) => it['validFrom'] === '2027-03-08');
  assert.deepEqual([closed?.['opens'], closed?.['closes']], ['00:00', '00:00']);
  assert.equal(thing.event.length, 4);
});
