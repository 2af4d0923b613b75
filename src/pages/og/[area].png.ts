import type { APIRoute, GetStaticPaths } from 'astro';
import { sharePicture, type SharePicture } from '../../share/picture.ts';
import { sharePictures } from '../../share/pictures.ts';
import { institution } from '../../site/institution.ts';
import { areas } from '../../site/pages.ts';

export const getStaticPaths: GetStaticPaths = () =>
  sharePictures(institution.name.header, areas).map(({ id, picture }) => ({ params: { area: id }, props: picture }));

export const GET: APIRoute<SharePicture> = async ({ props }) =>
  new Response(await sharePicture(props), { headers: { 'content-type': 'image/png' } });
