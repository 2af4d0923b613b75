// A newcomer from the copy of the project to a site of their own, as the manual tells it, without touching code.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { load, type CheerioAPI } from 'cheerio';
import { scratchProject } from '../support/scratch.ts';

const ID = 'tomsk-12';
const FOLDER = `content/institutions/${ID}`;
const REPLACED = 'guides/plans/import-plan.mdx';
const OWN = 'guides/training/zhurnal-v-aktovom-zale.mdx';

test('новичок заводит учреждение, часы, свою инструкцию и замену общей — и получает сайт', (context) => {
  const root = scratchProject(context, {});
  const run = (...args: string[]): string => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: root,
      encoding: 'utf8',
      input: '',
      env: { ...process.env, INSTITUTION: ID, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    assert.equal(status, 0, `${args.join(' ')}\n${stdout}${stderr}`);
    return stdout;
  };
  // Non-breaking spaces are the typography's business.
  const page = (path: string): CheerioAPI =>
    load(readFileSync(join(root, 'dist', ID, path, 'index.html'), 'utf8').replace(/[\u00A0\u202F]/g, ' '));
  const edit = (file: string, change: (text: string) => string): void => {
    const before = readFileSync(join(root, file), 'utf8');
    const after = change(before);
    assert.notEqual(after, before, `${file}: правка ничего не изменила`);
    mkdirSync(dirname(join(root, FOLDER, file.replace(/^content\//, ''))), { recursive: true });
    writeFileSync(join(root, file.startsWith(FOLDER) ? file : `${FOLDER}/${file.replace(/^content\//, '')}`), after);
  };

  // Who we are and when we help.
  run(
    ...['scripts/new.ts', 'institution', '--name', 'МАОУ «Гимназия № 12» города Томска', '--city', 'Томск', '--id', ID],
    ...['--period', 'quarter', '--journal', 'generic', '--helper', 'Методист'],
    ...['--hours', 'вт 14:30-15:00, чт 15:00-16:00', '--place', 'кабинет № 3'],
  );
  // A guide of our own: the frame is filled in by hand.
  run(
    ...['scripts/new.ts', 'guide', '--for', ID, '--title', 'Вести журнал в актовом зале', '--area', 'training'],
    ...['--audiences', 'teacher', '--answer', 'Возьмите планшет у методиста и откройте {lesson.acc} как обычно.'],
    ...['--aliases', 'актовый зал', '--file', 'zhurnal-v-aktovom-zale'],
    '--found-by',
    'журнал в актовом зале, вести журнал в зале, актовый зал журнал, урок в актовом зале, планшет для актового зала',
  );
  edit(`${FOLDER}/${OWN}`, (text) =>
    text.replace(
      /(^---\n[^]*?^---\n)[^]*$/m,
      (_, matter: string) => `${matter.replace(/^.*ЗАПОЛНИТЕ.*\n/gm, '')}\n${BODY}`,
    ),
  );
  // A common guide, said our way.
  edit(`content/${REPLACED}`, (text) => text.replace(/^title: .*$/m, 'title: Загрузить план вместе с методистом'));
  run('scripts/check.ts', '--fix', ID);
  assert.match(run('scripts/check.ts', ID), /Ошибок нет/);

  run('scripts/build.ts');
  assert.ok(existsSync(join(root, 'dist', ID, 'hours.ics')));
  assert.ok(page('')('header').text().includes('Гимназия № 12'), 'имя в шапке');
  const hours = page('hours')('table[data-office-hours]').text();
  assert.match(hours, /14:30/);
  assert.match(hours, /15:00–16:00/);
  assert.equal(page('guides/training/zhurnal-v-aktovom-zale')('h1').text(), 'Вести журнал в актовом зале');
  assert.equal(page('guides/plans/import-plan')('h1').text(), 'Загрузить план вместе с методистом');
  const titles = page('guides')('main').text();
  assert.match(titles, /Вести журнал в актовом зале/);
  assert.match(titles, /Загрузить план вместе с методистом/);
  const number = page('guides/training/zhurnal-v-aktovom-zale')('[data-number]').attr('data-number') ?? '';
  assert.ok(existsSync(join(root, 'dist', ID, number, 'index.html')), 'короткий адрес своей инструкции ведёт на неё');
});

const BODY = `## Порядок {#steps}

<Steps>

1. **Возьмите планшет у методиста.** Он стоит на зарядке в кабинете № 3.

2. **Откройте {lesson.acc}.** <Menu path="lesson" /> Всё остальное — как в классе.

3. **Верните планшет до конца дня.** Иначе утром он будет разряжен.

</Steps>

## Частые ошибки {#mistakes}

- **Планшет остался в зале.** К утру он разрядится.

## Проверьте себя {#check}

- [ ] Планшет стоит на зарядке
`;
