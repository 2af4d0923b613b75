import { readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Body } from './body.ts';
import type { Fault } from './fault.ts';
import { svgThreats } from './svg.ts';

/** What the build can make a picture of, and where it looks. */
const PICTURE = /^content\/.+\.(?:png|jpe?g|webp|avif|gif|svg)$/;

/** What is wrong with the pictures of a text: those that are not there, and SVG that is more than a drawing. */
export function pictureFaults(root: string, file: string, body: Body | undefined): Fault[] {
  return (body?.pictures ?? []).flatMap(({ url, line }): Fault[] => {
    const picture = pictureOf(root, file, url);
    if (picture === undefined) {
      const message = `картинки «${url}» рядом с текстом нет: положите её рядом и проверьте имя, нужен png, jpg, webp, avif, gif или svg`;
      return [{ kind: 'reference', file, line, message }];
    }
    if (!picture.endsWith('.svg')) return [];
    return svgThreats(readFileSync(join(root, picture), 'utf8')).map(({ line, message: threat }): Fault => {
      const message = `в картинке ${threat}: сохраните её как обычный SVG без сценариев и ссылок или как png`;
      return { kind: 'reference', file: picture, line, message };
    });
  });
}

/** The path of a picture from the project's root, when it is a picture of the content. */
function pictureOf(root: string, file: string, url: string): string | undefined {
  try {
    const path = posix.join(posix.dirname(file), decodeURI(url));
    const isThere = PICTURE.test(path) && statSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true;
    return isThere ? path : undefined;
  } catch {
    // Signs that no name of a file has.
    return undefined;
  }
}
