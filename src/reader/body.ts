import { mdxToMdast, type MdastNode } from 'satteri';

/** What the checks need to know of an MDX body. Lines are those of the whole file. */
export interface Body {
  /** The text itself. */
  source: string;
  headings: { depth: number; id: string | undefined; text: string; line: number }[];
  links: { url: string; text: string; line: number; kind: string | undefined }[];
  tags: { name: string; attributes: Record<string, string | undefined>; line: number; kind: string | undefined }[];
  /** Runs of text outside code, with the `kind` of the `<Only>` around them, if any. */
  texts: { text: string; line: number; kind: string | undefined }[];
  /** Expressions in braces, with the `kind` of the `<Only>` around them, if any. */
  references: { reference: string; line: number; kind: string | undefined }[];
  /** What a text must not hold: code, pictures from elsewhere. */
  forbidden: { what: string; line: number }[];
  /** Files of pictures as the text names them, beside it. */
  pictures: { url: string; line: number }[];
  /** Steps inside `<Steps>`, top level only. */
  steps: number;
}

/** No text has so many lists and quotes inside each other, and the compiler's time grows with the cube of their number. */
const DEEPEST = 40;

export const markdownFeatures = { headingAttributes: true, smartPunctuation: false } as const;

/**
 * Reads a body.
 *
 * @param firstLine the line of the file on which the body begins
 * @throws Error by Sätteri when the MDX does not parse; the message begins with line:column of the body
 */
export function readBody(source: string, firstLine: number): Body {
  const lists = { headings: [], links: [], tags: [], texts: [], references: [], forbidden: [], pictures: [] };
  const body: Body = { source, ...lists, steps: 0 };
  visit(mdxToMdast(source, { features: markdownFeatures }), undefined, body, firstLine - 1);
  return body;
}

function visit(node: MdastNode, kind: string | undefined, body: Body, lines: number, depth = 0): void {
  const line = lines + (node.position?.start.line ?? 1);
  if (depth > DEEPEST) {
    const what = 'списки и цитаты вложены друг в друга слишком глубоко: удалите лишние знаки > и - в начале строки';
    body.forbidden.push({ what, line });
    return;
  }
  let inner = kind;
  switch (node.type) {
    case 'heading':
      body.headings.push({ depth: node.depth, id: headingId(node), text: plainText(node), line });
      break;
    case 'text':
      body.texts.push({ text: node.value, line, kind });
      break;
    case 'link':
      body.links.push({ url: node.url, text: plainText(node), line, kind });
      break;
    case 'mdxjsEsm':
      body.forbidden.push({ what: 'import и export — это код: в текстах его нет, удалите строку', line });
      break;
    case 'image':
      if (/^\.\.?\//.test(node.url)) body.pictures.push({ url: node.url, line });
      else {
        const what = `картинка «${node.url}» — не файл рядом с текстом: положите её рядом и напишите ./имя.png`;
        body.forbidden.push({ what, line });
      }
      break;
    // An address apart from its link is read by nobody who checks the text.
    case 'definition':
      body.forbidden.push({
        what: `адрес «${node.url}» записан отдельной строкой: пишите его сразу после подписи — [подпись](адрес)`,
        line,
      });
      break;
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      body.references.push({ reference: node.value, line, kind });
      break;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const attributes = Object.fromEntries(
        node.attributes.flatMap((it) =>
          it.type === 'mdxJsxAttribute' ? [[it.name, typeof it.value === 'string' ? it.value : undefined]] : [],
        ),
      ) as Record<string, string | undefined>;
      const name = node.name ?? '';
      if (node.attributes.some((it) => it.type !== 'mdxJsxAttribute' || (it.value ?? null) instanceof Object)) {
        body.forbidden.push({
          what: `свойство тега <${name}> записано кодом: возьмите значение в "…" без скобок { }`,
          line,
        });
      }
      body.tags.push({ name, attributes, line, kind });
      if (name === 'Only') inner = attributes['kind'];
      if (name === 'Steps') body.steps += stepCount(node);
      break;
    }
  }
  if ('children' in node) for (const child of node.children as MdastNode[]) visit(child, inner, body, lines, depth + 1);
}

function headingId(node: MdastNode): string | undefined {
  const data = node.data as { hProperties?: { id?: string } } | undefined;
  return data?.hProperties?.id;
}

function stepCount(node: { children: readonly unknown[] }): number {
  const lists = (node.children as MdastNode[]).filter((child) => child.type === 'list');
  return lists.reduce((total, list) => total + ('children' in list ? list.children.length : 0), 0);
}

function plainText(node: MdastNode): string {
  if ('children' in node) return (node.children as MdastNode[]).map(plainText).join('');
  // A word in braces stays a reference: it is resolved like front matter.
  if (node.type === 'mdxTextExpression') return `{${node.value}}`;
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
}
