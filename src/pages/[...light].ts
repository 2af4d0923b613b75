import type { APIRoute, GetStaticPaths } from 'astro';
import { handOver, textPages } from '../site/light-pages.ts';

/**
 * Forwards and Markdown twins. While one writes, each has its address; a build hands them all over, with the leaflets, to
 * src/integrations/light-pages.ts: as pages of Astro's they would take as long as those with a layout.
 */
export const getStaticPaths: GetStaticPaths = () =>
  import.meta.env.PROD
    ? [{ params: { light: 'light-pages' } }]
    : textPages.map((page) => ({ params: { light: page.address.replace(/\/$/, '') }, props: { page } }));

export const GET: APIRoute<{ page?: (typeof textPages)[number] }> = ({ props: { page } }) => {
  if (!page) {
    handOver();
    return new Response('');
  }
  const type = page.address.endsWith('/') ? 'text/html' : 'text/markdown';
  return new Response(page.text(), { headers: { 'content-type': `${type}; charset=utf-8` } });
};
