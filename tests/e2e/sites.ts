/** The first of the ports that tests take; TEST_PORT moves them where another copy of the project is being tested. */
const FIRST_PORT = Number(process.env['TEST_PORT'] || 4371);

const served = (offset: number) => ({
  port: FIRST_PORT + offset,
  url: `http://localhost:${FIRST_PORT + offset}`,
});

/** Where the tests serve each institution's finished site. */
export const sites = { 'lipetsk-5': served(0), btotis: served(1) } as const;

/** An invented institution with every state of hours, training and duties: tests/fixtures/gymnasium. */
export const fixture = served(2);

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
  '/news/',
  '/guides/plans/import-plan/leaflet/',
  '/search/',
  '/accessibility/',
  '/404.html',
  '/offline/',
  '/print/',
] as const;
