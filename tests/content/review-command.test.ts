import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { scratchProject } from '../support/scratch.ts';

const GUIDE = 'content/guides/plans/import-plan.mdx';

function review(root: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['scripts/review.ts', ...args], { cwd: root, encoding: 'utf8' });
}

test('npm run review называет просроченное, ответственного и файл и пишет календарь', (context) => {
  const root = scratchProject(context, {
    [GUIDE]: (text) => text.replace(/^reviewed: .*$/m, 'reviewed: 2025-01-15'),
  });
  const { status, stdout, stderr } = review(root, 'lipetsk-5', '--today', '2026-11-25');
  assert.equal(status, 0, stderr);
  assert.match(stdout, /Срок прошёл:\n {4}№ 8 .*проверено 15 января 2025, срок 15 января 2026 — .*import-plan\.mdx/);
  assert.match(stdout, /В порядке: \d+ страниц/);
  const calendar = readFileSync(join(root, 'dist/review-lipetsk-5.ics'), 'utf8');
  assert.match(calendar, /DTSTART;VALUE=DATE:20260115/);
});

test('npm run review --json отдаёт сроки программе', (context) => {
  const root = scratchProject(context, {});
  const { stdout } = review(root, 'btotis', '--today', '2026-11-25', '--json');
  const { institution, owners } = JSON.parse(stdout) as { institution: string; owners: Record<string, { due: string }[]> };
  assert.equal(institution, 'btotis');
  assert.ok(Object.values(owners).flat().length >= 40);
});

test('npm run review на неверную дату и неизвестное учреждение отвечает словами', (context) => {
  const root = scratchProject(context, {});
  const wrong = review(root, '--today', 'завтра');
  assert.equal(wrong.status, 1);
  assert.match(wrong.stderr, /нужна дата вида/);
  const unknown = review(root, 'btotes');
  assert.equal(unknown.status, 1);
  assert.match(unknown.stderr, /Может быть, «btotis»\?/);
  assert.doesNotMatch(unknown.stderr, /\n\s+at /);
});
