import { CUSTOM_PROPERTY, readSheet, withoutUnusedValues, type ReadSheet, type Selector } from './used-css.ts';

/** What the search adds to a page, and marks in it. */
const ADDED = /^search__(panel|list|title|caption|status)$/;

/** What every page has that can be searched from. */
const ON_PAGE = /^search__(form|input|key)$/;

/** Of the site's sheet what a page lacks when the search shows rows: their rules, and values that its form does not read. */
export function searchLook(css: string): string {
  const sheet = readSheet(css);
  const onPage = withRules(sheet, isOnPage);
  const has = new Set([...onPage.matchAll(CUSTOM_PROPERTY)].map(([, name = '']) => name));
  const look = withRules(
    sheet,
    ({ classes, tags }) => classes.some((name) => ADDED.test(name)) || tags.includes('mark'),
  );
  return withoutEmpty(look.replace(CUSTOM_PROPERTY, (text, name: string) => (has.has(name) ? '' : text)));
}

/** A rule of the home page's large form has its class beside that of every form. */
function isOnPage({ classes }: Selector): boolean {
  return classes.length > 0 && classes.every((name) => ON_PAGE.test(name));
}

/** The rules that are picked, and the values that they read. */
function withRules(sheet: ReadSheet, isPicked: (selector: Selector) => boolean): string {
  return withoutUnusedValues(picked(sheet, isPicked));
}

/** The rules that are picked; of the others all values of custom properties. */
function picked(sheet: ReadSheet, isPicked: (selector: Selector) => boolean): string {
  return sheet
    .map((part): string => {
      if (part.kind === 'text') return '';
      if (part.kind === 'group') return `${part.head}{${picked(part.parts, isPicked)}}`;
      const selectors = part.selectors.filter(isPicked);
      if (selectors.length > 0) return `${selectors.map(({ text }) => text).join(',')}{${part.body}}`;
      const values = part.body.split(';').filter((declaration) => /^\s*--/.test(declaration));
      return `${part.selectors.map(({ text }) => text).join(',')}{${values.join(';')}}`;
    })
    .join('');
}

function withoutEmpty(css: string): string {
  const shorter = css.replace(/[^{}]+\{\s*\}/g, '');
  return shorter === css ? css : withoutEmpty(shorter);
}
