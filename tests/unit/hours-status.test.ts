import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localMoment } from '../../src/domain/hours/calendar.ts';
import { hoursOn, hoursStatus, statusText, type WeeklyHours } from '../../src/domain/hours/status.ts';
import { weekSummary } from '../../src/domain/hours/summary.ts';
import type { Weekday } from '../../src/schemas/hours.ts';

const weekdays: Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const slots = weekdays.map((day) => ({ day, from: '14:30', to: '15:00' }));
const week: WeeklyHours = { slots, exceptions: [], validFrom: undefined, validTo: undefined };

/** What is said at a moment of Lipetsk, given as Moscow time. 20 November 2026 is a Friday. */
function saidAt(moment: string, hours: WeeklyHours = week): string {
  return statusText(hoursStatus(hours, localMoment(Date.parse(`${moment}:00+03:00`), 'Europe/Moscow')));
}

for (const { moment, expected } of [
  { moment: '2026-11-20T14:29', expected: 'Сегодня с 14:30' },
  { moment: '2026-11-20T14:30', expected: 'Идёт сейчас, до 15:00' },
  { moment: '2026-11-20T14:59', expected: 'Идёт сейчас, до 15:00' },
  { moment: '2026-11-20T15:00', expected: 'Ближайшая: понедельник, 14:30' },
  { moment: '2026-11-20T23:59', expected: 'Ближайшая: понедельник, 14:30' },
  { moment: '2026-11-21T00:00', expected: 'Ближайшая: понедельник, 14:30' },
  { moment: '2026-11-22T12:00', expected: 'Завтра с 14:30' },
  { moment: '2026-11-23T00:00', expected: 'Сегодня с 14:30' },
]) {
  test(`в Липецке ${moment.replace('T', ' ')}: «${expected}»`, () => assert.equal(saidAt(moment), expected));
}

test('часы считаются по поясу учреждения: в полдень по Гринвичу во Владивостоке уже вечер', () => {
  assert.deepEqual(localMoment(Date.UTC(2026, 10, 20, 14, 30), 'Asia/Vladivostok'), {
    day: '2026-11-21',
    time: '00:30',
  });
  assert.deepEqual(localMoment(Date.UTC(2026, 10, 20, 14, 30), 'Europe/Moscow'), { day: '2026-11-20', time: '17:30' });
});

test('в день с отменой приёма нет, и ближайшим называется следующий', () => {
  const closed: WeeklyHours = { ...week, exceptions: [{ date: '2026-11-20', kind: 'closed', reason: 'педсовет' }] };
  assert.equal(saidAt('2026-11-20T14:40', closed), 'Ближайшая: понедельник, 14:30');
});

test('перенос заменяет часы дня, дополнительный приём прибавляется к ним', () => {
  const at = { date: '2026-11-20', from: '09:00', to: '10:00', reason: 'открытые уроки' };
  assert.deepEqual(hoursOn({ ...week, exceptions: [{ ...at, kind: 'moved' }] }, '2026-11-20'), [
    { from: '09:00', to: '10:00' },
  ]);
  assert.equal(hoursOn({ ...week, exceptions: [{ ...at, kind: 'extra' }] }, '2026-11-20').length, 2);
});

test('дополнительный приём бывает и в день, когда приёма обычно нет', () => {
  const saturday = {
    date: '2026-11-21',
    kind: 'extra',
    from: '10:00',
    to: '11:00',
    reason: 'рабочая суббота',
  } as const;
  assert.equal(saidAt('2026-11-21T10:15', { ...week, exceptions: [saturday] }), 'Идёт сейчас, до 11:00');
});

test('график, срок которого вышел вчера, сам говорит, что устарел', () => {
  assert.equal(saidAt('2026-11-20T14:40', { ...week, validTo: '2026-11-19' }), 'График устарел: уточните часы');
});

test('график, который ещё не начал действовать, называет первый день', () => {
  assert.equal(saidAt('2026-11-20T14:40', { ...week, validFrom: '2026-12-01' }), 'Ближайшая: вторник 01.12, 14:30');
});

test('пустой график честно говорит, что консультаций нет', () => {
  assert.equal(saidAt('2026-11-20T14:40', { ...week, slots: [] }), 'Ближайших консультаций нет');
});

test('два приёма в день: между ними назван второй', () => {
  const twice: WeeklyHours = { ...week, slots: [...slots, { day: 'friday', from: '08:00', to: '08:30' }] };
  assert.equal(saidAt('2026-11-20T08:10', twice), 'Идёт сейчас, до 08:30');
  assert.equal(saidAt('2026-11-20T09:00', twice), 'Сегодня с 14:30');
});

test('одинаковые дни подряд складываются в строку', () => {
  assert.equal(weekSummary(slots), 'пн–пт 14:30–15:00');
  assert.equal(
    weekSummary([...slots.slice(0, 2), { day: 'thursday', from: '10:00', to: '11:00' }]),
    'пн–вт 14:30–15:00; чт 10:00–11:00',
  );
});
