import { posix } from 'node:path';
import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import type { HastNode } from 'satteri';
import { isAuthorTag } from '../domain/author-tags.ts';
import type { CompiledText, Heading, TagNode, TextNode } from '../domain/compiled-text.ts';
import { textPipeline, type PipelineOptions } from './pipeline.ts';
import { treeOf } from './tree.ts';

type Element = Extract<HastNode, { type: 'element' }>;
type Tag = Extract<HastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

const VOID = /^(area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const OUTSIDE = /^(\/|[a-z]+:)/;

/**
 * Compiles the texts of one institution.
 *
 * @returns a function of an MDX body and of its file's path from the project's root. It throws the errors of Sätteri,
 *   whose messages begin with line:column of the body, and an Error for what no text may hold: content checks name
 *   both earlier, with file and line.
 */
export function textCompiler(options: PipelineOptions): (source: string, file: string) => CompiledText {
  const pipeline = textPipeline(options);
  const whole = { ...pipeline, hastPlugins: [...pipeline.hastPlugins, satteriHeadingIdsPlugin()] };
  return (source, file) => {
    const astro = {
      headings: [] as Heading[],
      frontmatter: {},
      localImagePaths: new Set<string>(),
      remoteImagePaths: new Set<string>(),
    };
    const root = treeOf(source, whole, { astro });
    const nodes: TextNode[] = [];
    writeAll(root.children as HastNode[], nodes, posix.dirname(file));
    return { nodes, headings: astro.headings };
  };
}

function writeAll(children: readonly HastNode[], out: TextNode[], folder: string): void {
  for (const node of children) write(node, out, folder);
}

function write(node: HastNode, out: TextNode[], folder: string): void {
  switch (node.type) {
    case 'text':
      return html(out, escapeText(node.value));
    case 'element':
      return writeElement(node, out, folder);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      out.push(tag(node, folder));
      return;
    case 'comment':
      return;
    default:
      throw new Error(`a text may not hold a node of type ${node.type}`);
  }
}

function writeElement({ tagName, properties, children }: Element, out: TextNode[], folder: string): void {
  const { src } = properties;
  if (tagName === 'img' && typeof src === 'string' && !OUTSIDE.test(src)) {
    const { alt, title } = properties;
    const path = posix.join('/', folder, decodeURI(src));
    out.push({
      name: 'Picture',
      props: { src: path, alt: String(alt ?? ''), ...(title ? { title: String(title) } : {}) },
      children: [],
    });
    return;
  }
  const attributes = Object.entries(properties).map(([name, value]) => attribute(attributeName(name), value));
  if (VOID.test(tagName)) return html(out, `<${tagName}${attributes.join('')}/>`);
  html(out, `<${tagName}${attributes.join('')}>`);
  writeAll(children as HastNode[], out, folder);
  html(out, `</${tagName}>`);
}

function tag({ name, attributes, children }: Tag, folder: string): TagNode {
  if (name === null || !isAuthorTag(name) || name === 'Only' || name === 'Steps')
    throw new Error(`<${name ?? ''}> is not a tag of texts`);
  const props = Object.fromEntries(
    attributes.map((it) => {
      if (it.type === 'mdxJsxAttribute' && typeof it.value === 'string') return [it.name, it.value];
      throw new Error(`<${name}>: an attribute is text in double quotes`);
    }),
  );
  const inner: TextNode[] = [];
  writeAll(children as HastNode[], inner, folder);
  return { name, props, children: inner };
}

/** Adds to the run of HTML that is being written. */
function html(out: TextNode[], text: string): void {
  const last = out.at(-1);
  if (typeof last === 'string') out[out.length - 1] = last + text;
  else out.push(text);
}

/** HTML names of the properties of a tree: `className`, `ariaLabel`, `colSpan`. */
function attributeName(property: string): string {
  if (property === 'className') return 'class';
  if (property === 'htmlFor') return 'for';
  return /^(aria|data)[A-Z]/.test(property)
    ? property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    : property.toLowerCase();
}

function attribute(name: string, value: unknown): string {
  if (value === null || value === undefined || value === false) return '';
  if (value === true) return ` ${name}`;
  const text = Array.isArray(value) ? value.join(' ') : String(value);
  return ` ${name}="${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
}

const SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', "'": '&#39;', '"': '&quot;' } as const;

function escapeText(text: string): string {
  return text.replace(/[&<>'"]/g, (sign) => SIGNS[sign as keyof typeof SIGNS]);
}
