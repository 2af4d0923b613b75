import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, localMoment, weekdayOf } from '../../src/domain/hours/calendar.ts';
import { changeText, hoursChanges, upcomingChanges } from '../../src/domain/hours/changes.ts';
import { hoursOn, hoursStatus, statusText, type WeeklyHours } from '../../src/domain/hours/status.ts';
import { hoursView, weeklyHours } from '../../src/domain/hours/view.ts';
import { hoursSchema, type HoursException, type ScheduledHours } from '../../src/schemas/hours.ts';
import { fixtureHours, productionCalendar, schoolHours } from '../support/fixture.ts';

const calendar = productionCalendar();
const school = weeklyHours(schoolHours(), calendar);
const context = { timeZone: 'Europe/Moscow', calendar, roleTitle: (role: string) => role, phoneOf: () => '+7 000' };

function saidAt(hours: WeeklyHours, moment: string, offset = '+03:00', zone = 'Europe/Moscow'): string {
  return statusText(hoursStatus(hours, localMoment(Date.parse(`${moment}:00${offset}`), zone)));
}

function scheduled(changes: object): ScheduledHours {
  const hours = hoursSchema.parse({ ...schoolHours(), ...changes });
  assert.equal(hours.status, 'scheduled');
  return hours as ScheduledHours;
}

for (const { day, name, isOpen } of [
  { day: '2026-12-31', name: 'перенос с 4 января', isOpen: false },
  { day: '2027-01-04', name: 'новогодние каникулы', isOpen: false },
  { day: '2027-01-11', name: 'первый понедельник после каникул', isOpen: true },
  { day: '2027-02-20', name: 'рабочая суббота без слова учреждения', isOpen: false },
  { day: '2027-02-22', name: 'перенос с 20 февраля', isOpen: false },
  { day: '2027-05-03', name: 'перенос с 1 мая', isOpen: false },
  { day: '2027-11-05', name: 'перенос со 2 января', isOpen: false },
  { day: '2027-11-08', name: 'обычный понедельник', isOpen: true },
]) {
  test(`${day}, ${name}: приём ${isOpen ? 'есть' : 'не ведут'}`, () => {
    assert.equal(hoursOn(school, day).length > 0, isOpen);
  });
}

test('рабочих дней с понедельника по пятницу в 2027 году столько, сколько в производственном календаре без субботы', () => {
  // The official calendar of 2027 has 247 working days, one of them a Saturday.
  let open = 0;
  for (let day = '2027-01-01'; day <= '2027-12-31'; day = addDays(day, 1)) open += hoursOn(school, day).length;
  assert.equal(open, 246);
});

test('накануне праздников ближайший приём назван после них, с датой', () => {
  assert.equal(saidAt(school, '2026-12-30T16:00'), 'Ближайшая: понедельник 11.01, 14:30');
});

test('рабочая суббота, о которой сказало учреждение, берёт часы понедельника, с которого она перенесена', () => {
  const live = weeklyHours(fixtureHours(), calendar);
  assert.deepEqual(hoursOn(live, '2027-02-20'), [
    { from: '08:00', to: '08:30' },
    { from: '15:00', to: '16:00' },
  ]);
});

test('в свои каникулы приёма нет, но назначенный в них дополнительный — есть', () => {
  const vacations = [{ name: 'каникулы', from: '2026-12-07', to: '2026-12-13' }];
  const extra = { date: '2026-12-08', kind: 'extra', from: '10:00', to: '11:00', reason: 'отчёт' };
  const live = weeklyHours(scheduled({ vacations, exceptions: [extra] }), calendar);
  assert.deepEqual(hoursOn(live, '2026-12-07'), []);
  assert.deepEqual(hoursOn(live, '2026-12-08'), [{ from: '10:00', to: '11:00' }]);
});

test('отмена приёма одного человека не отменяет приём другого', () => {
  const live = weeklyHours(fixtureHours(), calendar);
  assert.deepEqual(hoursOn(live, '2026-11-25'), [{ from: '15:00', to: '16:00' }]);
});

test('отмена в день, когда приёма и так нет, ничего не меняет', () => {
  const closed = { date: '2026-11-22', kind: 'closed', reason: 'воскресенье' };
  const live = weeklyHours(scheduled({ exceptions: [closed] }), calendar);
  assert.equal(saidAt(live, '2026-11-21T12:00'), 'Ближайшая: понедельник, 14:30');
});

for (const { name, moment, expected } of [
  { name: 'зимой', moment: '2027-03-26T14:45:00+01:00', expected: 'Идёт сейчас, до 15:00' },
  { name: 'летом, после перевода часов', moment: '2027-03-29T14:45:00+02:00', expected: 'Идёт сейчас, до 15:00' },
  { name: 'летом, по зимнему времени было бы рано', moment: '2027-03-29T14:15:00+02:00', expected: 'Сегодня с 14:30' },
]) {
  test(`в поясе с переводом часов приём остаётся в 14:30 на стене: ${name}`, () => {
    const live: WeeklyHours = { ...school, closures: [] };
    assert.equal(statusText(hoursStatus(live, localMoment(Date.parse(moment), 'Europe/Berlin'))), expected);
  });
}

test('приём ночью, внутри которого часы переводят, кончается по часам на стене', () => {
  // In Berlin the clock goes from 02:00 to 03:00 on 28 March 2027, a Sunday.
  const night: WeeklyHours = { ...school, slots: [{ day: 'sunday', from: '01:30', to: '03:30' }], closures: [] };
  assert.equal(saidAt(night, '2027-03-28T01:45', '+01:00', 'Europe/Berlin'), 'Идёт сейчас, до 03:30');
  assert.equal(saidAt(night, '2027-03-28T03:15', '+02:00', 'Europe/Berlin'), 'Идёт сейчас, до 03:30');
  assert.equal(saidAt(night, '2027-03-28T03:30', '+02:00', 'Europe/Berlin'), 'Ближайшая: воскресенье 04.04, 01:30');
});

test('два приёма сразу: сказано, до какого часа кто-нибудь принимает', () => {
  const both: WeeklyHours = {
    ...school,
    slots: [
      { day: 'friday', from: '14:00', to: '14:30' },
      { day: 'friday', from: '14:00', to: '15:00' },
    ],
  };
  assert.equal(saidAt(both, '2026-11-20T14:10'), 'Идёт сейчас, до 15:00');
});

test('карточка называет перемены на две недели вперёд, не дальше и не прошлые', () => {
  const live = weeklyHours(fixtureHours(), calendar);
  assert.deepEqual(upcomingChanges(live, '2026-11-25').map(changeText), [
    'ср, 25 ноября: приёма нет (педсовет)',
    'пн, 30 ноября: приём 12:00–13:00, библиотека, а не как обычно (в кабинете ремонт)',
    'сб, 5 декабря: ещё приём 10:00–11:30 (день открытых дверей)',
  ]);
  assert.deepEqual(upcomingChanges(live, '2026-12-06'), []);
});

test('перемены стоят по порядку; праздник внутри каникул и праздник в день без приёма не названы', () => {
  const days = hoursChanges(weeklyHours(fixtureHours(), calendar)).map(({ from, to }) => `${from} ${to}`);
  assert.ok(days.includes('2026-12-28 2027-01-10'));
  assert.ok(!days.some((line) => line.startsWith('2027-01-01')));
  // 1 May of 2027 is a Saturday.
  assert.ok(!days.some((line) => line.startsWith('2027-05-01')));
  assert.deepEqual(days, [...days].sort());
});

test('два приёма рабочей субботы сказаны одной строкой', () => {
  const lines = hoursChanges(weeklyHours(fixtureHours(), calendar)).filter(({ from }) => from === '2027-02-20');
  assert.deepEqual(
    lines.map(({ what }) => what),
    ['ещё приём 08:00–08:30, 15:00–16:00'],
  );
});

test('страница не называет того, что прошло до последней правки графика или будет после его срока', () => {
  const view = hoursView(fixtureHours(), context);
  assert.equal(view.status, 'scheduled');
  if (view.status !== 'scheduled') return;
  assert.ok(view.changes.length > 0);
  assert.ok(view.changes.every(({ from, to }) => to >= '2026-11-15' && from <= '2027-05-28'));
  assert.ok((view.live.hours.closures ?? []).every(({ from }) => from <= '2027-05-28'));
});

test('у приёма по телефону показан телефон, у приёма в сети нет кабинета', () => {
  const view = hoursView(fixtureHours(), context);
  if (view.status !== 'scheduled') throw new Error('the fixture has a schedule');
  const rows = view.days.flatMap((day) => day.rows);
  assert.deepEqual(
    rows.filter(({ day }) => day === 'thursday' || day === 'friday').map(({ where }) => where),
    ['+7 000, по телефону', 'в сети'],
  );
});

test('график без единого приёма говорит, что часы не назначены', () => {
  const view = hoursView(scheduled({ slots: [] }), context);
  assert.equal(view.status === 'scheduled' && view.summary, 'Часы ещё не назначены');
});

test('день недели рабочей субботы в календаре — и правда суббота, а заменяет она будний день', () => {
  const moved = calendar.flatMap(({ workingDays }) => workingDays);
  assert.ok(moved.length > 0);
  for (const { date, insteadOf } of moved) {
    assert.equal(weekdayOf(date), 'saturday');
    assert.ok(!['saturday', 'sunday'].includes(weekdayOf(insteadOf)));
  }
});

test('исключение без времени допускается только у closed и extra', () => {
  const exception = (fields: Partial<HoursException>): boolean =>
    hoursSchema.safeParse({ ...schoolHours(), exceptions: [{ date: '2026-12-01', reason: 'причина', ...fields }] })
      .success;
  assert.equal(exception({ kind: 'closed' }), true);
  assert.equal(exception({ kind: 'extra' }), true);
  assert.equal(exception({ kind: 'moved' }), false);
  assert.equal(exception({ kind: 'closed', from: '10:00', to: '11:00' }), false);
  assert.equal(exception({ kind: 'extra', from: '11:00', to: '10:00' }), false);
});
