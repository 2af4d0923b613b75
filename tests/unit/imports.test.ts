import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '../../scripts/project-root.ts';

// Who may import whom: DESIGN of the layers. A folder is known by its first matching row.
const layers = [
  {
    name: 'browser code',
    matches: /^src\/components\/.*\.client\.ts$/,
    may: /^src\/domain\/|^src\/components\/.*\.client\.ts$/,
    packages: [],
  },
  // Runs in the browser behind every page.
  {
    name: 'service worker',
    matches: /^src\/offline\//,
    may: /^src\/(offline|domain)\//,
    packages: ['workbox-*'],
  },
  { name: 'schemas', matches: /^src\/schemas\//, may: /^src\/schemas\//, packages: ['zod'] },
  {
    name: 'domain',
    matches: /^src\/domain\//,
    may: /^src\/(domain|schemas)\//,
    // Pure functions all of them: text in, text out.
    packages: ['typograf', 'uqr', 'ical-generator', 'temporal-polyfill', 'timezones-ical-library', 'feed'],
  },
  {
    name: 'reader',
    matches: /^src\/reader\//,
    may: /^src\/(reader|domain|schemas)\//,
    packages: ['node:*', 'zod', 'zod/locales', 'yaml', 'js-yaml', 'satteri', 'sax', 'dictionary-ru'],
  },
  {
    name: 'markdown',
    matches: /^src\/markdown\//,
    may: /^src\/(markdown|reader|domain|schemas)\//,
    packages: ['node:path', 'satteri', '@astrojs/markdown-satteri'],
  },
  {
    name: 'integrations',
    matches: /^src\/integrations\//,
    may: /^src\/(integrations|offline|share|markdown|reader|domain|schemas)\//,
    packages: ['*'],
  },
  {
    name: 'site',
    matches: /^src\/site\//,
    // A text's twin in Markdown is made by the pipeline that knows its tags. Of the reader, it takes what was handed to it.
    may: /^src\/((site|domain|schemas|markdown)\/|reader\/handed\.ts$)/,
    packages: ['astro:content'],
  },
  // Draws pictures of data: a library and nothing of the site.
  {
    name: 'share pictures',
    matches: /^src\/share\//,
    // Drawing takes its time: what was drawn is kept.
    may: /^src\/(share\/|reader\/(cached|process-wide)\.ts$)/,
    packages: ['node:*', 'satori', 'sharp'],
  },
  {
    name: 'tags and figures of authors',
    matches: /^src\/components\/(author|figures)\//,
    may: /^src\/(components|site|domain|styles\/pages)\//,
    // A picture beside a text is scaled by Astro.
    packages: ['astro', 'astro:assets'],
  },
  { name: 'components', matches: /^src\/components\//, may: /^src\/(components|domain)\//, packages: [] },
  {
    name: 'layouts and pages',
    matches: /^src\/(layouts|pages)\//,
    may: /^src\/(?!reader|integrations|markdown)/,
    packages: ['astro', 'astro:content', 'astro:assets'],
  },
  {
    name: 'content.config',
    matches: /^src\/content\.config\.ts$/,
    // The entries are made by a loader that Node itself brings: through Vite, this file imports little more than types.
    may: /^src\/(integrations\/(collections|loading)\.ts$|domain|schemas)/,
    packages: ['astro/content/config', 'zod'],
  },
  {
    // Looks into compiled texts for code that an author must not bring.
    name: 'fuzz of content',
    matches: /^scripts\/fuzz\//,
    may: /^(scripts|src\/(reader|domain|schemas|markdown))\//,
    packages: ['node:*'],
  },
  {
    name: 'scripts',
    matches: /^scripts\//,
    may: /^(scripts|src\/(reader|integrations|domain|schemas))\//,
    packages: ['*'],
  },
  {
    name: 'tests',
    matches: /^tests\//,
    may: /^(tests|scripts|src\/(reader|integrations|share|domain|schemas|markdown))\//,
    packages: ['*'],
  },
] as const;

const files = globSync('{src,scripts,tests}/**/*.{ts,astro,mjs}', { cwd: projectRoot }).map((file) =>
  file.replaceAll('\\', '/'),
);
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+'([^']+)'|(?:^|\n)\s*import\s+'([^']+)'|import\('([^']+)'\)/g;

function importsOf(file: string): string[] {
  const text = readFileSync(join(projectRoot, file), 'utf8');
  return [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

function isAllowed(file: string, specifier: string, layer: (typeof layers)[number]): boolean {
  if (!specifier.startsWith('.')) {
    return (layer.packages as readonly string[]).some(
      (name) => name === '*' || name === specifier || (name.endsWith('*') && specifier.startsWith(name.slice(0, -1))),
    );
  }
  const target = relative(projectRoot, join(projectRoot, dirname(file), specifier)).replaceAll('\\', '/');
  // An Astro component brings its stylesheet or its browser script; layouts bring the site's sheet.
  return layer.may.test(target);
}

test('каждый файл импортирует только то, что разрешено его папке', () => {
  const wrong = files.flatMap((file) => {
    const layer = layers.find(({ matches }) => matches.test(file));
    if (!layer) return [`${file}: папки нет в таблице слоёв`];
    return importsOf(file)
      .filter((specifier) => !isAllowed(file, specifier, layer))
      .map((specifier) => `${file} (${layer.name}) → ${specifier}`);
  });
  assert.deepEqual(wrong, []);
});

test('в domain нет часов, окружения и файлов: время и учреждение приходят параметрами', () => {
  const impure = files
    .filter((file) => file.startsWith('src/domain/'))
    .filter((file) =>
      /\bDate\.now\(|new Date\(\)|process\.|import\.meta/.test(readFileSync(join(projectRoot, file), 'utf8')),
    );
  assert.deepEqual(impure, []);
});

test('в content нет кода и импортов', () => {
  const code = globSync('content/**/*', { cwd: projectRoot, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|js|mjs|astro|json)$/.test(entry.name))
    .map(({ name }) => name);
  const importing = globSync('content/**/*.mdx', { cwd: projectRoot }).filter((file) =>
    /^(import|export)\s/m.test(readFileSync(join(projectRoot, file), 'utf8')),
  );
  assert.deepEqual([...code, ...importing], []);
});

test('сборка не приносит того, что ей не понадобится: SVGO и библиотек картинок', () => {
  const telling = `
    import { registerHooks } from 'node:module';
    const packages = new Set();
    registerHooks({ load(url, context, next) {
      packages.add(/node_modules\\/((?:@[^/]+\\/)?[^/]+)(?!.*node_modules)/.exec(url)?.[1]);
      return next(url, context);
    } });
    await import('./scripts/build/site.ts');
    console.log(JSON.stringify([...packages]));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', telling], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  const packages = JSON.parse(stdout || '[]') as string[];
  assert.ok(packages.includes('astro'), stderr);
  assert.deepEqual(
    ['svgo', 'satori', 'sharp'].filter((name) => packages.includes(name)),
    [],
  );
});
