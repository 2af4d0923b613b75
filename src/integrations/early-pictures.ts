import type { AstroIntegration } from 'astro';
import { typography } from '../domain/typography.ts';
import { mapStrings, resolveText } from '../domain/words.ts';
import { readContent } from '../reader/read-content.ts';
import { sharedOf } from '../reader/shared.ts';
import { sharePicture } from '../share/picture.ts';
import { sharePictures } from '../share/pictures.ts';

/**
 * Has the pictures of a site drawn from the very beginning, while there is nothing yet to compress: later every processor is
 * busy. The pictures' own pages find them drawn.
 */
export function earlyPictures(root: string, institutionId: string): AstroIntegration {
  return {
    name: 'early-pictures',
    hooks: {
      'astro:config:setup': ({ command }) => {
        // A picture's page that does not find it drawn asks again, and says what was wrong.
        if (command === 'build') drawPictures(root, institutionId).catch(() => {});
      },
    },
  };
}

async function drawPictures(root: string, institutionId: string): Promise<void> {
  const { content } = readContent(root, institutionId, sharedOf(root).files);
  const said = mapStrings({ header: content.institution.data.name.header, areas: content.areas.data }, (text) =>
    typography(resolveText(text, content.words)),
  );
  await Promise.all(sharePictures(said.header, said.areas).map(({ picture }) => sharePicture(picture)));
}
