import { defineHastPlugin, type HastNode } from 'satteri';

/** Makes the boxes of `- [ ]` lists tickable and gives each its label: a reader goes through the list with a pen. */
export function checklistsPlugin() {
  return defineHastPlugin({
    name: 'checklists',
    element: {
      filter: ['li'],
      visit(node) {
        const [box, ...rest] = node.children;
        if (box?.type !== 'element' || box.tagName !== 'input') return undefined;
        const label = {
          type: 'element',
          tagName: 'label',
          properties: {},
          children: [{ ...box, properties: { type: 'checkbox' }, children: [] }, ...rest],
        };
        return { ...node, properties: { className: ['check'] }, children: [label] } as HastNode;
      },
    },
  });
}
