import { readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Body } from './body.ts';
import type { Fault } from './fault.ts';
import { svgThreats } from './svg.ts';

/** What the build can make a picture of, and where it looks. */
const PICTURE = /^content\/.+\.(?:png|jpe?g|webp|avif|gif|svg)$/;

/** What is wrong with the pictures of a text. */
export function pictureFaults(root: string, file: string, body: Body | undefined): Fault[] {
  return [...missingPictures(root, file, body), ...livePictures(root, file, body)];
}

/** SVG pictures that would run or bring something when they are opened by themselves. */
function livePictures(root: string, file: string, body: Body | undefined): Fault[] {
  const { pictures = [] } = body ?? {};
  return pictures
    .filter(({ url }) => url.toLowerCase().endsWith('.svg') && isPicture(root, file, url))
    .flatMap(({ url }) => {
      const picture = posix.join(posix.dirname(file), decodeURI(url));
      return svgThreats(readFileSync(join(root, picture), 'utf8')).map(({ line, message }): Fault => {
        return {
          kind: 'reference',
          file: picture,
          line,
          message: `в картинке ${message}: сохраните её как обычный SVG без сценариев и ссылок или как png`,
        };
      });
    });
}

/** Pictures that are not there, or are not pictures of the content. */
function missingPictures(root: string, file: string, body: Body | undefined): Fault[] {
  const { pictures = [] } = body ?? {};
  return pictures
    .filter(({ url }) => !isPicture(root, file, url))
    .map(({ url, line }) => {
      const message = `картинки «${url}» рядом с текстом нет: положите её рядом и проверьте имя, нужен png, jpg, webp, avif, gif или svg`;
      return { kind: 'reference', file, line, message };
    });
}

function isPicture(root: string, file: string, url: string): boolean {
  try {
    const path = posix.join(posix.dirname(file), decodeURI(url));
    return PICTURE.test(path) && statSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    // Signs that no name of a file has.
    return false;
  }
}
