import { joinLedgers } from '../../src/domain/ledger.ts';
import { fixedPages, guideAnchors } from '../../src/domain/pages.ts';
import { createUrls } from '../../src/domain/urls.ts';
import type { Content } from '../../src/reader/read-content.ts';
import type { InstitutionKind } from '../../src/schemas/common.ts';
import type { Numbers } from '../../src/schemas/numbers.ts';

/** A page whose number, address and anchors the ledger keeps. */
export interface PublishedPage {
  number: number;
  address: string;
  file: string;
  /** Line of the number, looked for when it is asked for. */
  readonly line: number;
  only: InstitutionKind | undefined;
  /** Anchors of its headings, besides those that the frame of every guide has. */
  anchors: string[];
  /** Whether it belongs to the institution's own ledger. */
  isOwn: boolean;
}

/** What the ledger keeps of a page without a number: the anchors of a list. */
export type PublishedList = Pick<PublishedPage, 'address' | 'anchors' | 'isOwn'>;

const urls = createUrls('/');

/** Pages of one institution's site that have numbers. */
export function publishedPages(content: Content): PublishedPage[] {
  const own = `content/institutions/${content.institutionId}/`;
  const pages = [
    ...content.guides.map((page) => ({ page, address: urls.guide(page.id) })),
    ...content.questions.map((page) => ({ page, address: urls.question(page.id) })),
    ...content.problems.map((page) => ({ page, address: urls.problem(page.id) })),
  ];
  return pages.map(({ page: { file, data, body, lineOf, replaces }, address }) => ({
    number: data.number,
    address,
    file,
    get line() {
      return lineOf(['number']);
    },
    only: data.only,
    anchors: body.headings.flatMap(({ id }) => (id === undefined || isOfFrame(id) ? [] : [id])),
    // A page that stands in for the common one of the same name has its number and address.
    isOwn: file.startsWith(own) && !replaces,
  }));
}

/** Lists whose entries are linked to one by one. */
export function publishedLists(content: Content): PublishedList[] {
  return [
    { address: '/glossary/', anchors: content.glossary.data.map(({ id }) => id), isOwn: false },
    { address: '/regulation/', anchors: content.regulation.data.clauses.map(({ id }) => id), isOwn: true },
  ];
}

/** Pages without a number that a retired or moved page may lead to. */
export function otherAddresses(content: Content): string[] {
  return [...fixedPages, ...content.areas.data.map(({ id }) => urls.area(id))];
}

/** The common ledger with the institution's own over it. */
export function ledgerOf({ numbers, ownNumbers }: Content): Numbers {
  return joinLedgers([numbers.data, ...(ownNumbers ? [ownNumbers.data] : [])]);
}

export function isOfFrame(anchor: string): boolean {
  return (guideAnchors as readonly string[]).includes(anchor);
}
