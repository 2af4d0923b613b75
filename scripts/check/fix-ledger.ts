// Writes down what is new: numbers, addresses and anchors. Nothing that is in a ledger is changed or removed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, parseDocument, YAMLMap, type Document } from 'yaml';
import { currentPlace } from '../../src/domain/ledger.ts';
import { institutionFile } from '../../src/reader/paths.ts';
import { readContent, type Content } from '../../src/reader/read-content.ts';
import type { InstitutionKind } from '../../src/schemas/common.ts';
import type { Numbers } from '../../src/schemas/numbers.ts';
import { ledgerOf, publishedLists, publishedPages } from './published.ts';
import { recordedAnchors } from './rules/ledger.ts';

const COMMON = 'content/numbers.yaml';
const OWN_HEADER = `# Номера, адреса и якоря, которые есть только на этом сайте. Записывает npm run check -- --fix;
# ничего отсюда не убирают. Объяснение — в content/numbers.yaml.
`;

/** What one institution's site has and its ledgers do not. */
export interface Additions {
  numbers: { number: number; address: string; only: InstitutionKind | undefined; isOwn: boolean }[];
  anchors: { address: string; anchors: string[]; isOwn: boolean }[];
}

/** Pages and anchors that the ledgers do not have yet. A page whose number or address is known in another pair is left to its author. */
export function additions(content: Content): Additions {
  const ledger = ledgerOf(content);
  const known = new Set(Object.values(ledger.numbers).map((address) => currentPlace(address, ledger.moved)));
  const isNew = (number: number, address: string): boolean =>
    ledger.numbers[number] === undefined && ledger.retired[number] === undefined && !known.has(address);
  const pages = publishedPages(content);
  return {
    numbers: pages.filter(({ number, address }) => isNew(number, address)),
    anchors: [...pages, ...publishedLists(content)].flatMap(({ address, anchors, isOwn }) => {
      const recorded = recordedAnchors(address, ledger);
      const missing = anchors.filter((anchor) => !recorded.has(anchor));
      return missing.length > 0 ? [{ address, anchors: missing, isOwn }] : [];
    }),
  };
}

/**
 * Adds what the sites of the institutions have and the ledgers do not.
 *
 * @param root the project's folder
 * @returns how many numbers and anchors were written down
 */
export function fixLedgers(root: string, institutionIds: readonly string[]): number {
  let count = 0;
  for (const id of institutionIds) {
    const { numbers, anchors } = additions(readContent(root, id).content);
    for (const isOwn of [false, true]) {
      const mine = {
        numbers: numbers.filter((page) => page.isOwn === isOwn),
        anchors: anchors.filter((page) => page.isOwn === isOwn),
      };
      const added = mine.numbers.length + mine.anchors.reduce((sum, page) => sum + page.anchors.length, 0);
      if (added > 0) addTo(join(root, isOwn ? institutionFile(id, 'numbers') : COMMON), mine);
      count += added;
    }
  }
  return count;
}

/** Writes additions into one ledger, which is made where it is not there yet. */
export function addTo(file: string, { numbers, anchors }: Additions): void {
  const document = parseDocument(existsSync(file) ? readFileSync(file, 'utf8') : OWN_HEADER);
  for (const { number, address, only } of numbers) {
    section(document, 'numbers').set(number, address);
    if (only !== undefined) addToList(document, [only], [number]);
  }
  for (const page of anchors) addToList(document, ['anchors', page.address], page.anchors);
  sortByKey(document, 'numbers');
  sortByKey(document, 'anchors');
  writeFileSync(file, document.toString({ lineWidth: 118, flowCollectionPadding: false }));
}

/** A map of the ledger, made where it is not there yet. */
function section(document: Document, name: keyof Numbers): YAMLMap {
  const found = document.get(name);
  if (isMap(found)) {
    // An empty map is written as {}; with entries each has a line of its own.
    found.flow = false;
    return found;
  }
  const made = new YAMLMap();
  document.set(name, made);
  return made;
}

function addToList(document: Document, path: string[], items: readonly (string | number)[]): void {
  if (path.length > 1) section(document, path[0] as keyof Numbers);
  const before = (document.getIn(path) as { toJSON(): (string | number)[] } | undefined)?.toJSON() ?? [];
  const list = document.createNode([...before, ...items], { flow: true });
  document.setIn(path, list);
}

/** Entries by number or address, so that neighbours in the ledger are neighbours on the site. */
function sortByKey(document: Document, name: keyof Numbers): void {
  const map = document.get(name);
  if (!isMap(map)) return;
  const text = (key: unknown): string => String(isScalar(key) ? key.value : key);
  map.items.sort((a, b) => text(a.key).localeCompare(text(b.key), 'en', { numeric: true }));
}
