// A text as a tree of plain objects. In the parser's own pipeline every plugin reads and writes its tree across the border
// of languages; the tree as a whole crosses it once, and the same plugins go over it several times faster.
import {
  applyCommandsToMdastHandle,
  convertMdastToHastHandle,
  createMdxMdastHandle,
  dropHandle,
  HastReader,
  materializeHastTree,
  normalizePlugins,
  resolveMdastSubscriptions,
  serializeHandle,
  visitMdastHandle,
  type Data,
  type HastNode,
  type HastPluginDefinition,
  type HastVisitorContext,
} from 'satteri';
import type { Pipeline } from './pipeline.ts';

type Root = Extract<HastNode, { type: 'root' }>;
type Parent = HastNode & { children: HastNode[] };
type Visit = (node: HastNode, context: HastVisitorContext) => unknown;

/** The tree of HTML of an MDX body, after all plugins. */
export function treeOf(source: string, { features, mdastPlugins, hastPlugins }: Pipeline, data: Data): Root {
  const markdown = createMdxMdastHandle(source, features);
  try {
    for (const plugin of normalizePlugins(mdastPlugins, 'mdastPlugins', source, undefined, 'mdx', data)) {
      const subscriptions = resolveMdastSubscriptions(plugin);
      const result = visitMdastHandle(markdown, plugin, subscriptions, source, undefined, data, 'mdx');
      if (result instanceof Promise) throw new Error(`plugin ${plugin.name} may not wait`);
      if (result.hasMutations) applyCommandsToMdastHandle(markdown, result.commandBuffer);
    }
    const html = convertMdastToHastHandle(markdown);
    try {
      const root = materializeHastTree(new HastReader(serializeHandle(html))) as Root;
      for (const plugin of normalizePlugins(hastPlugins, 'hastPlugins', source, undefined, 'mdx', data)) {
        run(plugin, root, data);
      }
      return root;
    } finally {
      dropHandle(html);
    }
  } finally {
    dropHandle(markdown);
  }
}

/** What a plugin sees of a tree, as the parser would show it: nodes are those that stood there before the plugin. */
function run(plugin: HastPluginDefinition, root: Root, data: Data): void {
  const matched: { node: HastNode; visit: Visit }[] = [];
  const visitorOf = visitors(plugin);
  const collect = (node: HastNode): void => {
    const visit = visitorOf(node);
    if (visit) matched.push({ node, visit });
    if (isParent(node)) node.children.forEach(collect);
  };
  collect(root);
  // Most plugins never look up.
  let parents: ReadonlyMap<HastNode, Parent> | undefined;
  const context = contextOf((node) => (parents ??= parentsIn(root)).get(node), data);
  for (const { node, visit } of matched) {
    const result = visit(node, context);
    if (result !== undefined && result !== null && result !== node) context.replaceNode(node, result as HastNode);
  }
  void plugin.after?.(root, context);
}

function parentsIn(root: Root): Map<HastNode, Parent> {
  const parents = new Map<HastNode, Parent>();
  const add = (parent: Parent): void => {
    for (const child of parent.children) {
      parents.set(child, parent);
      if (isParent(child)) add(child);
    }
  };
  add(root as Parent);
  return parents;
}

/** The part of the parser's context that plugins of texts use. */
function contextOf(parentOf: (node: HastNode) => Parent | undefined, data: Data): HastVisitorContext {
  const context = {
    data,
    parent: parentOf,
    replaceNode: (node: HastNode, other: HastNode) => {
      const siblings = parentOf(node)?.children ?? [];
      siblings[siblings.indexOf(node)] = other;
    },
    appendChild: (node: Parent, child: HastNode) => {
      node.children.push(child);
    },
    setProperty: (node: HastNode, key: string, value: unknown) => {
      if (node.type !== 'element') throw new Error(`a plugin may not set ${key} of ${node.type}`);
      (node.properties as Record<string, unknown>)[key] = value;
    },
    textContent,
  };
  return context as unknown as HastVisitorContext;
}

/** Which visitor of a plugin a node is for. */
function visitors(plugin: HastPluginDefinition): (node: HastNode) => Visit | undefined {
  const byType = plugin as unknown as Record<string, Visit | { filter: readonly string[]; visit: Visit } | undefined>;
  return (node) => {
    if (node.type === 'root') return undefined;
    const visitor = byType[node.type];
    if (visitor === undefined || typeof visitor === 'function') return visitor;
    const name = 'tagName' in node ? node.tagName : 'name' in node ? node.name : undefined;
    return visitor.filter.includes(name ?? '') ? visitor.visit : undefined;
  };
}

function isParent(node: HastNode): node is Parent {
  return 'children' in node;
}

function textContent(node: HastNode): string {
  if (node.type === 'text') return node.value;
  return isParent(node) ? node.children.map(textContent).join('') : '';
}
