// `npm run new` as a person meets it: the real command in a real terminal, on a copy of the project.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inTerminal, keys, noTerminal, type Terminal } from '../support/terminal.ts';
import { scratchProject } from '../support/scratch.ts';

const INSTITUTIONS = 'content/institutions';
const inPerson = { skip: noTerminal() ?? false };

function run(root: string, ...args: string[]) {
  return spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', input: '' });
}

function allFiles(root: string): string[] {
  return globSync('content/**/*', { cwd: root }).sort();
}

async function answer(terminal: Terminal, question: string, typed: string): Promise<void> {
  await terminal.sees(question);
  terminal.type(typed + keys.enter);
}

test('новое учреждение заводится ответами в терминале, и проверка зелёная', inPerson, async (context) => {
  const root = scratchProject(context, {});
  const terminal = inTerminal(context, ['scripts/new.ts', 'institution'], { cwd: root });
  await answer(terminal, 'называется на вывеске', 'МАОУ «Гимназия № 12» города Томска');
  await answer(terminal, 'Школа или колледж', '');
  await answer(terminal, 'В каком городе', 'томск');
  await terminal.sees('с большой буквы: Липецк');
  terminal.type(keys.erase);
  terminal.type(`Томск${keys.enter}`);
  await answer(terminal, 'Имя для шапки', '');
  await answer(terminal, 'Enter — tomsk-12', keys.erase + 'lipetsk-5');
  await terminal.sees('content/institutions/lipetsk-5 уже есть');
  terminal.type(`${keys.erase}tomsk-12${keys.enter}`);
  await answer(terminal, 'Часовой пояс: по городу', '');
  await answer(terminal, 'итоговые отметки', keys.down);
  await answer(terminal, 'Какой электронный журнал', '');
  await answer(terminal, 'Адрес входа', 'https://journal.example.ru');
  await answer(terminal, 'Кто помогает', 'Методист');
  await answer(terminal, 'Когда приходить', 'по вторникам');
  await terminal.sees('не понимаю «по вторникам»');
  terminal.type(`${keys.erase}вт, чт 14:30-15:00${keys.enter}`);
  await terminal.sees('не понимаю «вт»');
  terminal.type(`${keys.erase}вт 14:30-15:00, чт 15:00-16:00${keys.enter}`);
  await answer(terminal, 'Где принимают', 'кабинет № 3');
  await answer(terminal, 'Телефон', '');
  await answer(terminal, 'Почта', '');
  await answer(terminal, 'гимназия, гимназии, гимназии, гимназию', '');
  await answer(terminal, 'методист, методиста, методисту, методиста', '');
  await answer(terminal, 'Записать в content/institutions/tomsk-12', '');
  await terminal.sees('Готово: content/institutions/tomsk-12');
  assert.equal(await terminal.closed, 0);

  const folder = join(root, INSTITUTIONS, 'tomsk-12');
  assert.deepEqual(readdirSync(folder).sort(), ['hours.yaml', 'institution.yaml', 'regulation.yaml', 'training.yaml']);
  const institution = readFileSync(join(folder, 'institution.yaml'), 'utf8');
  for (const line of [
    'city: Томск',
    'timezone: Asia/Tomsk          # нужен, если есть часы консультаций',
    'period: trimester                  # школа: quarter, trimester, half-year; колледж: semester, half-year',
    '  address: https://journal.example.ru',
    '    title: Методист',
  ]) {
    assert.ok(institution.includes(`${line}\n`), `${line} нет в\n${institution}`);
  }
  assert.match(institution, /^ {2}org: \{ nom: гимназия, gen: гимназии/m);
  assert.match(readFileSync(join(folder, 'hours.yaml'), 'utf8'), /\{ day: thursday, from: 15:00, to: 16:00 \}/);
  const checked = run(root, 'scripts/check.ts', 'tomsk-12');
  assert.equal(checked.stdout, 'Ошибок нет. Проверено: tomsk-12\n');
});

for (const [name, key] of [
  ['Ctrl+C', keys.interrupt],
  ['Escape', keys.escape],
] as const) {
  test(`${name} посреди вопросов ничего не оставляет`, inPerson, async (context) => {
    const root = scratchProject(context, {});
    const before = allFiles(root);
    const terminal = inTerminal(context, ['scripts/new.ts', 'institution'], { cwd: root });
    await answer(terminal, 'называется на вывеске', 'МБОУ СОШ № 7');
    await answer(terminal, 'Школа или колледж', '');
    await terminal.sees('В каком городе');
    terminal.type(key);
    await terminal.sees('Отменено: ничего не записано');
    assert.equal(await terminal.closed, 130);
    assert.deepEqual(allFiles(root), before);
  });
}

test('новая инструкция учреждения открыта каркасом, с номером и записью в его книге', inPerson, async (context) => {
  const root = scratchProject(context, {});
  const terminal = inTerminal(context, ['scripts/new.ts', 'guide'], { cwd: root });
  await answer(terminal, 'Кому эта страница', keys.down + keys.down);
  await answer(terminal, 'Что сделает читатель', '{Lesson} в актовом зале: записать');
  await answer(terminal, 'В каком разделе', keys.down);
  await answer(terminal, 'Кто читает', keys.down + keys.space);
  await answer(terminal, 'Ответ в одном-двух предложениях', 'Откройте {lesson.acc} и допишите место.');
  await answer(terminal, 'Как это называет сам читатель', 'урок в зале, где писать зал');
  await answer(terminal, 'Не меньше пяти запросов', 'раз, два');
  await terminal.sees('сейчас 2, а нужно не меньше 5');
  terminal.type(keys.erase + keys.enter);
  await answer(terminal, 'Имя файла латиницей', '');
  await terminal.sees('Номер 99 записан в content/institutions/lipetsk-5/numbers.yaml');
  assert.equal(await terminal.closed, 0);

  const file = `${INSTITUTIONS}/lipetsk-5/guides/plans/lesson-v-aktovom-zale-zapisat.mdx`;
  const text = readFileSync(join(root, file), 'utf8');
  assert.match(text, /^title: '\{Lesson\} в актовом зале: записать'\nnumber: 99\narea: plans\naudiences: \[teacher, master\]$/m);
  assert.match(text, /^# Не меньше пяти запросов/m);
  assert.match(text, /^## Порядок \{#steps\}$/m);
  assert.match(
    readFileSync(join(root, INSTITUTIONS, 'lipetsk-5/numbers.yaml'), 'utf8'),
    /^ {2}99: \/guides\/plans\/lesson-v-aktovom-zale-zapisat\/$/m,
  );
  const { stdout } = run(root, 'scripts/check.ts', 'lipetsk-5');
  assert.match(stdout, /поле «foundBy»: нужно не меньше пяти запросов/);
});

const QUESTION = ['--question', 'Где лежат планы?', '--area', 'plans', '--answer', 'В журнале, в разделе планов.', '--aliases', 'где ктп', '--found-by', 'где лежат планы, лежат планы где, где лежит план, где планы лежат в журнале, где ктп лежит'];

test('вопрос и неполадка заводятся ключами, без терминала; заготовку проверка не пропустит', (context) => {
  const root = scratchProject(context, {});
  const question = run(root, 'scripts/new.ts', 'question', ...QUESTION, '--guides', 'plans/import-plan', '--file', 'where-plans');
  assert.match(question.stdout, /Готово: content\/faq\/plans\/where-plans\.mdx\. Номер \d+ записан в content\/numbers\.yaml/);
  const checked = run(root, 'scripts/check.ts');
  assert.equal(checked.status, 0, checked.stdout);
  const problem = ['--symptom', 'План пропал', '--area', 'plans', '--answer', 'Обновите страницу.', '--aliases', 'нет ктп'];
  assert.equal(run(root, 'scripts/new.ts', 'problem', ...problem).status, 0);
  assert.match(
    run(root, 'scripts/check.ts').stdout,
    /content\/problems\/plan-propal\.mdx:\d+: «ЗАПОЛНИТЕ:» — осталась заготовка: .* → content\/manual\/faults\.md#frame/,
  );
});

test('без терминала все недостающие и неверные ключи названы сразу, и ничего не записано', (context) => {
  const root = scratchProject(context, {});
  const before = allFiles(root);
  const missing = run(root, 'scripts/new.ts', 'institution');
  assert.equal(missing.status, 2);
  assert.match(missing.stderr, /^--name: Как учреждение называется на вывеске\? Например: --name "/);
  assert.match(missing.stderr, /^--city: /m);
  const wrong = run(root, 'scripts/new.ts', 'institution', '--name', 'МБОУ СШ № 5', '--city', 'Липецк', '--id', 'lipetsk-5', '--hours', 'пн');
  assert.match(wrong.stderr, /--id «lipetsk-5»: папка content\/institutions\/lipetsk-5 уже есть\. Возьмите другое имя, например lipetsk-5-2/);
  assert.match(wrong.stderr, /--hours «пн»: не понимаю «пн»/);
  const unknown = run(root, 'scripts/new.ts', 'institution', '--nane', 'МБОУ');
  assert.match(unknown.stderr, /--nane: такого ключа нет\. Может быть, «name»\?/);
  assert.match(run(root, 'scripts/new.ts', 'gide').stderr, /«gide» не знаю\. Может быть, «guide»\?/);
  const taken = run(root, 'scripts/new.ts', 'question', ...QUESTION, '--guides', 'plans/import-plan', '--file', 'plan-columns');
  assert.match(taken.stderr, /--file «plan-columns»: такой файл уже есть/);
  assert.deepEqual(allFiles(root), before);
  assert.ok(!existsSync(join(root, INSTITUTIONS, '_new')));
});
