import { stem } from './stem.ts';
import { bitCount, letterMask, slipCost, slipLimit } from './typo.ts';

/** A known word that a typed one is likely a slip of. */
export interface Slip {
  word: string;
  stem: string;
  cost: number;
}

/** As many are weighed by what stands beside them. */
const MOST = 6;

/** A slip changes the length by no more. */
const LENGTHS = 2;

/** Words of one length, with their letters for a quick look. */
interface Shelf {
  words: string[];
  masks: Int32Array;
}

/** The nearest known words, nearest first. */
export type NearestWords = (word: string) => readonly Slip[];

/** Known words by length: a typed word is compared with those of about its own. Remembered: asked at every keystroke. */
export function slipFinder(words: Iterable<string>): NearestWords {
  const byLength: string[][] = [];
  for (const word of words) (byLength[word.length] ??= []).push(word);
  const shelves = Array.from(byLength, (some = []): Shelf => ({
    words: some,
    masks: Int32Array.from(some, letterMask),
  }));
  const found = new Map<string, readonly Slip[]>();
  return (word) => {
    const before = found.get(word);
    if (before) return before;
    const slips = search(word, shelves);
    if (found.size > MOST_REMEMBERED) found.clear();
    found.set(word, slips);
    return slips;
  };
}

function search(word: string, shelves: readonly Shelf[]): Slip[] {
  const limit = slipLimit(word.length);
  const best: Slip[] = [];
  if (limit === 0) return best;
  const mask = letterMask(word);
  // A replaced letter changes two bits.
  const bits = Math.ceil(limit) * 2;
  let most = limit;
  for (let length = Math.max(3, word.length - LENGTHS); length <= word.length + LENGTHS; length++) {
    const shelf = shelves[length];
    if (!shelf) continue;
    for (let at = 0; at < shelf.words.length; at++) {
      if (bitCount(mask ^ (shelf.masks[at] ?? 0)) > bits) continue;
      const known = shelf.words[at]!;
      const cost = slipCost(word, known, most);
      if (cost > most) continue;
      let place = best.length;
      while (place > 0 && (best[place - 1]?.cost ?? 0) > cost) place--;
      best.splice(place, 0, { word: known, stem: stem(known), cost });
      if (best.length > MOST) best.pop();
      if (best.length === MOST) most = best[MOST - 1]?.cost ?? most;
    }
  }
  return best;
}

const MOST_REMEMBERED = 1000;
