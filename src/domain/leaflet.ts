// A leaflet of a guide: one sheet is drawn for all of them, with slots, and filled for each.
import { escapeHtml } from './escape.ts';

/** What a leaflet takes from its guide. */
export interface LeafletFields {
  title: string;
  answer: string;
  number: string;
  /** The section's id. */
  area: string;
  /** The guide's address. */
  url: string;
  /** HTML of the code that opens the guide from paper. */
  code: string;
  /** HTML of the guide's text. */
  text: string;
}

type Slot = keyof LeafletFields;

const HTML: ReadonlySet<Slot> = new Set(['code', 'text']);

/** Plain letters: a slot may stand in an address too. */
const slotOf = (name: Slot): string => `__leaflet_${name}__`;
const SLOT = /__leaflet_([a-z]+)__/;

/** What stands in the sheet in place of a guide. */
export const leafletSlots: LeafletFields = {
  title: slotOf('title'),
  answer: slotOf('answer'),
  number: slotOf('number'),
  area: slotOf('area'),
  url: slotOf('url'),
  code: slotOf('code'),
  text: slotOf('text'),
};

/**
 * @param sheet HTML of a page that was drawn with the slots
 * @returns the same page for a guide
 * @throws when the sheet has lost a slot
 */
export function leafletSheet(sheet: string): (fields: LeafletFields) => string {
  const parts = sheet.split(SLOT);
  const lost = Object.keys(leafletSlots).filter((name) => !parts.includes(name));
  if (lost.length > 0) throw new Error(`the sheet of leaflets has no slot for ${lost.join(', ')}`);
  return (fields) =>
    parts
      .map((part, index) => {
        if (index % 2 === 0) return part;
        const slot = part as Slot;
        return HTML.has(slot) ? fields[slot] : escapeHtml(fields[slot]);
      })
      .join('');
}
