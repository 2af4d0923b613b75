// What `npm run audit:content` finds: the real command on a copy of the project.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { scratchProject } from '../support/scratch.ts';

const GUIDE = 'content/guides/plans/import-plan.mdx';
const INSTITUTION = 'content/institutions/lipetsk-5/institution.yaml';
const PAGE = 'dist/lipetsk-5/hours/index.html';

function audited(root: string): { status: number | null; lines: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/audit.ts'], { cwd: root, encoding: 'utf8' });
  return { status, lines: stdout + stderr };
}

function publish(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

test('в текстах проекта личных данных нет', (context) => {
  const { status, lines } = audited(scratchProject(context, {}));
  assert.equal(status, 0, lines);
});

for (const [what, text] of [
  ['телефон', '8 (910) 123-45-67'],
  ['почту', 'ivanova.teacher@mail.ru'],
  ['СНИЛС', '112-233-445 95'],
  ['пароль', 'пароль: qwerty12'],
  ['имя с отчеством', 'Ивановой Марии Петровне'],
] as const) {
  test(`в тексте найдено: похоже на ${what}`, (context) => {
    const root = scratchProject(context, {
      [GUIDE]: (before) => before.replace('## Частые ошибки', `Пишите: ${text}\n\n## Частые ошибки`),
    });
    const { status, lines } = audited(root);
    assert.equal(status, 1);
    assert.match(lines, new RegExp(`${GUIDE}:\\d+: «${text.replace(/[()+.]/g, '\\$&')}» — похоже на ${what}`));
  });
}

test('чужой телефон на готовой странице найден, а контакт учреждения на ней разрешён, как бы он ни был записан', (context) => {
  const root = scratchProject(context, {
    [INSTITUTION]: (text) => text.replace('place: кабинет № 18', `place: кабинет № 18\n      phone: '+7 (474) 255-01-23'`),
  });
  publish(root, PAGE, '<p>Звоните: <a href="tel:+74742550123">8 474 255-01-23</a></p>');
  assert.equal(audited(root).status, 0, audited(root).lines);
  publish(root, 'dist/btotis/hours/index.html', '<p>8 474 255-01-23</p>');
  const { status, lines } = audited(root);
  assert.equal(status, 1);
  assert.match(lines, /dist\/btotis\/hours\/index\.html:1: «8 474 255-01-23» — похоже на телефон/);
  assert.doesNotMatch(lines, /dist\/lipetsk-5/);
});
