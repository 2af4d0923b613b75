import type { APIRoute, GetStaticPaths } from 'astro';
import { lightPages, type LightPage } from '../site/light-pages.ts';

/**
 * Forwards and Markdown twins. While one writes, each has its address; a build makes a single file of them, which
 * src/integrations/light-pages.ts lays out: as pages of Astro's they would take as long as those with a layout.
 */
export const getStaticPaths: GetStaticPaths = () =>
  import.meta.env.PROD
    ? [{ params: { light: 'light-pages.json' }, props: { pages: lightPages } }]
    : lightPages.map((page) => ({ params: { light: page.address.replace(/\/$/, '') }, props: { pages: [page] } }));

export const GET: APIRoute<{ pages: readonly LightPage[] }> = ({ props: { pages } }) => {
  const [only] = pages;
  if (import.meta.env.PROD || !only) {
    return new Response(JSON.stringify(Object.fromEntries(pages.map(({ address, text }) => [address, text()]))));
  }
  const type = only.address.endsWith('/') ? 'text/html' : 'text/markdown';
  return new Response(only.text(), { headers: { 'content-type': `${type}; charset=utf-8` } });
};
