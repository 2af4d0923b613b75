// Which rules of a sheet a page can use. A rule is kept unless it is certain that nothing on the page can match it.
import postcss, { type AtRule, type ChildNode, type Container } from 'postcss';

/** A sheet read once, to be asked for many pages. */
export type ReadSheet = readonly Part[];

/** What a page has that selectors can name. */
export interface PageNames {
  tags: ReadonlySet<string>;
  classes: ReadonlySet<string>;
  ids: ReadonlySet<string>;
  /** Each by its name and as `name=value`. */
  attributes: ReadonlySet<string>;
  /** Words of the page's scripts: what they name they may bring. */
  words: ReadonlySet<string>;
}

type Part =
  | { kind: 'rule'; selectors: readonly Selector[]; body: string }
  | { kind: 'group'; head: string; parts: ReadSheet }
  | { kind: 'text'; text: string };

export interface Selector {
  text: string;
  tags: readonly string[];
  classes: readonly string[];
  ids: readonly string[];
  attributes: readonly Attribute[];
}

interface Attribute {
  name: string;
  /** What it must be to the letter; where only a part of the value is asked for, its name alone counts. */
  value: string | undefined;
  /** How a script may call it. */
  words: readonly string[];
}

/** Browsers themselves put it on. */
const LIVE_ATTRIBUTE = 'open';

/** A custom property with its value. */
export const CUSTOM_PROPERTY = /(?<=[{;])(--[\w-]+):[^;{}]*(?:;|(?=\}))/g;

/** At-rules that only hold other rules. */
const GROUPS = ['media', 'supports', 'layer', 'container'];

export function readSheet(css: string): ReadSheet {
  return partsOf(postcss.parse(css));
}

/** What is left of the same rules is the same: most pages of a site are of a few kinds. */
const ready = new Map<string, string>();

/** The sheets without rules that nothing of the page can match, and without values that no rule left takes. */
export function usedCss(sheets: readonly ReadSheet[], page: PageNames): string {
  const rules = sheets.map((sheet) => matchingAlike(sheet, page)).join('');
  const css = ready.get(rules) ?? withoutUnusedValues(rules);
  ready.set(rules, css);
  return css;
}

/** What a sheet asks of a page, each question once, and what was left of it for the answers of pages so far. */
interface Asked {
  questions: ((page: PageNames) => boolean)[];
  left: Map<string, string>;
}

const asked = new WeakMap<ReadSheet, Asked>();

/** Pages that answer all questions alike get the same rules: for most they are put together already. */
function matchingAlike(sheet: ReadSheet, page: PageNames): string {
  const { questions, left } = asked.get(sheet) ?? { questions: questionsOf(sheet), left: new Map<string, string>() };
  asked.set(sheet, { questions, left });
  let answers = '';
  for (const isTrue of questions) answers += isTrue(page) ? '1' : '0';
  const rules = left.get(answers) ?? matching(sheet, page);
  left.set(answers, rules);
  return rules;
}

function questionsOf(sheet: ReadSheet): Asked['questions'] {
  const questions = new Map<string, (page: PageNames) => boolean>();
  const collect = (part: Part): void => {
    if (part.kind === 'group') part.parts.forEach(collect);
    if (part.kind !== 'rule') return;
    for (const { tags, classes, ids, attributes } of part.selectors) {
      for (const tag of tags) questions.set(`<${tag}`, (page) => page.tags.has(tag) || page.words.has(tag));
      for (const name of classes) questions.set(`.${name}`, (page) => page.classes.has(name) || page.words.has(name));
      for (const id of ids) questions.set(`#${id}`, (page) => page.ids.has(id) || page.words.has(id));
      for (const it of attributes)
        questions.set(`[${it.name}=${it.value ?? ''}]${it.value === undefined}`, (page) => canHave(it, page));
    }
  };
  sheet.forEach(collect);
  return [...questions.values()];
}

function matching(sheet: ReadSheet, page: PageNames): string {
  return sheet
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'group') {
        const inner = matching(part.parts, page);
        return inner === '' ? '' : `${part.head}{${inner}}`;
      }
      const selectors = part.selectors.filter((selector) => canMatch(selector, page)).map(({ text }) => text);
      return selectors.length === 0 ? '' : `${selectors.join(',')}{${part.body}}`;
    })
    .join('');
}

/** A custom property that nothing reads is dropped; those that only it has read go with it. */
export function withoutUnusedValues(css: string): string {
  const read = new Set([...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name));
  const shorter = css.replace(CUSTOM_PROPERTY, (text, name: string) => (read.has(name) ? text : ''));
  return shorter === css ? css : withoutUnusedValues(shorter);
}

function partsOf(container: Container): Part[] {
  return (container.nodes ?? []).flatMap((node) => partOf(node as ChildNode));
}

function partOf(node: ChildNode): Part[] {
  if (node.type === 'comment') return [];
  if (node.type === 'rule' && node.nodes.every((child) => child.type === 'decl')) {
    const body = node.nodes.map((child) => child.toString()).join(';');
    return [{ kind: 'rule', selectors: node.selectors.map(readSelector), body }];
  }
  if (node.type === 'atrule' && node.nodes !== undefined && GROUPS.includes(node.name)) {
    return [{ kind: 'group', head: headOf(node), parts: partsOf(node) }];
  }
  return [
    {
      kind: 'text',
      text: node.type === 'atrule' && node.nodes === undefined ? `${node.toString()};` : node.toString(),
    },
  ];
}

function headOf({ name, params }: AtRule): string {
  return `@${name}${params === '' ? '' : ` ${params}`}`;
}

/** @example readSelector('.card > a:not(.x)[href]') // { tags: ['a'], classes: ['card'], ids: [], … } */
function readSelector(text: string): Selector {
  const certain = withoutArguments(text);
  const plain = certain.replace(/\[[^\]]*\]/g, '').replace(/::?[\w-]+/g, '');
  const named = (pattern: RegExp): string[] => [...plain.matchAll(pattern)].map(([, name = '']) => name);
  return {
    text,
    classes: named(/\.((?:\\.|[\w-])+)/g),
    ids: named(/#((?:\\.|[\w-])+)/g),
    tags: named(/(?:^|[\s>+~])([a-z][\w-]*)/gi).map((tag) => tag.toLowerCase()),
    attributes: [...certain.matchAll(/\[([\w-]+)(?:([~|^$*]?)=["']?([^"'\]]*)["']?)?[^\]]*\]/g)].map(
      ([, name = '', part, value]) => ({
        name,
        value: part === '' ? value : undefined,
        words: [name, inScripts(name), inScripts(name.replace(/^data-/, ''))],
      }),
    ),
  };
}

/** What stands in brackets of :not(), :is() and their kin demands nothing for certain. */
function withoutArguments(selector: string): string {
  const shorter = selector.replace(/\([^()]*\)/g, '');
  return shorter === selector ? selector : withoutArguments(shorter);
}

function canMatch({ tags, classes, ids, attributes }: Selector, page: PageNames): boolean {
  return (
    attributes.every((attribute) => canHave(attribute, page)) &&
    tags.every((tag) => page.tags.has(tag) || page.words.has(tag)) &&
    classes.every((name) => page.classes.has(name) || page.words.has(name)) &&
    ids.every((id) => page.ids.has(id) || page.words.has(id))
  );
}

function canHave({ name, value, words }: Attribute, page: PageNames): boolean {
  if (name === LIVE_ATTRIBUTE || words.some((word) => page.words.has(word))) return true;
  return page.attributes.has(value === undefined ? name : `${name}=${value}`);
}

/** @example inScripts('aria-selected') // 'ariaSelected' */
function inScripts(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
