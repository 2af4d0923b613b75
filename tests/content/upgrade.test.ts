import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { readContent } from '../../src/reader/read-content.ts';
import { projectRoot } from '../../scripts/project-root.ts';
import { commitAll, git } from '../support/git.ts';
import { scratchProject } from '../support/scratch.ts';

const ID = 'our-school';
const REPLACED = 'guides/plans/import-plan';
const OWN_GUIDE = 'guides/training/duty.mdx';

/** A handbook under git, and beside it an institution's repository that holds only its own files. */
function repositories(context: TestContext): { handbook: string; own: string } {
  const handbook = scratchProject(context, { '.gitignore': 'node_modules\ndist\npublic\n.astro\n' });
  git(handbook, 'init', '--quiet');
  commitAll(handbook, 'Первая версия');
  const own = join(mkdtempSync(join(tmpdir(), 'podskazka-own-')), ID);
  context.after(() => rmSync(dirname(own), { recursive: true, force: true }));
  cpSync(join(projectRoot, 'content/institutions/_template'), own, { recursive: true });
  write(own, `${REPLACED}.mdx`, common(handbook, REPLACED).replace(/^title: .*$/m, 'title: Загрузить план по-нашему'));
  git(own, 'init', '--quiet');
  commitAll(own, 'Наша школа');
  return { handbook, own };
}

function upgrade(handbook: string, own: string, ...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/upgrade.ts', own, ...args], {
    cwd: handbook,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

const common = (handbook: string, page: string): string => readFileSync(join(handbook, 'content', `${page}.mdx`), 'utf8');

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const titles = (handbook: string): string[] => readContent(handbook, ID).content.guides.map(({ data }) => data.title);

test('два обновления справочника: своё на месте, новое пришло, изменённое под заменой названо', (context) => {
  const { handbook, own } = repositories(context);
  const first = upgrade(handbook, own);
  assert.equal(first.status, 0, first.output);
  assert.ok(titles(handbook).includes('Загрузить план по-нашему'));
  assert.equal(git(handbook, 'status', '--porcelain'), '');
  commitAll(own, 'Сверено');

  // The first update: a new question and an edit of a guide that is not replaced.
  const question = common(handbook, 'faq/plans/print-plan')
    .replace(/^number: .*$/m, 'number: 990')
    .replace(/^question: .*$/m, 'question: Где хранить копию плана?')
    .replace(/^aliases: .*$/m, 'aliases: [папка для копии тематического плана]')
    .replace(/^foundBy: .*\n/m, '');
  write(handbook, 'content/faq/plans/keep-a-copy.mdx', question);
  spawnSync(process.execPath, ['scripts/check.ts', '--fix', 'lipetsk-5', 'btotis'], { cwd: handbook });
  const path = join(handbook, 'content/guides/current-marks/fix-a-mark.mdx');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^minutes: .*$/m, 'minutes: 9'));
  commitAll(handbook, 'Новый вопрос');
  const second = upgrade(handbook, own);
  assert.equal(second.status, 0, second.output);
  assert.match(second.output, /новая: content\/faq\/plans\/keep-a-copy\.mdx/);
  assert.match(second.output, /изменилась: 1 страница/);
  assert.ok(titles(handbook).includes('Загрузить план по-нашему'));
  commitAll(own, 'Сверено');

  // The second update changes the guide that the institution has replaced.
  write(handbook, `content/${REPLACED}.mdx`, common(handbook, REPLACED).replace(/^minutes: .*$/m, 'minutes: 11'));
  commitAll(handbook, 'Правка инструкции');
  const third = upgrade(handbook, own);
  assert.equal(third.status, 1);
  assert.match(third.output, /Конфликт: guides\/plans\/import-plan — общая страница изменилась, а у вас своя/);
  assert.equal(git(own, 'status', '--porcelain'), '', 'до решения человека свои файлы не тронуты');
  const accepted = upgrade(handbook, own, '--accept', REPLACED);
  assert.equal(accepted.status, 0, accepted.output);
  assert.equal(git(own, 'diff', '--name-only'), 'handbook.yaml');
  assert.doesNotMatch(accepted.output, /Конфликт/);
});

test('номер, который занял справочник, назван вместе с файлом учреждения', (context) => {
  const { handbook, own } = repositories(context);
  write(own, OWN_GUIDE, common(handbook, 'guides/training/workplace').replace(/^number: .*$/m, 'number: 8'));
  const { status, output } = upgrade(handbook, own);
  assert.equal(status, 1);
  assert.match(output, /content\/institutions\/our-school\/guides\/training\/duty\.mdx:\d+: номер 8/);
});

test('замена, под которой больше нет общей страницы, названа', (context) => {
  const { handbook, own } = repositories(context);
  write(own, 'handbook.yaml', 'replaced:\n  faq/plans/gone: "1"\n');
  write(own, 'faq/plans/gone.mdx', common(handbook, 'faq/plans/print-plan').replace(/^number: .*$/m, 'number: 991'));
  assert.match(upgrade(handbook, own).output, /Конфликт: faq\/plans\/gone — общей страницы больше нет/);
});

test('чужая папка, занятое имя и повреждённый снимок объяснены словами, ничего не создано', (context) => {
  const { handbook, own } = repositories(context);
  const place = join(handbook, 'content/institutions');
  assert.match(upgrade(handbook, dirname(own), '--id', 'empty').output, /нет файла institution\.yaml/);
  assert.ok(!existsSync(join(place, 'empty')));
  assert.match(upgrade(handbook, own, '--id', 'btotis').output, /учреждение «btotis» уже есть/);
  assert.match(upgrade(handbook, own, '--id', 'Наша школа').output, /не годится в имя/);
  write(own, 'handbook.yaml', 'replaced: [1, 2');
  const damaged = upgrade(handbook, own);
  assert.match(damaged.output, /handbook\.yaml: файл повреждён/);
  assert.doesNotMatch(damaged.output, /\n\s+at /);
});
