/** A page with a number, and its address under the base path. */
export interface NumberedPage {
  url: string;
  number: number;
}

/**
 * Rules that print links so that they lead somewhere from paper: a page with a number by the number, another page by its
 * address. They are the same for the whole site, so no page's HTML grows.
 *
 * @param site the published address of the site's root; without one no address is printed that would lead nowhere
 */
export function linkNumbersCss(pages: readonly NumberedPage[], root: string, site: string | undefined): string {
  const host = site === undefined ? '' : shortAddress(site);
  const example = [...pages].sort((a, b) => a.number - b.number)[0];
  return [
    after('main a[href^="http"]', '" (" attr(href) ")"'),
    after(`main a[href^="${root}"]`, `" (${host}" attr(href) ")"`),
    ...pages.map(({ url, number }) => after(`main a[href^="${url}"]`, `" (№\u00A0${number})"`)),
    ...(example === undefined ? [] : [after('main', `"${legend(example.number, root, site)}"`)]),
  ].join('\n');
}

/** @example shortAddress('https://school.example/journal/') // 'school.example' */
function shortAddress(site: string): string {
  return new URL(site).host;
}

function legend(number: number, root: string, site: string | undefined): string {
  const search = 'введите его в поиск на сайте';
  if (site === undefined) return `№ в скобках — номер страницы: ${search}.`;
  return `№ в скобках — короткий адрес страницы: №\u00A0${number} — это ${shortAddress(site)}${root}${number}. Или ${search}.`;
}

function after(selector: string, content: string): string {
  return `${selector}::after{content:${content}}`;
}
