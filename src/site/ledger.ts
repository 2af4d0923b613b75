import { getCollection } from 'astro:content';
import { joinLedgers, movedAnchors, redirects } from '../domain/ledger.ts';
import { fixedPages } from '../domain/pages.ts';
import { createUrls } from '../domain/urls.ts';
import { areas, guides, problems, questions } from './pages.ts';
import { urls } from './urls.ts';

const ledger = joinLedgers((await getCollection('numbers')).map(({ data }) => data));

/** The ledger knows no base path. */
const plain = createUrls('/');

const pages = [
  ...guides.map(({ id, data }) => ({ number: data.number, address: plain.guide(id), title: data.title })),
  ...problems.map(({ id, data }) => ({ number: data.number, address: plain.problem(id), title: data.symptom })),
  ...questions.map(({ id, data }) => ({ number: data.number, address: plain.question(id), title: data.question })),
];

/** An address that only leads on, as a page of its own: static hosts know no redirects. */
export interface ForwardPage {
  /** The address without the base path and without slashes at its ends: what Astro takes as a parameter. */
  path: string;
  url: string;
  title: string;
}

const titles = new Map(pages.map(({ address, title }) => [address, title]));

export const forwards: ForwardPage[] = redirects(
  pages,
  [...fixedPages, ...areas.map(({ id }) => plain.area(id))],
  ledger,
).map(({ from, to }) => ({
  path: from.replace(/^\/|\/$/g, ''),
  url: urls.to(to),
  title: titles.get(to.split('#')[0] ?? to) ?? 'Страница переехала',
}));

/** Anchors that a page once had, and where what they named stands now. */
export function formerAnchors(address: string): { anchor: string; url: string }[] {
  return movedAnchors(address, ledger.moved).map(({ anchor, to }) => ({ anchor, url: urls.to(to) }));
}
