import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkInstitution } from '../../scripts/check/check.ts';
import { faultLine } from '../../src/reader/fault.ts';
import { linesOfCheck } from '../support/checked.ts';
import { FIXTURE, fixtureFiles } from '../support/fixture.ts';
import { scratchProject, type Edit } from '../support/scratch.ts';

const folder = `content/institutions/${FIXTURE}`;

for (const { name, file, edit, expected } of [
  {
    name: 'extra без времени в обычную субботу',
    file: `${folder}/hours.yaml`,
    edit: ['date: 2027-02-20, kind: extra', 'date: 2027-02-13, kind: extra'],
    expected: /hours\.yaml:\d+: 2027-02-13: нужны from и to\. Без них extra пишут только в рабочую субботу/,
  },
  {
    name: 'адрес встречи у приёма в кабинете',
    file: `${folder}/hours.yaml`,
    edit: [/form: online,\s*/, ''],
    expected: /hours\.yaml:\d+: link бывает только у приёма в сети/,
  },
  {
    name: 'каникулы, которые кончаются раньше, чем начинаются',
    file: `${folder}/hours.yaml`,
    edit: ['from: 2027-03-22, to: 2027-03-28', 'from: 2027-03-28, to: 2027-03-22'],
    expected: /hours\.yaml:\d+: поле «vacations, № 3, to»: каникулы кончаются раньше/,
  },
  {
    name: 'триместр без занятия, которое обещает регламент',
    file: `${folder}/training.yaml`,
    edit: ['date: 2026-12-15', 'date: 2027-04-15'],
    expected: /training\.yaml:\d+: «II триместр»: занятий 0, а регламент обещает не меньше 1/,
  },
  {
    name: 'занятия без учебных периодов',
    file: `${folder}/training.yaml`,
    edit: [/periods:\n(?: {2}- .*\n)+/, ''],
    expected: /training\.yaml:\d+: не указаны periods: обещание регламента не с чем сверить/,
  },
  {
    name: 'периоды внахлёст',
    file: `${folder}/training.yaml`,
    edit: ['from: 2026-12-01, to: 2027-02-28', 'from: 2026-11-20, to: 2027-02-28'],
    expected: /training\.yaml:\d+: «II триместр» начинается раньше, чем кончается «I триместр»/,
  },
  {
    name: 'инструкция занятия, которой нет',
    file: `${folder}/training.yaml`,
    edit: ['guide: plans/import-plan', 'guide: plans/imprt-plan'],
    expected: /training\.yaml:\d+: инструкции «plans\/imprt-plan» нет\. Может быть, «plans\/import-plan»\?/,
  },
  {
    name: 'день другого года в производственном календаре',
    file: 'content/calendar/2027.yaml',
    edit: ['from: 2027-11-05', 'from: 2028-11-05'],
    expected: /calendar\/2027\.yaml:\d+: день не из 2027 года: 2028-11-05/,
  },
] as const) {
  test(`${name}: названо с файлом и строкой`, (context) => {
    const edits: Record<string, Edit> = fixtureFiles();
    const changed = (before: string): string => {
      const after = before.replace(edit[0], edit[1]);
      assert.notEqual(after, before);
      return after;
    };
    const own = edits[file];
    edits[file] = typeof own === 'string' ? changed(own) : changed;
    const lines = linesOfCheck(context, edits, FIXTURE);
    assert.ok(
      lines.some((line) => expected.test(line)),
      lines.join('\n'),
    );
  });
}

test('в самой вымышленной гимназии ошибок в часах, обучении и регламенте нет', (context) => {
  const own = checkInstitution(scratchProject(context, fixtureFiles()), FIXTURE).filter(({ file, isDoubt }) => file.startsWith(folder) && !isDoubt);
  assert.deepEqual(own.map(faultLine), []);
});
