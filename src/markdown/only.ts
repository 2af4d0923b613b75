import { defineMdastPlugin } from 'satteri';
import type { InstitutionKind } from '../schemas/common.ts';

/** Drops `<Only>` meant for the other kind of institution, and unwraps the rest, so that nothing foreign is compiled. */
export function onlyPlugin(kind: InstitutionKind) {
  return defineMdastPlugin({
    name: 'only',
    mdxJsxFlowElement(node, context) {
      if (node.name === 'Only') context.replaceNode(node, isFor(node.attributes, kind) ? [...node.children] : []);
    },
    mdxJsxTextElement(node, context) {
      if (node.name === 'Only') context.replaceNode(node, isFor(node.attributes, kind) ? [...node.children] : []);
    },
  });
}

function isFor(attributes: readonly { type: string }[], kind: InstitutionKind): boolean {
  return attributes.some(
    (attribute) =>
      attribute.type === 'mdxJsxAttribute' &&
      (attribute as { name?: unknown }).name === 'kind' &&
      (attribute as { value?: unknown }).value === kind,
  );
}
