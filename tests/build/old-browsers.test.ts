import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '../../scripts/project-root.ts';
import { builtInstitutions } from '../support/built-site.ts';
import { scriptFaults, sheetFaults } from '../support/old-browsers.ts';
import { scratchFile } from '../support/scratch.ts';

for (const id of builtInstitutions) {
  const folder = join(projectRoot, 'dist', id);
  // What Pagefind ships asks what the browser knows before it uses it, and answers without it.
  const built = (extension: string) =>
    globSync(`**/*.${extension}`, { cwd: folder, exclude: (name) => name === 'pagefind' }).map((file) =>
      join(folder, file),
    );
  const inPages = (tag: RegExp) =>
    new Set(
      built('html').flatMap((file) => [...readFileSync(file, 'utf8').matchAll(tag)].map(([, code = '']) => code)),
    );

  test(`${id}: в стилях нет того, чего не знают Chromium 109 и Firefox 115`, async () => {
    const sheets = [...built('css').map((file) => readFileSync(file, 'utf8')), ...inPages(/<style>(.*?)<\/style>/gs)];
    assert.ok(sheets.length > 5);
    const faults = await Promise.all(sheets.map((css) => sheetFaults(css, id)));
    assert.deepEqual(faults.flat(), []);
  });

  test(`${id}: в сценариях нет того, чего не знают Chromium 109 и Firefox 115`, async (context) => {
    const inline = [...inPages(/<script(?![^>]*(?:src=|ld\+json))[^>]*>(.*?)<\/script>/gs)];
    const files = [...built('js'), ...inline.map((code) => scratchFile(context, 'inline.js', code))];
    assert.ok(inline.length > 0 && files.length > 10);
    assert.deepEqual(await scriptFaults(files), []);
  });
}
