import type { SharePicture } from './picture.ts';

/**
 * One picture a section, and one for the rest: what a messenger shows beside a link.
 *
 * @param organisation its name, and the sections, as the reader sees them
 */
export function sharePictures(
  organisation: string,
  areas: readonly { id: string; title: string; summary: string }[],
): { id: string; picture: SharePicture }[] {
  const site: SharePicture = {
    title: 'Помощь по электронному журналу и дневнику',
    summary: 'Инструкции, ответы и часы консультаций',
    organisation,
  };
  return [
    { id: 'site', picture: site },
    ...areas.map(({ id, title, summary }) => ({ id, picture: { title, summary, organisation } })),
  ];
}
