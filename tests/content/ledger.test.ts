import assert from 'node:assert/strict';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { checkWithoutSearch } from '../../scripts/check/check.ts';
import { fixLedgers } from '../../scripts/check/fix-ledger.ts';
import { faultLine } from '../../src/reader/fault.ts';
import { scratchProject } from '../support/scratch.ts';

const LEDGER = 'content/numbers.yaml';
const QUESTION = 'content/faq/plans/plan-total-row.mdx';
const RENAMED = 'content/faq/plans/total-row.mdx';
const COLLEGE_ONLY = 'content/faq/final-marks/module-exam.mdx';

function project(context: Pick<TestContext, 'after'>, ledger?: (text: string) => string): string {
  return scratchProject(context, ledger ? { [LEDGER]: ledger } : {});
}

function ledgerFaults(root: string, institution = 'lipetsk-5'): string[] {
  return checkWithoutSearch(root, institution)
    .filter(({ kind }) => kind === 'ledger')
    .map(faultLine);
}

const withEntry =
  (section: 'moved' | 'retired', entry: string) =>
  (text: string): string =>
    text.replace(new RegExp(`^${section}:.*$`, 'm'), `${section}:\n  ${entry}`);

test('снятая страница без преемника не проходит, и сказано, что дописать', (context) => {
  const root = project(context);
  rmSync(join(root, QUESTION));
  assert.match(
    ledgerFaults(root).join('\n'),
    /numbers\.yaml:\d+: страницы № 216 \(\/faq\/plan-total-row\/\) больше нет, а номер опубликован\. .*«216: адрес/,
  );
});

test('снятая страница с преемником проходит', (context) => {
  const root = project(context, withEntry('retired', '216: /guides/plans/import-plan/'));
  rmSync(join(root, QUESTION));
  assert.deepEqual(ledgerFaults(root), []);
});

test('преемник, которого нет, назван', (context) => {
  const root = project(context, withEntry('retired', '216: /guides/plans/nothing/'));
  rmSync(join(root, QUESTION));
  assert.match(ledgerFaults(root).join('\n'), /номер 216 ведёт на \/guides\/plans\/nothing\/, а такой страницы нет/);
});

test('переименованная страница без записи о переезде не проходит', (context) => {
  const root = project(context);
  renameSync(join(root, QUESTION), join(root, RENAMED));
  assert.match(
    ledgerFaults(root).join('\n'),
    /total-row\.mdx:\d+: номер 216 опубликован с адресом \/faq\/plan-total-row\/\. .*«\/faq\/plan-total-row\/: \/faq\/total-row\/»/,
  );
});

test('переименованная страница с записью о переезде проходит', (context) => {
  const root = project(context, withEntry('moved', '/faq/plan-total-row/: /faq/total-row/'));
  renameSync(join(root, QUESTION), join(root, RENAMED));
  assert.deepEqual(ledgerFaults(root), []);
});

test('номер нельзя отдать другой странице', (context) => {
  const root = project(context, withEntry('retired', '216: /guides/plans/import-plan/'));
  const text = readFileSync(join(root, QUESTION), 'utf8');
  rmSync(join(root, QUESTION));
  writeFileSync(join(root, 'content/faq/plans/another.mdx'), text);
  assert.match(ledgerFaults(root).join('\n'), /another\.mdx:\d+: номер 216 опубликован с адресом/);
});

test('номер страницы нельзя сменить', (context) => {
  const root = scratchProject(context, { [QUESTION]: (text) => text.replace('number: 216', 'number: 998') });
  assert.match(ledgerFaults(root).join('\n'), /у страницы опубликован номер 216, а не 998: верните его/);
});

test('переезд по кругу, в никуда и поверх живой страницы назван', (context) => {
  const root = project(context, (text) =>
    text.replace(
      /^moved:.*$/m,
      'moved:\n  /faq/a/: /faq/b/\n  /faq/b/: /faq/a/\n  /faq/c/: /faq/nothing/\n  /faq/edit-window/: /hours/',
    ),
  );
  const faults = ledgerFaults(root).join('\n');
  assert.match(faults, /адрес \/faq\/a\/ ведёт по кругу/);
  assert.match(faults, /\/faq\/c\/ ведёт на \/faq\/nothing\/, а такой страницы нет/);
  assert.match(faults, /по адресу \/faq\/edit-window\/ есть страница/);
});

test('пропавший якорь назван', (context) => {
  const root = scratchProject(context, {
    'content/guides/plans/import-plan.mdx': (text) => text.replace('{#format}', '{#kinds-of-files}'),
  });
  assert.match(ledgerFaults(root).join('\n'), /якорь \/guides\/plans\/import-plan\/#format опубликован, а на странице его нет/);
});

test('пропавший якорь с записью о переезде проходит', (context) => {
  const root = scratchProject(context, {
    'content/guides/plans/import-plan.mdx': (text) => text.replace('{#format}', '{#kinds-of-files}'),
    [LEDGER]: (text) =>
      withEntry(
        'moved',
        '/guides/plans/import-plan/#format: /guides/plans/import-plan/#kinds-of-files',
      )(text).replace('[format]', '[format, kinds-of-files]'),
  });
  assert.deepEqual(ledgerFaults(root), []);
});

test('страницу для всех нельзя оставить одним колледжам: у школ её номер уже записан', (context) => {
  const root = scratchProject(context, { [QUESTION]: (text) => text.replace('area: plans', 'area: plans\nonly: college') });
  assert.match(ledgerFaults(root).join('\n'), /страницы № 216 .* больше нет/);
  assert.deepEqual(ledgerFaults(root, 'btotis'), []);
});

test('страницы колледжей стоят в книге номеров, но школе их отсутствие не мешает', (context) => {
  const root = project(context);
  rmSync(join(root, COLLEGE_ONLY));
  assert.deepEqual(ledgerFaults(root), []);
  assert.match(ledgerFaults(root, 'btotis').join('\n'), /страницы № 253 .* больше нет/);
});

test('новая страница просит записать её, а --fix записывает и ничего прежнего не меняет', (context) => {
  const root = project(context);
  const before = readFileSync(join(root, LEDGER), 'utf8');
  const text = readFileSync(join(root, QUESTION), 'utf8');
  writeFileSync(
    join(root, 'content/faq/plans/brand-new.mdx'),
    `${text.replace('number: 216', 'number: 997').replace('area: plans', 'area: plans\nonly: school')}\n## Ещё {#more}\n\nТекст.\n`,
  );
  assert.match(ledgerFaults(root).join('\n'), /brand-new\.mdx:\d+: номера 997 ещё нет в numbers\.yaml. Записать: npm run check -- --fix/);
  assert.equal(fixLedgers(root, ['btotis', 'lipetsk-5']), 2);
  assert.deepEqual(ledgerFaults(root), []);
  const lines = new Set(readFileSync(join(root, LEDGER), 'utf8').split('\n'));
  const gone = before.split('\n').filter((line) => !lines.has(line) && !line.startsWith('school:'));
  assert.deepEqual(gone, []);
  assert.ok(lines.has('  997: /faq/brand-new/'));
  assert.ok(lines.has('  /faq/brand-new/: [more]'));
});

test('--fix не записывает страницу, которая взяла чужой номер', (context) => {
  const root = project(context);
  renameSync(join(root, QUESTION), join(root, RENAMED));
  assert.equal(fixLedgers(root, ['lipetsk-5']), 0);
  assert.match(ledgerFaults(root).join('\n'), /номер 216 опубликован/);
});

test('у учреждения без своей книги якоря регламента не спрашивают, а записанный держат', (context) => {
  const own = 'content/institutions/lipetsk-5/numbers.yaml';
  const root = scratchProject(context, {
    'content/institutions/lipetsk-5/regulation.yaml': (text) => text.replace('id: deputy-duty', 'id: duty-of-deputy'),
  });
  assert.match(ledgerFaults(root).join('\n'), /lipetsk-5\/numbers\.yaml:\d+: якорь \/regulation\/#deputy-duty опубликован/);
  rmSync(join(root, own));
  assert.deepEqual(ledgerFaults(root), []);
});
