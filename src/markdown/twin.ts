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

/**
 * An author's text as plain Markdown: no tags, no words in braces, links in full.
 *
 * @param source the MDX body
 */
export function markdownTwin(source: string, context: TwinContext): string {
  return plainSpaces(blocks(treeOf(source), context));
}

/** Children of a block, parted by empty lines. */
function blocks(node: MdastNode, context: TwinContext): string {
  return childrenOf(node)
    .map((child) => block(child, context))
    .filter((text) => text !== '')
    .join('\n\n');
}

function block(node: MdastNode, context: TwinContext): string {
  switch (node.type) {
    case 'heading':
      return `${'#'.repeat(node.depth)} ${inline(node, context)}`;
    case 'list':
      return childrenOf(node)
        .map((item, index) => listItem(item, node.ordered === true ? `${(node.start ?? 1) + index}. ` : '- ', context))
        .join('\n');
    case 'blockquote':
      return quoted(blocks(node, context));
    case 'table':
      return table(node, context);
    case 'code':
      return `\`\`\`\n${node.value}\n\`\`\``;
    case 'thematicBreak':
      return '---';
    case 'mdxFlowExpression':
      return resolveWord(node.value, context.words);
    case 'mdxJsxFlowElement':
      return tagBlock(node, context);
    default:
      return inline(node, context);
  }
}

function tagBlock(node: Extract<MdastNode, { type: 'mdxJsxFlowElement' }>, context: TwinContext): string {
  const attributes = attributesOf(node);
  switch (node.name) {
    case 'Only':
      return attributes['kind'] === context.kind ? blocks(node, context) : '';
    case 'Steps':
      return blocks(node, context);
    case 'Note': {
      const title =
        attributes['title'] === undefined ? '' : `${marked('**', resolveText(attributes['title'], context.words))}\n\n`;
      return quoted(title + blocks(node, context));
    }
    default:
      return tagText(node.name, attributes, context);
  }
}

function listItem(item: MdastNode, marker: string, context: TwinContext): string {
  const checked = item.type === 'listItem' ? item.checked : undefined;
  const box = checked === undefined || checked === null ? '' : checked ? '[x] ' : '[ ] ';
  const indent = ' '.repeat(marker.length);
  return marker + box + blocks(item, context).replaceAll('\n', `\n${indent}`).replace(/^ +$/gm, '');
}

function table(node: MdastNode, context: TwinContext): string {
  const rows = childrenOf(node).map((row) =>
    childrenOf(row).map((cell) => inline(cell, context).replaceAll('|', '\\|')),
  );
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

function inline(node: MdastNode, context: TwinContext): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'strong':
      return marked('**', children(node, context));
    case 'emphasis':
      return marked('*', children(node, context));
    case 'inlineCode':
      return marked('`', node.value);
    case 'break':
      return '\n';
    case 'link':
      return `[${children(node, context)}](${/^[/#]/.test(node.url) ? context.linkTo(node.url) : node.url})`;
    case 'image':
      return node.alt ?? '';
    case 'mdxTextExpression':
      return resolveWord(node.value, context.words);
    case 'mdxJsxTextElement': {
      const attributes = attributesOf(node);
      if (node.name === 'Only') return attributes['kind'] === context.kind ? children(node, context) : '';
      return children(node, context) || tagText(node.name, attributes, context);
    }
    default:
      return children(node, context);
  }
}

function marked(sign: string, text: string): string {
  return text === '' ? text : `${sign}${text}${sign}`;
}

function children(node: MdastNode, context: TwinContext): string {
  return childrenOf(node)
    .map((child) => inline(child, context))
    .join('');
}

function tagText(name: string | null, attributes: Readonly<Record<string, string>>, context: TwinContext): string {
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

function attributesOf(
  node: Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>,
): Record<string, string> {
  return Object.fromEntries(
    node.attributes.flatMap((it) =>
      it.type === 'mdxJsxAttribute' && typeof it.value === 'string' ? [[it.name, it.value] as const] : [],
    ),
  );
}

function childrenOf(node: MdastNode): MdastNode[] {
  return 'children' in node ? (node.children as MdastNode[]) : [];
}

function treeOf(source: string): MdastNode {
  return mdxToMdast(source, { features: markdownFeatures });
}
