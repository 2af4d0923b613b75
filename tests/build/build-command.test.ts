import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { setTimeout } from 'node:timers/promises';
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

test('сборку убили на середине: прежний сайт цел, следующая убирает недостроенное', async (context) => {
  const root = scratchProject(context, {});
  mkdirSync(join(root, 'dist/lipetsk-5'), { recursive: true });
  writeFileSync(join(root, 'dist/lipetsk-5/index.html'), GOOD);
  const child = spawn(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, INSTITUTION: 'lipetsk-5', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const isOver = new Promise((resolve) => child.on('exit', resolve));
  while (child.exitCode === null && !readdirSync(join(root, 'dist')).some((name) => name.startsWith('.lipetsk-5-'))) {
    await setTimeout(50);
  }
  child.kill('SIGKILL');
  await isOver;
  assert.equal(readdirSync(join(root, 'dist')).length, 2, 'недостроенное осталось');
  assert.equal(goodSite(root), GOOD);
  assert.deepEqual(build(root, 'foo').left, ['lipetsk-5']);
  assert.equal(goodSite(root), GOOD);
});

test('убили в миг подмены: следующая сборка возвращает прежний сайт на место', (context) => {
  const root = scratchProject(context, {});
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  mkdirSync(join(root, `dist/btotis.old-${pid}`), { recursive: true });
  writeFileSync(join(root, `dist/btotis.old-${pid}/index.html`), GOOD);
  assert.deepEqual(build(root, 'foo').left, ['btotis', 'lipetsk-5']);
  assert.equal(readFileSync(join(root, 'dist/btotis/index.html'), 'utf8'), GOOD);
});

test('писать некуда: сборка говорит об этом по-русски, без следа вызовов', (context) => {
  const root = scratchProject(context, { dist: 'файл на месте папки' });
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, INSTITUTION: 'lipetsk-5', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  assert.equal(status, 1);
  assert.match(stderr, /dist.*: на месте папки стоит файл: уберите его\. Прежний сайт цел/);
  assert.doesNotMatch(stderr, /^\s+at /m);
});

/** A disk of its own in place of `dist`, with the last good site; only root can have one. */
function disk(root: string, context: TestContext, size: string): boolean {
  const dist = join(root, 'dist');
  mkdirSync(dist);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'none', dist]).status !== 0) return false;
  context.after(() => spawnSync('umount', [dist]));
  mkdirSync(join(dist, 'lipetsk-5'));
  writeFileSync(join(dist, 'lipetsk-5/index.html'), GOOD);
  return true;
}

test('диск кончился посреди сборки: сказано по-русски, без следа вызовов, прежний сайт цел', (context) => {
  // The folder is removed after the disk is taken off: hooks run in the order of their writing.
  const left: (() => void)[] = [];
  const root = scratchProject({ after: (done) => void left.push(done) }, {});
  const isThere = disk(root, context, '64k');
  context.after(() => left.forEach((done) => done()));
  if (!isThere) return context.skip('диск для пробы может завести только root');
  const { status, said } = build(root, 'lipetsk-5');
  assert.equal(status, 1);
  assert.match(said, /dist.*: на диске кончилось место: освободите его и соберите снова\. Прежний сайт цел/);
  assert.doesNotMatch(said, /^\s+at /m);
  assert.equal(goodSite(root), GOOD);
});

test('диск только для чтения: сказано по-русски, без следа вызовов, прежний сайт цел', (context) => {
  const left: (() => void)[] = [];
  const root = scratchProject({ after: (done) => void left.push(done) }, {});
  const isThere =
    disk(root, context, '64k') && spawnSync('mount', ['-o', 'remount,ro', join(root, 'dist')]).status === 0;
  context.after(() => left.forEach((done) => done()));
  if (!isThere) return context.skip('диск для пробы может завести только root');
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, INSTITUTION: 'lipetsk-5', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  assert.equal(status, 1);
  assert.match(stderr, /dist.*: диск только для чтения: соберите в папке, куда можно писать\. Прежний сайт цел/);
  assert.doesNotMatch(stderr, /^\s+at /m);
  assert.equal(goodSite(root), GOOD);
});

test('ошибка одного учреждения не мешает сайтам других', (context) => {
  const root = scratchProject(context, {
    'content/institutions/lipetsk-5/hours.yaml': (text) => text.replace('day: friday', 'day: freitag'),
  });
  mkdirSync(join(root, 'dist/lipetsk-5'), { recursive: true });
  writeFileSync(join(root, 'dist/lipetsk-5/index.html'), GOOD);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--all'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  assert.equal(status, 1);
  assert.match(stdout, /^dist\/btotis: готово/m);
  assert.match(stderr, /^dist\/lipetsk-5: не собрано, прежний сайт на месте\n.*hours\.yaml:9: поле «slots, № 5, day»/m);
  assert.equal(goodSite(root), GOOD);
});
