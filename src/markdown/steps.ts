import { defineHastPlugin, type HastNode } from 'satteri';

/** Gives every step of `<Steps>` an anchor of its own, `#step-3`, and a link to it that lies over the step's number. */
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
            if (item.type !== 'element' || item.tagName !== 'li') continue;
            context.setProperty(item, 'id', `step-${++number}`);
            context.appendChild(item, stepLink(number));
          }
        }
      },
    },
  });
}

function stepLink(number: number): HastNode {
  return {
    type: 'element',
    tagName: 'a',
    properties: { className: ['step-link'], href: `#step-${number}`, ariaLabel: `Ссылка на шаг ${number}` },
    children: [],
  } as HastNode;
}
