import { defineHastPlugin, type HastNode, type HastVisitorContext } from 'satteri';

type Tag = Extract<HastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/**
 * Steps of a guide, whose numbers stand in the margin of the sheet. Each has an anchor of its own, `#step-3`, and a link to it
 * that lies over the number. It is all plain HTML: a component would cost every guide and every leaflet.
 */
export function stepsPlugin() {
  const steps = {
    filter: ['Steps'],
    visit(node: Readonly<Tag>, context: HastVisitorContext): HastNode {
      let number = 0;
      for (const list of node.children) {
        if (list.type !== 'element' || list.tagName !== 'ol') continue;
        for (const item of list.children) {
          if (item.type !== 'element' || item.tagName !== 'li') continue;
          context.setProperty(item, 'id', `step-${++number}`);
          context.appendChild(item, stepLink(number));
        }
      }
      return element('div', { className: ['steps'] }, node.children as HastNode[]);
    },
  };
  return defineHastPlugin({ name: 'steps', mdxJsxFlowElement: steps, mdxJsxTextElement: steps });
}

function stepLink(number: number): HastNode {
  const properties = { className: ['step-link'], href: `#step-${number}`, ariaLabel: `Ссылка на шаг ${number}` };
  return element('a', properties, []);
}

function element(tagName: string, properties: object, children: HastNode[]): HastNode {
  return { type: 'element', tagName, properties, children } as HastNode;
}
