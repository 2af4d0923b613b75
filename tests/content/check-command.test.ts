// What a person, a script and a forge get from `npm run check`: the real command on a copy of the project.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { projectRoot } from '../../scripts/project-root.ts';
import { scratchProject } from '../support/scratch.ts';

const GUIDE = 'content/guides/plans/import-plan.mdx';
const QUESTION = 'content/faq/plans/plan-columns.mdx';

function check(root: string, ...args: string[]) {
  return spawnSync(process.execPath, ['scripts/check.ts', 'lipetsk-5', ...args], { cwd: root, encoding: 'utf8' });
}

const withSentence =
  (sentence: string) =>
  (text: string): string =>
    text.replace('## Частые ошибки', `${sentence}\n\n## Частые ошибки`);

function lineOf(root: string, file: string, text: string): number {
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(text)) + 1;
}

function faulty(context: TestContext): string {
  return scratchProject(context, {
    [GUIDE]: withSentence('Выберите отчет, а необходимо — [план](/guides/plans/export-plan).'),
  });
}

test('строка для человека называет файл, строку, что написать и раздел руководства', (context) => {
  const root = faulty(context);
  const { stdout, status } = check(root);
  const line = lineOf(root, GUIDE, 'отчет');
  assert.equal(status, 1);
  assert.ok(stdout.includes(`${GUIDE}:${line}: «отчет» пишется «отчёт» → content/manual/faults.md#yo\n`), stdout);
  assert.match(stdout, /Сомнительно, решать человеку:\n.*«необходимо» — канцелярское слово/);
  assert.match(stdout, /2 ошибки\. .* npm run check -- --fix/);
});

test('--json даёт документ с версией, счётом и полями каждой находки', (context) => {
  const root = faulty(context);
  const { stdout, status } = check(root, '--json');
  const report = JSON.parse(stdout) as { doubts: number; faults: { kind: string; severity: string }[] };
  assert.equal(status, 1);
  assert.equal(report.doubts, report.faults.filter(({ severity }) => severity === 'doubt').length);
  assert.deepEqual(
    // Doubts of other texts come and go.
    { ...report, doubts: 1, faults: report.faults.filter(({ kind }) => kind === 'yo') },
    {
      version: 1,
      checked: ['lipetsk-5'],
      errors: 2,
      doubts: 1,
      faults: [
        {
          kind: 'yo',
          title: 'Пропущена буква «ё»',
          severity: 'error',
          file: GUIDE,
          line: lineOf(root, GUIDE, 'отчет'),
          message: '«отчет» пишется «отчёт»',
          fixable: true,
          manual: 'content/manual/faults.md#yo',
        },
      ],
    },
  );
});

test('--format github даёт команды, по которым площадка подсвечивает строки правки', (context) => {
  const root = faulty(context);
  const lines = check(root, '--format', 'github').stdout.trim().split('\n').filter((text) => text.includes(GUIDE) && !text.includes('#found-by'));
  const line = lineOf(root, GUIDE, 'отчет');
  assert.equal(lines.length, 3);
  assert.ok(
    lines.includes(
      `::error file=${GUIDE},line=${line},title=Пропущена буква «ё»::«отчет» пишется «отчёт» → content/manual/faults.md#yo`,
    ),
    lines.join('\n'),
  );
  assert.ok(lines.some((text) => text.startsWith(`::warning file=${GUIDE},line=${line},title=Кавычки%2C тире%2C`)));
});

test('--format gitlab даёт отчёт Code Quality с неповторимыми отпечатками', (context) => {
  const root = faulty(context);
  const issues = JSON.parse(check(root, '--format', 'gitlab').stdout) as {
    check_name: string;
    fingerprint: string;
    severity: string;
    location: unknown;
  }[];
  assert.ok(issues.length >= 3);
  assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length);
  const { severity, location } = issues.find(({ check_name }) => check_name === 'yo') ?? {};
  assert.deepEqual(
    { severity, location },
    { severity: 'major', location: { path: GUIDE, lines: { begin: lineOf(root, GUIDE, 'отчет') } } },
  );
});

test('без ошибок площадке не о чем кричать, и код возврата ноль', (context) => {
  const { stdout, status } = check(scratchProject(context, {}), '--format', 'github');
  assert.equal(status, 0);
  assert.doesNotMatch(stdout, /^::error/m);
});

test('незнакомый вид отчёта и незнакомый ключ названы, и это не похоже на ошибку содержания', (context) => {
  const root = scratchProject(context, {});
  const wrong = check(root, '--format', 'githab');
  assert.equal(wrong.status, 2);
  assert.match(wrong.stderr, /--format githab: такого вида нет\. Может быть, «github»\?/);
  assert.match(check(root, '--fixx').stderr, /Понимаю только --fix, --json/);
});

test('--fix исправляет бесспорное и показывает, остальное оставляет байт в байт', (context) => {
  const dirty = withSentence(
    [
      'Выберите отчет "Сводка" - он сверху. Учет ведет журнал...',
      '',
      '[Выгрузите план](/guides/plans/export-plan), т.е. копию , и [сверьте](/guides/plans/export-plan#check).',
      '',
      'Хвостовые пробелы  ',
      'остаются.',
    ].join('\n'),
  );
  const clean = withSentence(
    [
      'Выберите отчёт «Сводка» — он сверху. Учёт ведёт журнал…',
      '',
      '[Выгрузите план](/guides/plans/export-plan/), т. е. копию, и [сверьте](/guides/plans/export-plan/#check).',
      '',
      'Хвостовые пробелы  ',
      'остаются.',
    ].join('\n'),
  );
  const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
  const root = scratchProject(context, {
    [GUIDE]: (text) => windows(dirty(text)),
    [QUESTION]: (text) => text.replace(/^question: .*$/m, 'question: "Отчет - это \\"Планы\\"?"'),
  });
  const original = readFileSync(join(projectRoot, GUIDE), 'utf8');
  const { stderr } = check(root, '--fix');
  assert.equal(readFileSync(join(root, GUIDE), 'utf8'), windows(clean(original)));
  assert.match(stderr, /import-plan\.mdx:\d+\n {2}было: {2}Выберите отчет "Сводка" - он сверху.*\n {2}стало: Выберите отчёт «Сводка» — он сверху/);
  // Quotes of the YAML itself look like those of the text: only what is certain is touched.
  assert.match(readFileSync(join(root, QUESTION), 'utf8'), /^question: "Отчёт — это \\"Планы\\"\?"$/m);
});
