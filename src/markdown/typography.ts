import { defineHastPlugin } from 'satteri';
import { typography } from '../domain/typography.ts';

const UNTOUCHED = new Set(['code', 'pre', 'kbd', 'samp', 'script', 'style', 'svg']);

/** Russian typography for every text outside code. */
export function typographyPlugin() {
  return defineHastPlugin({
    name: 'typography',
    text(node, context) {
      for (let parent = context.parent(node); parent; parent = context.parent(parent as never)) {
        if (parent.type === 'element' && UNTOUCHED.has(parent.tagName)) return undefined;
      }
      const value = typography(node.value);
      return value === node.value ? undefined : { type: 'text', value };
    },
  });
}
