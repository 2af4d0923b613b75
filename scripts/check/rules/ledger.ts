// Nothing published ever disappears: numbers, addresses and anchors are printed, dictated and linked to.
import { currentPlace, onlyKind, pageOf } from '../../../src/domain/ledger.ts';
import type { Fault } from '../../../src/reader/fault.ts';
import type { Content, DataFile } from '../../../src/reader/read-content.ts';
import type { Numbers } from '../../../src/schemas/numbers.ts';
import {
  isOfFrame,
  ledgerOf,
  otherAddresses,
  publishedLists,
  publishedPages,
  type PublishedList,
  type PublishedPage,
} from '../published.ts';

const FIX = 'npm run check -- --fix';

/** What the rule compares: the site as it is and the ledger of what was ever published. */
interface Published {
  content: Content;
  ledger: Numbers;
  pages: readonly PublishedPage[];
  lists: readonly PublishedList[];
}

/** Every number, address and anchor of the ledger still leads to a page, and every page is in the ledger. */
export function checkLedger(content: Content): Fault[] {
  const published: Published = {
    content,
    ledger: ledgerOf(content),
    pages: publishedPages(content),
    lists: publishedLists(content),
  };
  return [
    ...published.pages.flatMap((page) => pageFaults(page, published)),
    ...lostNumbers(published),
    ...moveFaults(published),
    ...lostAnchors(published),
    ...newAnchors(published),
    ...unknownAsked(published),
  ];
}

function pageFaults(page: PublishedPage, { content, ledger, pages }: Published): Fault[] {
  const { number, address, file } = page;
  const fault = (message: string): Fault[] => [{ kind: 'ledger', file, line: page.line, message }];
  const recorded = ledger.numbers[number];
  if (recorded !== undefined) {
    const kind = onlyKind(number, ledger);
    if (currentPlace(recorded, ledger.moved) !== address) return fault(otherPage(number, recorded, address, pages));
    if (kind === undefined || kind === content.kind) return [];
    return fault(
      `страница № ${number} записана в numbers.yaml только для ${kind}, а теперь есть у всех: уберите номер из списка ${kind}`,
    );
  }
  const before = Object.entries(ledger.numbers).find(([, place]) => currentPlace(place, ledger.moved) === address)?.[0];
  if (before !== undefined) return fault(`у страницы опубликован номер ${before}, а не ${number}: верните его`);
  if (ledger.retired[number] !== undefined)
    return fault(`номер ${number} снят и ведёт на другую страницу: возьмите новый`);
  return fault(`номера ${number} ещё нет в numbers.yaml. Записать: ${FIX}`);
}

function otherPage(number: number, recorded: string, address: string, pages: readonly PublishedPage[]): string {
  const taken = new Set(pages.map((page) => page.number));
  let free = number;
  while (taken.has(free)) free++;
  return (
    `номер ${number} опубликован с адресом ${recorded}. Переименовали страницу — допишите в numbers.yaml, в moved: ` +
    `«${recorded}: ${address}». Это другая страница — дайте ей новый номер, например ${free}`
  );
}

/** Numbers whose page is gone from this site without a successor. */
function lostNumbers({ content, ledger, pages }: Published): Fault[] {
  const present = new Set(pages.map(({ number }) => number));
  const addresses = new Set([...pages.map(({ address }) => address), ...otherAddresses(content)]);
  return Object.entries(ledger.numbers).flatMap(([key, address]): Fault[] => {
    const number = Number(key);
    if (present.has(number) || (onlyKind(number, ledger) ?? content.kind) !== content.kind) return [];
    const successor = ledger.retired[key];
    if (successor === undefined) {
      const message = `страницы № ${key} (${address}) больше нет, а номер опубликован. Верните её или допишите в retired: «${key}: адрес страницы, что её заменила»`;
      return [inLedger(content, ['numbers', key], message)];
    }
    if (addresses.has(pageOf(currentPlace(successor, ledger.moved)))) return [];
    return [inLedger(content, ['retired', key], `номер ${key} ведёт на ${successor}, а такой страницы нет`)];
  });
}

function moveFaults(published: Published): Fault[] {
  const { content, ledger, pages } = published;
  const addresses = new Set([...pages.map(({ address }) => address), ...otherAddresses(content)]);
  return Object.keys(ledger.moved).flatMap((from): Fault[] => {
    const to = currentPlace(from, ledger.moved);
    const fault = (message: string): Fault[] => [inLedger(content, ['moved', from], message)];
    if (to === from) return fault(`адрес ${from} ведёт по кругу сам на себя`);
    if (addresses.has(from)) return fault(`по адресу ${from} есть страница: она не откроется, пока он записан в moved`);
    if (isOfOtherKind(pageOf(to), published)) return [];
    if (!addresses.has(pageOf(to))) return fault(`${from} ведёт на ${to}, а такой страницы нет`);
    return hasAnchor(to, published) ? [] : fault(`${from} ведёт на ${to}, а такого якоря нет`);
  });
}

function lostAnchors(published: Published): Fault[] {
  const { content, ledger } = published;
  return Object.entries(ledger.anchors).flatMap(([address, anchors]) =>
    anchors.flatMap((anchor): Fault[] => {
      const place = currentPlace(`${address}#${anchor}`, ledger.moved);
      // A page that is gone is reported by its number.
      if (!placeOf(pageOf(place), published) || hasAnchor(place, published)) return [];
      const message = `якорь ${address}#${anchor} опубликован, а на странице его нет. Верните его заголовку или допишите в moved: «${address}#${anchor}: новый адрес с якорем»`;
      return [inLedger(content, ['anchors', address], message)];
    }),
  );
}

function newAnchors({ content, ledger, pages, lists }: Published): Fault[] {
  // The regulation's anchors are kept once the institution has a ledger of its own.
  const kept = lists.filter(({ isOwn }) => !isOwn || content.ownNumbers !== undefined);
  const places = [...pages, ...kept.map((list) => ({ ...list, file: content.numbers.file }))];
  return places.flatMap(({ address, anchors, file }): Fault[] => {
    const recorded = recordedAnchors(address, ledger);
    const missing = anchors.filter((anchor) => !recorded.has(anchor));
    if (missing.length === 0) return [];
    const list = missing.map((anchor) => `#${anchor}`).join(', ');
    return [{ kind: 'ledger', file, message: `якорей ${list} (${address}) ещё нет в numbers.yaml. Записать: ${FIX}` }];
  });
}

/** Answers that areas name as often asked must have been published, for whatever kind of institution. */
function unknownAsked({ content: { areas }, ledger, pages }: Published): Fault[] {
  const known = new Set([...Object.keys(ledger.numbers).map(Number), ...pages.map(({ number }) => number)]);
  return areas.data.flatMap(({ asked }, index) =>
    asked
      .filter((number) => !known.has(number))
      .map((number): Fault => {
        const message = `ответа № ${number} нет: исправьте номер в поле «asked»`;
        return { kind: 'ledger', file: areas.file, line: areas.lineOf([index, 'asked']), message };
      }),
  );
}

/** Anchors that the ledger has for a page, under its present address and its former ones. */
export function recordedAnchors(address: string, { anchors, moved }: Numbers): Set<string> {
  return new Set(
    Object.entries(anchors).flatMap(([page, names]) => (currentPlace(page, moved) === address ? names : [])),
  );
}

function hasAnchor(place: string, published: Published): boolean {
  const [address = '', anchor] = place.split('#');
  if (anchor === undefined) return true;
  return isOfFrame(anchor) || (placeOf(address, published)?.anchors.includes(anchor) ?? false);
}

function placeOf(address: string, { pages, lists }: Published): PublishedList | undefined {
  return [...pages, ...lists].find((page) => page.address === address);
}

function isOfOtherKind(address: string, { content, ledger }: Published): boolean {
  return Object.entries(ledger.numbers).some(
    ([number, place]) =>
      currentPlace(place, ledger.moved) === address &&
      (onlyKind(Number(number), ledger) ?? content.kind) !== content.kind,
  );
}

/** A fault of the ledger that holds the entry: the institution's own or the common one. */
function inLedger({ numbers, ownNumbers }: Content, path: [keyof Numbers, string], message: string): Fault {
  const [section, key] = path;
  const isOwn = ownNumbers !== undefined && Object.hasOwn(ownNumbers.data[section], key);
  const ledger: DataFile<Numbers> = isOwn ? ownNumbers : numbers;
  return { kind: 'ledger', file: ledger.file, line: ledger.lineOf(path), message };
}
