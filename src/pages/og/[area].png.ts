import type { APIRoute, GetStaticPaths } from 'astro';
import { sharePicture, type SharePicture } from '../../share/picture.ts';
import { institution } from '../../site/institution.ts';
import { areas } from '../../site/pages.ts';

/** One picture a section, and one for the rest: what a messenger shows beside a link. */
export const getStaticPaths: GetStaticPaths = () => {
  const organisation = institution.name.header;
  const site: SharePicture = {
    title: 'Помощь по электронному журналу и дневнику',
    summary: 'Инструкции, ответы и часы консультаций',
    organisation,
  };
  return [
    { params: { area: 'site' }, props: site },
    ...areas.map(({ id, title, summary }) => ({ params: { area: id }, props: { title, summary, organisation } })),
  ];
};

export const GET: APIRoute<SharePicture> = async ({ props }) =>
  new Response(await sharePicture(props), { headers: { 'content-type': 'image/png' } });
