import type { InstitutionKind } from '../schemas/common.ts';
import type { Numbers } from '../schemas/numbers.ts';

/** A page of a site with its permanent number. The address is without the site's base path. */
export interface NumberedAddress {
  number: number;
  address: string;
}

/** An address that only leads to another one. Both are without the site's base path. */
export interface Redirect {
  from: string;
  to: string;
}

/** The common ledger with an institution's own over it. */
export function joinLedgers(ledgers: readonly Numbers[]): Numbers {
  const joined: Numbers = { numbers: {}, college: [], school: [], moved: {}, retired: {}, anchors: {} };
  for (const ledger of ledgers) {
    Object.assign(joined.numbers, ledger.numbers);
    Object.assign(joined.moved, ledger.moved);
    Object.assign(joined.retired, ledger.retired);
    Object.assign(joined.anchors, ledger.anchors);
    joined.college.push(...ledger.college);
    joined.school.push(...ledger.school);
  }
  return joined;
}

/**
 * Where an address, with or without an anchor, leads after all moves. A move of the page carries its anchors along. An
 * address that leads back to itself stays where the circle closes; content checks report it.
 *
 * @example currentPlace('/faq/old/#a', { '/faq/old/': '/faq/new/' }) // '/faq/new/#a'
 */
export function currentPlace(place: string, moved: Numbers['moved']): string {
  const seen = new Set<string>();
  let current = place;
  while (!seen.has(current)) {
    seen.add(current);
    const [page = '', anchor] = current.split('#');
    const next = moved[current] ?? moved[page];
    if (next === undefined) return current;
    current = moved[current] === undefined && anchor !== undefined && !next.includes('#') ? `${next}#${anchor}` : next;
  }
  return current;
}

/** Whether pages with this number belong to the sites of one kind of institution alone, and to which. */
export function onlyKind(number: number, { college, school }: Numbers): InstitutionKind | undefined {
  if (college.includes(number)) return 'college';
  return school.includes(number) ? 'school' : undefined;
}

/**
 * Every address of a site that only leads on: numbers, retired numbers, former addresses. Those that would lead to a
 * page that this site does not have are left out.
 *
 * @param others addresses of pages without a number that a retired or moved page may lead to
 */
export function redirects(pages: readonly NumberedAddress[], others: readonly string[], ledger: Numbers): Redirect[] {
  const addresses = new Set([...pages.map(({ address }) => address), ...others]);
  const numbers = new Set(pages.map(({ number }) => number));
  const retired = Object.entries(ledger.retired)
    .filter(([number]) => !numbers.has(Number(number)))
    .map(([number, to]) => ({ from: `/${number}/`, to: currentPlace(to, ledger.moved) }));
  const moved = Object.keys(ledger.moved)
    .filter((from) => !from.includes('#') && !addresses.has(from))
    .map((from) => ({ from, to: currentPlace(from, ledger.moved) }));
  return [
    ...pages.map(({ number, address }) => ({ from: `/${number}/`, to: address })),
    ...[...retired, ...moved].filter(({ to }) => addresses.has(pageOf(to))),
  ];
}

/** Anchors of a page that its text no longer has, with the place that each leads to now. */
export function movedAnchors(address: string, moved: Numbers['moved']): { anchor: string; to: string }[] {
  return Object.keys(moved).flatMap((from) => {
    const [page = '', anchor] = from.split('#');
    if (anchor === undefined || currentPlace(page, moved) !== address) return [];
    return [{ anchor, to: currentPlace(from, moved) }];
  });
}

/** @example pageOf('/faq/new/#a') // '/faq/new/' */
export function pageOf(place: string): string {
  return place.split('#')[0] ?? place;
}
