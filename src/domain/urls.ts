/** The address printed until the institution names its own: a reserved domain that leads nowhere. */
export const UNPUBLISHED = 'https://podskazka.example';

/** Addresses of the site. They are a contract: printed, linked to and indexed. */
export interface Urls {
  /** An address inside the site, with the site's base path in front. */
  to(path: string): string;
  guide(id: string): string;
  area(area: string): string;
  question(id: string): string;
  problem(id: string): string;
  audience(id: string): string;
  clause(id: string): string;
  term(id: string): string;
  number(number: number): string;
}

/**
 * @param base the path that the site is served under, `/` or `/journal/`
 * @example createUrls('/journal').to('/guides/') // '/journal/guides/'
 */
export function createUrls(base: string): Urls {
  const root = `/${base}/`.replace(/\/{2,}/g, '/');
  const to = (path: string): string => root + path.replace(/^\//, '');
  return {
    to,
    guide: (id) => to(`/guides/${id}/`),
    area: (area) => to(`/guides/${area}/`),
    question: (id) => to(`/faq/${lastPart(id)}/`),
    problem: (id) => to(`/problems/${id}/`),
    audience: (id) => to(`/for/${id}/`),
    clause: (id) => to(`/regulation/#${id}`),
    term: (id) => to(`/glossary/#${id}`),
    number: (number) => to(`/${number}/`),
  };
}

/**
 * The path that a site is served under, with slashes at both ends. `{id}` in it is the institution: sites of many then
 * stand side by side on one host.
 *
 * @example baseOf('/{id}', 'btotis') // '/btotis/'
 */
export function baseOf(path: string, institutionId: string): string {
  return `/${path.replaceAll('{id}', institutionId)}/`.replace(/\/{2,}/g, '/');
}

/** The last part of a slash-separated id: a question's address does not name its area. */
export function lastPart(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
