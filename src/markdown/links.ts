import { defineHastPlugin } from 'satteri';
import { createUrls } from '../domain/urls.ts';

/** Puts the site's base path in front of links inside the site. */
export function linksPlugin(base: string) {
  const urls = createUrls(base);
  return defineHastPlugin({
    name: 'links',
    element: {
      filter: ['a'],
      visit(node, context) {
        const href = String(node.properties['href'] ?? '');
        if (href.startsWith('/')) context.setProperty(node, 'href', urls.to(href));
      },
    },
  });
}
