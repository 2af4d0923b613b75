// The sheet of paper: how pages look in print, with the numbers that stand for links. Screens fetch it last of all.
import { linkNumbersCss } from '../domain/print/link-numbers.ts';
import { shortHash } from '../domain/short-hash.ts';
import { institution } from '../site/institution.ts';
import { guides, problems, questions } from '../site/pages.ts';
import { urls } from '../site/urls.ts';
import printed from '../styles/print.css?inline';

const numbers = linkNumbersCss(
  [...guides, ...questions, ...problems].map(({ url, data }) => ({ url, number: data.number })),
  urls.to('/'),
  institution.site,
);

/** Numbers come in an earlier layer, so that the sheet may leave them out where they would only disturb. */
export const printSheet = `@layer reset,tokens,base,layout,components,utilities,print;@layer utilities{@media print{${numbers}}}${printed}`;

/** Under `_astro/` files are kept for ever: the name changes with the text. */
export const printSheetName = `_astro/print.${shortHash(printSheet)}`;
