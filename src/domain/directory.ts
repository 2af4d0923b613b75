// A region's directory: institutions by city, with what a reader must see of each before opening its site.
import type { InstitutionKind } from '../schemas/common.ts';
import type { Institution } from '../schemas/institution.ts';
import type { HoursDocument } from './feeds/hours-document.ts';
import { groupBy } from './group-by.ts';
import { weekSummary } from './hours/summary.ts';
import { counted, type PluralForms } from './plural.ts';
import { wordsOf } from './search/fold.ts';

export interface BuiltInstitution {
  institution: Pick<Institution, 'name' | 'kind' | 'city' | 'site'>;
  /** What the built site says of its hours: it knows its own address too. */
  hours: HoursDocument;
}

/** One row of the directory. */
export interface Row {
  name: string;
  kind: string;
  /** Where the site stands, with a slash at the end: a path of the directory's own host, or a whole address. */
  address: string;
  /** The week in one line, or that there is none. */
  hours: string;
  /** What the row is found by: small letters, no ё, words parted by single spaces. */
  words: string;
}

export interface Place {
  /** The city, or that it is not known. */
  title: string;
  /** How many of each kind. */
  count: string;
  rows: readonly Row[];
}

const kinds: Record<InstitutionKind, { title: string; forms: PluralForms; words: string }> = {
  school: { title: 'Школа', forms: ['школа', 'школы', 'школ'], words: 'школа гимназия лицей' },
  college: { title: 'Колледж', forms: ['колледж', 'колледжа', 'колледжей'], words: 'колледж техникум училище' },
};
const kindOrder = Object.keys(kinds) as InstitutionKind[];

const NO_CITY = 'Город не назван';

/**
 * Where a built site stands. One that was built for a path stands on the directory's host; one built for the root of a
 * host has named it, or nobody knows it.
 *
 * @example siteAddress({ url: 'https://help.example/btotis/hours/' }, undefined) // '/btotis/'
 */
export function siteAddress({ url }: Pick<HoursDocument, 'url'>, site: string | undefined): string | undefined {
  const { pathname } = new URL('..', url);
  return pathname === '/' ? site?.replace(/\/?$/, '/') : pathname;
}

/**
 * Institutions by city in the order of the alphabet, those without a city last; in a city schools first, then by name.
 *
 * @throws when the address of a site is not known: see `siteAddress`
 */
export function directory(institutions: readonly BuiltInstitution[]): Place[] {
  const sorted = [...institutions].sort(
    ({ institution: a }, { institution: b }) =>
      kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || compare(a.name.short, b.name.short),
  );
  return [...groupBy(sorted, ({ institution }) => institution.city ?? NO_CITY)]
    .sort(([a], [b]) => Number(a === NO_CITY) - Number(b === NO_CITY) || compare(a, b))
    .map(([title, group]) => ({ title, count: countOf(group), rows: group.map(rowOf) }));
}

/** A text as it is looked for. @example searchWords('МБОУ «Лицей №5»') // 'мбоу лицей 5' */
export function searchWords(text: string): string {
  return wordsOf(text).join(' ');
}

function rowOf({ institution, hours }: BuiltInstitution): Row {
  const { name, kind, city = '', site } = institution;
  const address = siteAddress(hours, site);
  if (address === undefined) throw new Error(`the address of «${name.short}» is not known`);
  return {
    name: name.short,
    kind: kinds[kind].title,
    address,
    hours: hours.status === 'scheduled' ? `${weekSummary(hours.slots)}, ${hours.place}` : 'график не опубликован',
    words: [...new Set(searchWords(`${name.short} ${name.full ?? ''} ${city} ${kinds[kind].words}`).split(' '))].join(
      ' ',
    ),
  };
}

function countOf(group: readonly BuiltInstitution[]): string {
  const byKind = groupBy(group, ({ institution }) => institution.kind);
  return kindOrder
    .flatMap((kind) => {
      const count = byKind.get(kind)?.length;
      return count === undefined ? [] : [counted(count, kinds[kind].forms)];
    })
    .join(', ');
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, 'ru', { numeric: true });
}
