import { defineHastPlugin, type HastNode } from 'satteri';
import { typographyOfAll } from '../domain/typography.ts';

const UNTOUCHED = new Set(['code', 'pre', 'kbd', 'samp', 'script', 'style', 'svg']);

type Text = Extract<HastNode, { type: 'text' }>;

/** Russian typography for every text outside code: those of a document are set all at once. */
export function typographyPlugin() {
  return () => {
    const texts: Text[] = [];
    return defineHastPlugin({
      name: 'typography',
      text(node, context) {
        for (let parent = context.parent(node); parent; parent = context.parent(parent as never)) {
          if (parent.type === 'element' && UNTOUCHED.has(parent.tagName)) return;
        }
        texts.push(node as Text);
      },
      after(_, context) {
        const values = texts.map(({ value }) => value);
        for (const [index, value] of typographyOfAll(values).entries()) {
          const node = texts[index];
          if (node && value !== node.value) context.replaceNode(node, { type: 'text', value });
        }
      },
    });
  };
}
