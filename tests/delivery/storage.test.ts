// The script for an S3-compatible storage, run by a real shell over a finished site. `aws` itself is not here: a stand-in
// writes down what it was asked for, and the rules of its filters are applied here.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '../../scripts/project-root.ts';
import { deliveredSite } from '../../scripts/serve/delivered-site.ts';
import { headersFor } from '../../src/domain/delivery/headers.ts';
import { storageScript } from '../../src/domain/delivery/static-hosts.ts';
import { scratchFile } from '../support/scratch.ts';

const dist = join(projectRoot, 'dist/lipetsk-5');

/** Words of every call of `aws`, with the sign that no file name has between calls. */
function calls(context: { after(done: () => void): void }): string[][] {
  const program = scratchFile(
    context,
    'aws',
    '#!/bin/sh\nfor word; do echo "$word"; done >>"$CALLS"\necho >>"$CALLS"\n',
  );
  const folder = dirname(program);
  chmodSync(program, 0o755);
  writeFileSync(join(folder, 's3.sh'), storageScript(deliveredSite(projectRoot, 'lipetsk-5')));
  const { status, stderr } = spawnSync('sh', [join(folder, 's3.sh'), dist], {
    encoding: 'utf8',
    env: {
      PATH: `${folder}:${process.env['PATH']}`,
      CALLS: join(folder, 'calls'),
      S3_BUCKET: 's3://site',
      S3_ENDPOINT: 'http://127.0.0.1',
    },
  });
  assert.equal(status, 0, stderr);
  return readFileSync(join(folder, 'calls'), 'utf8')
    .trimEnd()
    .split('\n\n')
    .map((call) => call.split('\n'));
}

const valueOf = (call: readonly string[], flag: string): string => call[call.indexOf(flag) + 1] ?? '';

/** Whether a call takes a file: the last filter that fits it decides, and `*` stands for slashes too. */
function takes(call: readonly string[], file: string): boolean {
  let isTaken = true;
  for (const [at, flag] of call.entries()) {
    if (flag !== '--include' && flag !== '--exclude') continue;
    const pattern = (call[at + 1] ?? '').replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
    if (new RegExp(`^${pattern}$`).test(file)) isTaken = flag === '--include';
  }
  return isTaken;
}

test('в хранилище уходит каждый файл сайта со своим сроком хранения, а сжатые двойники — нет', (context) => {
  const uploads = calls(context);
  const files = globSync('**/*.*', { cwd: dist });
  assert.ok(files.some((file) => file.startsWith('_astro/') && file.endsWith('.js.br')));
  for (const file of files) {
    const taken = uploads.filter((call) => !call.includes('--delete') && takes(call, file));
    if (/\.(?:br|gz)$/.test(file)) {
      assert.deepEqual(uploads.filter((call) => takes(call, file)).flat(), [], file);
      continue;
    }
    assert.equal(taken.length, 1, file);
    const lasts = /immutable/.test(headersFor(`/${file}`)['Cache-Control'] ?? '');
    assert.equal(/immutable/.test(valueOf(taken[0] ?? [], '--cache-control')), lasts, file);
  }
});

test('страницы приходят в хранилище после файлов, на которые ссылаются, а лишнее удаляется последним', (context) => {
  const uploads = calls(context);
  const at = (file: string): number => uploads.findIndex((call) => takes(call, file));
  assert.ok(at('index.html') > at('_astro/a.js'));
  assert.ok(at('index.html') > at('favicon.svg'));
  assert.deepEqual(
    uploads.map((call) => call.includes('--delete')),
    uploads.map((_, index) => index === uploads.length - 1),
  );
  // Another release's pages are still open somewhere: files named by their content stay.
  assert.equal(takes(uploads.at(-1) ?? [], '_astro/a.js'), false);
});
