import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { withoutCache } from '../../scripts/bench/build/projects.ts';
import { projectRoot } from '../../scripts/project-root.ts';
import { builtInstitutions } from '../support/built-site.ts';
import { scratchProject } from '../support/scratch.ts';

/** Hashes of a folder's files by their paths. */
function hashes(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    files
      .filter((file) => statSync(join(folder, file)).isFile())
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex'),
      ]),
  );
}

for (const id of builtInstitutions) {
  test(`${id}: сборка его одного в другой папке, без сохранённого прежними, в другом поясе и через сорок дней даёт те же файлы до байта, что и сборка всех`, (context) => {
    const root = withoutCache(scratchProject(context, {}));
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        INSTITUTION: id,
        TZ: 'Asia/Kamchatka',
        LANG: 'C',
        CLOCK_SHIFT_DAYS: '40',
        NODE_OPTIONS: `--import=${pathToFileURL(join(projectRoot, 'tests/support/shift-clock.mjs')).href}`,
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    });
    assert.equal(status, 0, stdout + stderr);
    assert.deepEqual(hashes(join(root, 'dist', id)), hashes(join(projectRoot, 'dist', id)));
    const drawn = globSync('node_modules/.cache/podskazka/picture-*', { cwd: root });
    assert.equal(
      drawn.length,
      globSync('og/*.png', { cwd: join(root, 'dist', id) }).length,
      'каждая картинка нарисована один раз',
    );
  });
}
