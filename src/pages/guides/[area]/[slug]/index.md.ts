import type { APIRoute, GetStaticPaths } from 'astro';
import { guides, type GuidePage } from '../../../../site/pages.ts';
import { guideTwin } from '../../../../site/twins.ts';

export const getStaticPaths: GetStaticPaths = () =>
  guides.map((guide) => {
    const [area, slug] = guide.id.split('/');
    return { params: { area, slug }, props: { guide } };
  });

export const GET: APIRoute<{ guide: GuidePage }> = ({ props }) => new Response(guideTwin(props.guide));
