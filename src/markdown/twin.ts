import { mdxToMdast, type MdastNode } from 'satteri';
import { isAuthorTag, type AuthorTag } from '../domain/author-tags.ts';
import { resolveText, resolveWord } from '../domain/words.ts';
import { markdownFeatures } from '../reader/body.ts';
import type { InstitutionKind } from '../schemas/common.ts';
import type { Words } from '../schemas/vocabulary.ts';

/** What the tags of a text stand for on one institution's site. */
export interface TwinContext {
  kind: InstitutionKind;
  words: Words;
  /** The full address of a link inside the site or the page, `/guides/…` or `#format`. */
  linkTo(path: string): string;
  /** The text of `<Menu>`, `<Rule>`, `<Figure>` and other tags that hold none themselves. */
  tagText(tag: AuthorTag, attributes: Readonly<Record<string, string>>): string;
}

/** One step of `<Steps>`: its bold beginning and the whole of it, without marks. */
export interface PlainStep {
  name: string;
  text: string;
}

/**
 * An author's text as plain Markdown: no tags, no words in braces, links in full.
 *
 * @param source the MDX body
 */
export function markdownTwin(source: string, context: TwinContext): string {
  return plainSpaces(blocks(treeOf(source), new Writer(context)));
}

/** The steps of a guide as plain text. */
export function plainSteps(source: string, context: TwinContext): PlainStep[] {
  const writer = new Writer(context, true);
  return stepItems(treeOf(source)).map((item) => {
    const text = oneLine(blocks(item, writer));
    const first = childrenOf(childrenOf(item)[0])[0];
    const name = first?.type === 'strong' ? oneLine(inline(first, writer)) : text;
    return { name: name.replace(/[.:]$/, ''), text };
  });
}

class Writer {
  readonly context: TwinContext;
  /** Whether marks of Markdown are left out. */
  readonly isPlain: boolean;

  constructor(context: TwinContext, isPlain = false) {
    this.context = context;
    this.isPlain = isPlain;
  }

  mark(sign: string, text: string): string {
    return this.isPlain || text === '' ? text : `${sign}${text}${sign}`;
  }
}

/** Children of a block, parted by empty lines. */
function blocks(node: MdastNode, writer: Writer): string {
  return childrenOf(node)
    .map((child) => block(child, writer))
    .filter((text) => text !== '')
    .join('\n\n');
}

function block(node: MdastNode, writer: Writer): string {
  switch (node.type) {
    case 'heading':
      return `${'#'.repeat(node.depth)} ${inline(node, writer)}`;
    case 'list':
      return childrenOf(node)
        .map((item, index) => listItem(item, node.ordered === true ? `${(node.start ?? 1) + index}. ` : '- ', writer))
        .join('\n');
    case 'blockquote':
      return quoted(blocks(node, writer));
    case 'table':
      return table(node, writer);
    case 'code':
      return `\`\`\`\n${node.value}\n\`\`\``;
    case 'thematicBreak':
      return '---';
    case 'mdxFlowExpression':
      return resolveWord(node.value, writer.context.words);
    case 'mdxJsxFlowElement':
      return tagBlock(node, writer);
    default:
      return inline(node, writer);
  }
}

function tagBlock(node: Extract<MdastNode, { type: 'mdxJsxFlowElement' }>, writer: Writer): string {
  const attributes = attributesOf(node);
  switch (node.name) {
    case 'Only':
      return attributes['kind'] === writer.context.kind ? blocks(node, writer) : '';
    case 'Steps':
      return blocks(node, writer);
    case 'Note': {
      const title =
        attributes['title'] === undefined
          ? ''
          : `${writer.mark('**', resolveText(attributes['title'], writer.context.words))}\n\n`;
      return quoted(title + blocks(node, writer));
    }
    default:
      return tagText(node.name, attributes, writer);
  }
}

function listItem(item: MdastNode, marker: string, writer: Writer): string {
  const checked = item.type === 'listItem' ? item.checked : undefined;
  const box = checked === undefined || checked === null ? '' : checked ? '[x] ' : '[ ] ';
  const indent = ' '.repeat(marker.length);
  return marker + box + blocks(item, writer).replaceAll('\n', `\n${indent}`).replace(/^ +$/gm, '');
}

function table(node: MdastNode, writer: Writer): string {
  const rows = childrenOf(node).map((row) =>
    childrenOf(row).map((cell) => inline(cell, writer).replaceAll('|', '\\|')),
  );
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

function inline(node: MdastNode, writer: Writer): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'strong':
      return writer.mark('**', children(node, writer));
    case 'emphasis':
      return writer.mark('*', children(node, writer));
    case 'inlineCode':
      return writer.mark('`', node.value);
    case 'break':
      return '\n';
    case 'link': {
      const text = children(node, writer);
      return writer.isPlain
        ? text
        : `[${text}](${/^[/#]/.test(node.url) ? writer.context.linkTo(node.url) : node.url})`;
    }
    case 'image':
      return node.alt ?? '';
    case 'mdxTextExpression':
      return resolveWord(node.value, writer.context.words);
    case 'mdxJsxTextElement': {
      const attributes = attributesOf(node);
      if (node.name === 'Only') return attributes['kind'] === writer.context.kind ? children(node, writer) : '';
      return children(node, writer) || tagText(node.name, attributes, writer);
    }
    default:
      return children(node, writer);
  }
}

function children(node: MdastNode, writer: Writer): string {
  return childrenOf(node)
    .map((child) => inline(child, writer))
    .join('');
}

function tagText(name: string | null, attributes: Readonly<Record<string, string>>, { context }: Writer): string {
  if (name === null || !isAuthorTag(name)) throw new Error(`<${name ?? ''}> is not a tag of authors`);
  return context.tagText(name, attributes);
}

function quoted(text: string): string {
  return text.replace(/^/gm, '> ').replace(/^> $/gm, '>');
}

/** Machines and editors of plain text need no non-breaking spaces. */
function plainSpaces(text: string): string {
  return text.replace(/[\u00A0\u202F]/g, ' ');
}

function oneLine(text: string): string {
  return plainSpaces(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

function stepItems(node: MdastNode): MdastNode[] {
  if (node.type === 'mdxJsxFlowElement' && node.name === 'Steps') {
    return childrenOf(node)
      .filter(({ type }) => type === 'list')
      .flatMap(childrenOf);
  }
  return childrenOf(node).flatMap(stepItems);
}

function attributesOf(
  node: Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>,
): Record<string, string> {
  return Object.fromEntries(
    node.attributes.flatMap((it) =>
      it.type === 'mdxJsxAttribute' && typeof it.value === 'string' ? [[it.name, it.value] as const] : [],
    ),
  );
}

function childrenOf(node: MdastNode | undefined): MdastNode[] {
  return node && 'children' in node ? (node.children as MdastNode[]) : [];
}

function treeOf(source: string): MdastNode {
  return mdxToMdast(source, { features: markdownFeatures });
}
