import { defineHastPlugin } from 'satteri';

/** Column alignment comes as a style attribute, which the content security policy blocks: makes a class of it. */
export function tablesPlugin() {
  return defineHastPlugin({
    name: 'tables',
    element: {
      filter: ['th', 'td'],
      visit(node, context) {
        const align = /text-align:\s*(left|center|right)/.exec(String(node.properties['style'] ?? ''))?.[1];
        if (align === undefined) return;
        context.setProperty(node, 'style', null);
        context.setProperty(node, 'className', [`align-${align}`]);
      },
    },
  });
}
