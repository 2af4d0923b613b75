/** Where the tests serve each institution's finished site. */
export const sites = {
  'lipetsk-5': { port: 4371, url: 'http://localhost:4371' },
  btotis: { port: 4372, url: 'http://localhost:4372' },
} as const;

/** An invented institution with every state of hours, training and duties: tests/fixtures/gymnasium. */
export const fixture = { port: 4373, url: 'http://localhost:4373' } as const;

export const school = sites['lipetsk-5'].url;
export const college = sites.btotis.url;

/** One page of every kind that a visitor sees, besides the college's own. */
export const pageKinds = [
  '/',
  '/guides/',
  '/guides/plans/',
  '/guides/training/fill-the-lesson/',
  '/guides/analytics/quality/',
  '/faq/',
  '/faq/what-is-required/',
  '/problems/',
  '/problems/lesson-missing/',
  '/for/teacher/',
  '/for/parent/',
  '/hours/',
  '/hours/poster/',
  '/help/',
  '/regulation/',
  '/glossary/',
  '/answers/',
  '/ask/',
  '/guides/plans/import-plan/leaflet/',
  '/search/',
  '/404.html',
] as const;
