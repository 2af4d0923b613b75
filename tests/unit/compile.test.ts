import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import { projectRoot } from '../../scripts/project-root.ts';
import { authorTags } from '../../src/domain/author-tags.ts';
import type { TextNode } from '../../src/domain/compiled-text.ts';
import { textCompiler } from '../../src/markdown/compile.ts';
import { textPipeline } from '../../src/markdown/pipeline.ts';
import type { Body } from '../../src/reader/body.ts';
import { readContent } from '../../src/reader/read-content.ts';

const FILE = 'content/guides/plans/text.mdx';

for (const { institutionId, of } of [
  { institutionId: 'lipetsk-5', of: () => true },
  // What the school has not shown already.
  { institutionId: 'btotis', of: ({ source }: Body) => source.includes('<Only') },
]) {
  test(`тексты ${institutionId} — это MDX: @astrojs/mdx делает из них то же самое`, async (context) => {
    const { content } = readContent(projectRoot, institutionId);
    const options = { kind: content.kind, words: content.words, base: '/journal/' };
    const compile = textCompiler(options);
    const asMdx = mdxRenderer(context, options);
    for (const { file, body } of [...content.guides, ...content.questions, ...content.problems].filter(({ body }) =>
      of(body),
    )) {
      const { nodes, headings } = compile(body.source, file);
      const expected = await asMdx(body.source);
      assert.equal(asHtml(nodes), expected.html, file);
      assert.deepEqual(headings, expected.headings, file);
    }
  });
}

const compile = textCompiler({ kind: 'school', words: { teacher: { indeclinable: 'завуч' } }, base: '/' });

test('шаги — сплошная разметка: у каждого якорь и ссылка на него, рисовать их нечем и незачем', () => {
  const { nodes } = compile('<Steps>\n\n1. Откройте.\n2. Внесите.\n\n</Steps>', FILE);
  const [html, ...rest] = nodes;
  assert.deepEqual(rest, []);
  assert.match(
    String(html),
    /^<div class="steps"><ol>.*<li id="step-1">.*href="#step-1".*<li id="step-2">.*href="#step-2".*<\/ol><\/div>$/s,
  );
});

test('теги стоят в тексте данными, знаки разметки в словах остаются словами', () => {
  const { nodes } = compile('Скажите {teacher.dat}: «5 < 6 & 7» и <Term id="csv">**файл** csv</Term>.', FILE);
  assert.deepEqual(nodes, [
    '<p>Скажите завуч: «5 &lt; 6 &amp; 7» и ',
    { name: 'Term', props: { id: 'csv' }, children: ['<strong>файл</strong> csv'] },
    '.</p>',
  ]);
});

test('картинка рядом с текстом названа путём от корня проекта, чужая остаётся ссылкой', () => {
  assert.deepEqual(compile('![Экран](./screen.png "Вид")', FILE).nodes, [
    '<p>',
    { name: 'Picture', props: { src: '/content/guides/plans/screen.png', alt: 'Экран', title: 'Вид' }, children: [] },
    '</p>',
  ]);
  assert.deepEqual(compile('![Знак](/mark.svg)', FILE).nodes, ['<p><img src="/mark.svg" alt="Знак"/></p>']);
});

test('код в тексте не исполняется: сборка останавливается', () => {
  const spoiled = '<Note title={globalThis.spoiled = true}>\n\nтекст\n\n</Note>';
  assert.throws(() => compile(spoiled, FILE), /<Note>: an attribute is text in double quotes/);
  assert.throws(() => compile('export const a = 1;\n\nтекст', FILE), /mdxjsEsm/);
  assert.throws(() => compile('<script>alert(1)</script>', FILE), /<script> is not a tag of texts/);
  assert.equal('spoiled' in globalThis, false);
});

/** Compiles by the renderer that @astrojs/mdx uses, and runs the module that it makes, with tags as plain elements. */
function mdxRenderer(context: { after(done: () => void): void }, options: Parameters<typeof textPipeline>[0]) {
  // Beside node_modules, where the module finds Astro.
  const folder = mkdtempSync(join(projectRoot, '.astro/mdx-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const { mdastPlugins, hastPlugins, features } = textPipeline(options);
  const processor = satteri({ mdastPlugins: [...mdastPlugins], hastPlugins: [...hastPlugins], features });
  const renderer = processor.createMdxRenderer?.({ syntaxHighlight: false }, { optimize: false, sourcemap: false });
  const tags = Object.fromEntries(Object.keys(authorTags).map((name) => [name, elementOf(name)]));
  let made = 0;
  return async (source: string) => {
    assert.ok(renderer);
    const { code } = await (await renderer).process(source, join(projectRoot, FILE), {});
    const file = join(folder, `${made++}.mjs`);
    writeFileSync(file, `${code}\nexport { MDXContent };`);
    const module = (await import(pathToFileURL(file).href)) as {
      MDXContent: (props: object) => unknown;
      getHeadings: () => unknown;
    };
    const { renderJSX } = (await import(
      pathToFileURL(join(projectRoot, 'node_modules/astro/dist/runtime/server/jsx.js')).href
    )) as { renderJSX: (result: object, node: unknown) => Promise<string> };
    return {
      html: String(await renderJSX({}, module.MDXContent({ components: tags }))),
      headings: module.getHeadings(),
    };
  };
}

const elementOf = (tag: string): string => `tag${tag.toLowerCase()}`;

function asHtml(nodes: readonly TextNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      const attributes = Object.entries(node.props).map(
        ([name, value]) => ` ${name}="${value.replaceAll('"', '&quot;')}"`,
      );
      return `<${elementOf(node.name)}${attributes.join('')}>${asHtml(node.children)}</${elementOf(node.name)}>`;
    })
    .join('');
}
