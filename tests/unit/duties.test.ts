import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverageText, dutyTable } from '../../src/domain/duties.ts';
import { dateRange } from '../../src/domain/format.ts';
import { validityText } from '../../src/domain/hours/validity.ts';
import { rhythmGroups } from '../../src/domain/rhythm.ts';
import { trainingByPeriod } from '../../src/domain/training.ts';
import { fixers, helpLines, matchesQuery } from '../../src/domain/who-helps.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { projectRoot } from '../../scripts/project-root.ts';
import { fixtureTraining } from '../support/fixture.ts';

const clausesOf = (id: string) => readContent(projectRoot, id).content.regulation.data.clauses;
const whoHelps = (id: string, helper: 'admin' | 'responsible') =>
  Object.fromEntries(helpLines(clausesOf(id), helper).map((line) => [line.id, line.who.join()]));

test('школа: техника — инженер, советы — ответственный, методика — заместитель; о пароле регламент молчит', () => {
  assert.deepEqual(whoHelps('lipetsk-5', 'responsible'), {
    credentials: 'responsible',
    machinery: 'engineer',
    advice: 'responsible',
    methods: 'deputy',
  });
  const credentials = helpLines(clausesOf('lipetsk-5'), 'responsible').find(({ id }) => id === 'credentials');
  assert.equal(credentials?.clause, undefined);
});

test('техникум: пароль и техника — администратор, заявления — заместитель', () => {
  assert.deepEqual(whoHelps('btotis', 'admin'), {
    credentials: 'admin',
    machinery: 'admin',
    advice: 'admin',
    methods: 'admin',
    applications: 'deputy',
  });
  const credentials = helpLines(clausesOf('btotis'), 'admin').find(({ id }) => id === 'credentials');
  assert.equal(credentials?.clause?.id, 'credentials');
});

test('кто решает: каждый один раз, по порядку причин', () => {
  assert.deepEqual(fixers([{ who: 'teacher' }, { who: 'admin' }, { who: 'teacher' }]), ['teacher', 'admin']);
});

for (const { query, text, isFound } of [
  { query: '', text: 'что угодно', isFound: true },
  { query: 'паролем', text: 'потерян пароль', isFound: true },
  { query: 'учётную запись', text: 'учетная запись заблокирована', isFound: true },
  { query: 'нет урока', text: 'Нужного урока нет в журнале', isFound: true },
  { query: 'принтер', text: 'потерян пароль', isFound: false },
]) {
  test(`«${query}» ${isFound ? 'находит' : 'не находит'} «${text}»`, () => {
    assert.equal(matchesQuery(query, text), isFound);
  });
}

for (const id of ['lipetsk-5', 'btotis']) {
  test(`${id}: у каждой обязанности и у каждого направления есть тот, кто отвечает`, () => {
    const lost = clausesOf(id).filter(
      ({ kind, doneBy }) => (kind === 'duty' || kind === 'direction') && doneBy.length === 0,
    );
    assert.deepEqual(lost, []);
  });

  test(`${id}: отвечает за пункт только тот, кого пункт называет`, () => {
    const strangers = clausesOf(id).filter(({ roles, doneBy }) => doneBy.some((role) => !roles.includes(role)));
    assert.deepEqual(strangers, []);
  });
}

test('таблица обязанностей не включает общих положений и называет роль каждой клетки', () => {
  const { roles, rows } = dutyTable(clausesOf('lipetsk-5'));
  assert.deepEqual(roles, ['responsible', 'deputy', 'engineer', 'teacher', 'mentor']);
  assert.ok(rows.every(({ clause }) => clause.kind !== 'purpose' && clause.kind !== 'premise'));
  const reports = rows.find(({ clause }) => clause.id === 'reports');
  assert.deepEqual(reports?.parts, ['responsible', 'none', 'none', 'concerned', 'concerned']);
});

for (const { name, kind, served, expected } of [
  {
    name: 'пункт с инструкциями называет самую давнюю проверку',
    kind: 'direction',
    served: { reviewed: ['2026-11-21', '2026-09-01'], questions: 3, who: [], hours: 'published' },
    expected: '2 инструкции, 3 ответа на вопросы; проверены не раньше 1 сентября 2026',
  },
  {
    name: 'график без публикации так и назван',
    kind: 'schedule',
    served: { reviewed: [], questions: 0, who: [], hours: 'on-request' },
    expected: 'График не опубликован, сказано, у кого его узнать',
  },
  {
    name: 'общее положение исполнять нечем',
    kind: 'premise',
    served: { reviewed: [], questions: 0, who: [], hours: 'published' },
    expected: 'Общее положение: исполнять нечего',
  },
  {
    name: 'обязанность без инструкций называет исполнителя',
    kind: 'duty',
    served: { reviewed: [], questions: 0, who: ['администратор журнала'], hours: 'published' },
    expected: 'Исполняет администратор журнала; инструкция не нужна',
  },
] as const) {
  test(name, () => assert.equal(coverageText({ kind }, served), expected));
}

test('обучение по периодам: занятия сосчитаны, обещание сверено', () => {
  assert.deepEqual(
    trainingByPeriod(fixtureTraining()).map(({ days, count, isEnough }) => [days, count, isEnough]),
    [
      ['1 сентября – 30 ноября 2026', 2, true],
      ['1 декабря 2026 – 28 февраля 2027', 1, true],
      ['1 марта – 28 мая 2027', 1, true],
    ],
  );
});

for (const { from, to, expected } of [
  { from: '2027-01-01', to: '2027-01-01', expected: '1 января 2027' },
  { from: '2027-01-01', to: '2027-01-08', expected: '1–8 января 2027' },
  { from: '2027-03-29', to: '2027-04-04', expected: '29 марта – 4 апреля 2027' },
  { from: '2026-12-28', to: '2027-01-10', expected: '28 декабря 2026 – 10 января 2027' },
]) {
  test(`дни с ${from} по ${to} — «${expected}»`, () => assert.equal(dateRange(from, to), expected));
}

test('срок графика: с одной стороны, с обеих и без срока', () => {
  const validity = (validFrom?: string, validTo?: string) => validityText({ validFrom, validTo });
  assert.equal(validity(), '');
  assert.equal(validity(undefined, '2027-05-28'), 'График действует по 28 мая 2027.');
  assert.equal(validity('2026-09-01', '2027-05-28'), 'График действует с 1 сентября 2026 по 28 мая 2027.');
});

test('памятка начинается с того, что бывает чаще: урок, день, конец периода', () => {
  const groups = rhythmGroups(['period-end', 'lesson', 'daily'] as const, (rhythm) => rhythm);
  assert.deepEqual(
    groups.map(({ rhythm }) => rhythm),
    ['lesson', 'daily', 'period-end'],
  );
});
