import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { projectRoot } from '../../project-root.ts';
import type { MadeGuide } from './corpus.ts';

const STARLIGHT = { '@astrojs/starlight': '0.42.4', astro: '7.3.5' } as const;

const MANIFEST = JSON.stringify({ private: true, type: 'module', dependencies: STARLIGHT });

interface Ledger {
  numbers: Record<string, string>;
  anchors: Record<string, string[]>;
}

/** A copy of this project in a folder of its own, with the handbook as it is. */
export function copyProject(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const name of ['content', 'src', 'scripts', 'public', 'package.json', 'tsconfig.json']) {
    cpSync(join(projectRoot, name), join(folder, name), { recursive: true });
  }
  if (!existsSync(join(folder, 'node_modules'))) {
    symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
  }
  return folder;
}

/** Gives a copied project packages with an empty cache: what a machine that has only installed them would have. */
export function withoutCache(folder: string): string {
  const modules = join(folder, 'node_modules');
  const installed = join(projectRoot, 'node_modules');
  rmSync(modules);
  mkdirSync(modules);
  for (const name of readdirSync(installed)) {
    if (name !== '.cache') symlinkSync(join(installed, name), join(modules, name));
  }
  return folder;
}

/** A copy of this project whose only pages are the made-up guides. Its schemas allow numbers above 999. */
export function ourProject(folder: string, guides: readonly MadeGuide[]): string {
  copyProject(folder);
  for (const kind of ['guides', 'faq', 'problems']) {
    rmSync(join(folder, 'content', kind), { recursive: true, force: true });
  }
  for (const { area, slug, mdx } of guides) {
    const file = join(folder, 'content/guides', area, `${slug}.mdx`);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, mdx);
  }
  writeFileSync(join(folder, 'content/search.yaml'), searchOf(join(projectRoot, 'content/search.yaml')));
  edit(join(folder, 'content/areas.yaml'), (text) => text.replace(/^ {2}asked: .*\n/gm, ''));
  const ledger = parse(readFileSync(join(folder, 'content/numbers.yaml'), 'utf8')) as Ledger;
  const glossary = ledger.anchors['/glossary/'] ?? [];
  const numbers = Object.fromEntries(guides.map(({ number, area, slug }) => [number, `/guides/${area}/${slug}/`]));
  const made: Ledger = { numbers, anchors: { '/glossary/': glossary } };
  writeFileSync(join(folder, 'content/numbers.yaml'), stringify(made));
  edit(join(folder, 'content/glossary.yaml'), (text) => text.replace(/^ +guide: .*\n/gm, ''));
  edit(join(folder, 'src/schemas/guide.ts'), (text) => text.replace('.max(99)', '.max(99_999)'));
  edit(join(folder, 'src/schemas/numbers.ts'), (text) => text.replace('\\d{0,2}$', '\\d{0,4}$'));
  return folder;
}

/** Words that say nothing, as the handbook has them. Its synonyms lead to words of pages that are not there. */
function searchOf(file: string): string {
  const { stopWords, questionWords } = parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  return stringify({ stopWords, questionWords, synonyms: [], rewrites: [], confusables: [] });
}

/** A Starlight site with the same texts, its own search index included; it stands inside the folder of its packages. */
export function starlightProject(folder: string, guides: readonly MadeGuide[]): string {
  const docs = join(folder, 'src/content/docs');
  for (const { area, slug, markdown } of guides) {
    mkdirSync(join(docs, 'guides', area), { recursive: true });
    writeFileSync(join(docs, 'guides', area, `${slug}.md`), markdown);
  }
  writeFileSync(join(docs, 'index.md'), '---\ntitle: Справка\n---\n\nНачало.\n');
  writeFileSync(
    join(folder, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  );
  writeFileSync(
    join(folder, 'astro.config.mjs'),
    `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
const areas = ${JSON.stringify([...new Set(guides.map(({ area }) => area))])};
export default defineConfig({
  site: 'https://starlight.example',
  integrations: [starlight({
    title: 'Справка',
    locales: { root: { label: 'Русский', lang: 'ru' } },
    sidebar: areas.map((area) => ({ label: area, collapsed: true, items: [{ autogenerate: { directory: 'guides/' + area } }] })),
  })],
});
`,
  );
  // Astro bundles the packages that the manifest names.
  writeFileSync(join(folder, 'package.json'), MANIFEST);
  return folder;
}

/**
 * Installs Starlight into a folder, once for a machine.
 *
 * @returns the folder, or why it is not there
 */
export function installStarlight(folder: string): { folder: string } | { why: string } {
  mkdirSync(folder, { recursive: true });
  const manifest = join(folder, 'package.json');
  const modules = join(folder, 'node_modules');
  const isThere =
    existsSync(join(modules, '@astrojs/starlight')) &&
    existsSync(manifest) &&
    readFileSync(manifest, 'utf8') === MANIFEST;
  if (isThere) return { folder };
  writeFileSync(manifest, MANIFEST);
  const { status, stderr, error } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return { folder };
  rmSync(manifest);
  return { why: error?.message ?? (stderr.trim().split('\n').at(-1) || 'npm failed') };
}

export const starlightVersions = Object.entries(STARLIGHT)
  .map(([name, version]) => `${name} ${version}`)
  .join(', ');

function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${file}: nothing to change`);
  writeFileSync(file, after);
}
