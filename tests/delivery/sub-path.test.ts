// The site under a path of somebody else's host: nothing of it may point outside.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { load } from 'cheerio';
import { scratchProject } from '../support/scratch.ts';

const BASE = '/journal/';

/** Attributes that hold one address each. */
const ADDRESSES = ['href', 'src', 'action', 'poster', 'data-url', 'data-root', 'data-pagefind', 'data-sheet'];

function builtUnder(context: TestContext, base: string): string {
  const root = scratchProject(context, {});
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, INSTITUTION: 'btotis', BASE_PATH: base, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  assert.equal(status, 0, stdout + stderr);
  return join(root, 'dist/btotis');
}

function addressesOf(file: string, text: string): string[] {
  if (file.endsWith('.html')) {
    const $ = load(text);
    const single = ADDRESSES.flatMap((name) =>
      $(`[${name}]`)
        .toArray()
        .map((node) => $(node).attr(name) ?? ''),
    );
    const lists = $('[data-sheets]')
      .toArray()
      .flatMap((node) => ($(node).attr('data-sheets') ?? '').split(' '));
    const sets = $('[srcset]')
      .toArray()
      .flatMap((node) => ($(node).attr('srcset') ?? '').split(',').map((it) => it.trim().split(' ')[0] ?? ''));
    const refreshes = $('meta[http-equiv=refresh]')
      .toArray()
      .map((node) => ($(node).attr('content') ?? '').replace(/^\d+;\s*url=/i, ''));
    return [...single, ...lists, ...sets, ...refreshes, ...inCss(text)];
  }
  if (file.endsWith('.css')) return inCss(text);
  // An address in data or in a text with marks: a path from the root in quotes or brackets.
  return [...text.matchAll(/(?<=["(])\/[a-z0-9_][^"()<>\s\\]*(?=[")])/gi)].map(([address]) => address);
}

function inCss(text: string): string[] {
  return [...text.matchAll(/url\(\s*["']?([^"')]+)/g)].map(([, address = '']) => address);
}

test('сайт, собранный для /journal/, никуда за этот путь не ведёт, и всё, на что он ссылается, на месте', (context) => {
  const site = builtUnder(context, BASE);
  const files = globSync('**/*.{html,css,json,webmanifest,xml,md,txt}', { cwd: site });
  assert.ok(files.length > 400, `${files.length}`);
  // Feeds, maps and pictures to share name pages whole.
  const host = /<loc>(https?:\/\/[^/]+)\//.exec(readFileSync(join(site, 'sitemap-0.xml'), 'utf8'))?.[1] ?? '';
  assert.notEqual(host, '');
  const outside: string[] = [];
  const missing = new Set<string>();
  for (const file of files) {
    const text = readFileSync(join(site, file), 'utf8');
    const whole = text
      .split(host)
      .slice(1)
      .map((rest) => /^[^"'<>()\s]*/.exec(rest)?.[0] ?? '');
    for (const address of [...addressesOf(file, text), ...whole]) {
      if (!address.startsWith('/')) continue;
      if (!address.startsWith(BASE)) outside.push(`${file}: ${address}`);
      else if (file.endsWith('.html') && !isThere(site, address)) missing.add(address);
    }
  }
  assert.deepEqual([...new Set(outside)].slice(0, 20), []);
  assert.deepEqual([...missing].slice(0, 20), []);
  // The worker knows its pages by addresses of its own folder, and is registered for no more.
  assert.doesNotMatch(readFileSync(join(site, 'sw.js'), 'utf8'), /"\/(?!journal\/)[a-z]/);
});

function isThere(site: string, address: string): boolean {
  const path = decodeURI(address.slice(BASE.length).replace(/[?#].*$/, ''));
  const isFolderOfSearch = path === 'pagefind/';
  return existsSync(join(site, path === '' || (path.endsWith('/') && !isFolderOfSearch) ? `${path}index.html` : path));
}
