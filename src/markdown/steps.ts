import { defineHastPlugin } from 'satteri';

/** Gives every step of `<Steps>` an anchor of its own: `#step-3`. */
export function stepsPlugin() {
  return defineHastPlugin({
    name: 'steps',
    mdxJsxFlowElement: {
      filter: ['Steps'],
      visit(node, context) {
        let number = 0;
        for (const list of node.children) {
          if (list.type !== 'element' || list.tagName !== 'ol') continue;
          for (const item of list.children) {
            if (item.type === 'element' && item.tagName === 'li') context.setProperty(item, 'id', `step-${++number}`);
          }
        }
      },
    },
  });
}
