import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { scratchProject } from '../support/scratch.ts';

const GUIDE = 'content/guides/plans/import-plan.mdx';
const GOOD = 'the last good site';

/** Runs the build command in a copy of the project that already has a good site. */
function build(root: string, institution: string): { status: number | null; said: string; left: string[] } {
  mkdirSync(join(root, 'dist/lipetsk-5'), { recursive: true });
  writeFileSync(join(root, 'dist/lipetsk-5/index.html'), GOOD);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, INSTITUTION: institution, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return { status, said: stdout + stderr, left: readdirSync(join(root, 'dist')) };
}

function goodSite(root: string): string {
  return readFileSync(join(root, 'dist/lipetsk-5/index.html'), 'utf8');
}

test('ошибка в тексте: сборка называет файл и строку, кончается с кодом 1 и не трогает прежний сайт', (context) => {
  const root = scratchProject(context, { [GUIDE]: (text) => text.replace('## Частые', '{teaher}\n\n## Частые') });
  const { status, said, left } = build(root, 'lipetsk-5');
  assert.equal(status, 1);
  assert.match(said, /^content\/guides\/plans\/import-plan\.mdx:\d+: \{teaher\}: слова «teaher» нет в словаре/m);
  assert.doesNotMatch(said, /^\s+at /m);
  assert.equal(goodSite(root), GOOD);
  assert.deepEqual(left, ['lipetsk-5']);
});

test('учреждение, которого нет: сборка называет те, что есть, и кончается с кодом 1', (context) => {
  const root = scratchProject(context, {});
  const { status, said, left } = build(root, 'foo');
  assert.equal(status, 1);
  assert.match(said, /учреждения «foo» нет\. Есть: btotis, lipetsk-5/);
  assert.deepEqual(left, ['lipetsk-5']);
});

test('сборка сорвалась на середине: прежний сайт цел, недостроенного не осталось', (context) => {
  const root = scratchProject(context, {
    'src/components/page/Footer.astro': (text) => text.replace('---\n', '---\nthrow new Error("midway");\n'),
  });
  const { status, left } = build(root, 'lipetsk-5');
  assert.equal(status, 1);
  assert.equal(goodSite(root), GOOD);
  assert.deepEqual(left, ['lipetsk-5']);
});

test('новое учреждение — это скопированный образец: сайт собирается с его именем, кода никто не трогал', (context) => {
  const root = scratchProject(context, {});
  cpSync(join(root, 'content/institutions/_template'), join(root, 'content/institutions/my-school'), {
    recursive: true,
  });
  const { status, said } = build(root, 'my-school');
  assert.equal(status, 0, said);
  assert.match(readFileSync(join(root, 'dist/my-school/index.html'), 'utf8'), /МБОУ СОШ/);
  assert.equal(goodSite(root), GOOD);
});
