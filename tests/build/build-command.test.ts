import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { scratchProject } from '../support/scratch.ts';

const GUIDE = 'content/guides/plans/import-plan.mdx';
const GOOD = 'the last good site';

interface Built {
  status: number | null;
  stdout: string;
  stderr: string;
  /** All that it said. */
  said: string;
}

/** Runs the build command in a copy of the project. */
function run(root: string, institution: string, ...args: string[]): Built {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, INSTITUTION: institution, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return { status, stdout, stderr, said: stdout + stderr };
}

/** The same where there is already a good site. */
function build(root: string, institution: string): Built & { left: string[] } {
  putGoodSite(root);
  return { ...run(root, institution), left: readdirSync(join(root, 'dist')) };
}

function putGoodSite(root: string): void {
  mkdirSync(join(root, 'dist/lipetsk-5'), { recursive: true });
  writeFileSync(join(root, 'dist/lipetsk-5/index.html'), GOOD);
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
  putGoodSite(root);
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
  const { status, stderr } = run(root, 'lipetsk-5');
  assert.equal(status, 1);
  assert.match(stderr, /dist.*: на месте папки стоит файл: уберите его\. Прежний сайт цел/);
  assert.doesNotMatch(stderr, /^\s+at /m);
});

/** A copy of the project whose `dist` is a disk of its own, with the last good site on it; only root can have one. */
function onSmallDisk(context: TestContext): string | undefined {
  // Hooks run in the order of their writing: the disk is taken off before its folder is removed.
  let removed = (): void => {};
  const root = scratchProject({ after: (remove) => (removed = remove) }, {});
  const dist = join(root, 'dist');
  mkdirSync(dist);
  context.after(() => {
    spawnSync('umount', [dist]);
    removed();
  });
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', dist]).status !== 0) {
    context.skip('диск для пробы может завести только root');
    return undefined;
  }
  putGoodSite(root);
  return root;
}

function assertSaysOfDisk(root: string, { status, stderr, said }: Built, why: string): void {
  assert.equal(status, 1);
  assert.match(stderr, new RegExp(`dist.*: ${why}\\. Прежний сайт цел`));
  assert.doesNotMatch(said, /^\s+at /m);
  assert.equal(goodSite(root), GOOD);
}

test('диск кончился посреди сборки: сказано по-русски, без следа вызовов, прежний сайт цел', (context) => {
  const root = onSmallDisk(context);
  if (root === undefined) return;
  assertSaysOfDisk(root, run(root, 'lipetsk-5'), 'на диске кончилось место: освободите его и соберите снова');
});

test('диск только для чтения: сказано по-русски, без следа вызовов, прежний сайт цел', (context) => {
  const root = onSmallDisk(context);
  if (root === undefined) return;
  assert.equal(spawnSync('mount', ['-o', 'remount,ro', join(root, 'dist')]).status, 0);
  assertSaysOfDisk(root, run(root, 'lipetsk-5'), 'диск только для чтения: соберите в папке, куда можно писать');
});

test('ошибка одного учреждения не мешает сайтам других', (context) => {
  const root = scratchProject(context, {
    'content/institutions/lipetsk-5/hours.yaml': (text) => text.replace('day: friday', 'day: freitag'),
  });
  putGoodSite(root);
  const { status, stdout, stderr } = run(root, 'lipetsk-5', '--all');
  assert.equal(status, 1);
  assert.match(stdout, /^dist\/btotis: готово/m);
  assert.match(stderr, /^dist\/lipetsk-5: не собрано, прежний сайт на месте\n.*hours\.yaml:9: поле «slots, № 5, day»/m);
  assert.equal(goodSite(root), GOOD);
});

test('сборка одного оборвала процесс, пока другой сайт дописывался: назван он один, другой собран', (context) => {
  const root = scratchProject(context, {
    'src/integrations/collections.ts': (text) =>
      text.replaceAll('const shared =', 'if (institutionId === "lipetsk-5") process.exit(7);\n$&'),
    // The first time, the pages of the other wait: the process ends meanwhile.
    'src/integrations/finish.ts': (text) =>
      text.replace(
        /async end\(\) \{\n/,
        `$&  const { existsSync, writeFileSync } = await import('node:fs');
          if (!existsSync('waited')) {
            writeFileSync('waited', '');
            await new Promise((resolve) => setTimeout(resolve, 120_000));
          }\n`,
      ),
  });
  putGoodSite(root);
  const { status, stdout, stderr } = run(root, 'lipetsk-5', 'btotis', 'lipetsk-5');
  assert.equal(status, 1);
  assert.match(stdout, /^dist\/btotis: готово/m);
  assert.equal(stderr.match(/не собрано/g)?.length, 1, stderr);
  assert.match(stderr, /^dist\/lipetsk-5: не собрано, прежний сайт на месте\nсборка оборвалась \(7\)/m);
  assert.equal(goodSite(root), GOOD);
  assert.deepEqual(readdirSync(join(root, 'dist')).sort(), ['btotis', 'lipetsk-5']);
});

test('страница первого учреждения не вышла: сайт другого собран тем же бандлом, от которого ничего не осталось', (context) => {
  const root = scratchProject(context, {
    'src/components/page/Footer.astro': (text) =>
      text.replace(
        '---\n',
        `---\nimport { institutionId } from '../../site/institution.ts';\nif (institutionId === 'lipetsk-5') throw new Error('midway');\n`,
      ),
  });
  putGoodSite(root);
  const { status, stdout, stderr } = run(root, 'lipetsk-5', 'lipetsk-5', 'btotis');
  assert.equal(status, 1);
  assert.match(stdout, /^dist\/btotis: готово/m);
  assert.match(stderr, /^dist\/lipetsk-5: не собрано, прежний сайт на месте\nError: midway/m);
  assert.equal(goodSite(root), GOOD);
  assert.deepEqual(readdirSync(join(root, 'dist')).sort(), ['btotis', 'lipetsk-5']);
});
