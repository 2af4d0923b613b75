import type { Analysis, Slot } from './analyze.ts';
import type { OpenIndex } from './head-index.ts';
import { askingSums, likeness, type Asked, type AskingSums } from './likeness.ts';
import { nearness } from './nearness.ts';
import { EVIDENCE, KIND_CUES, KIND_PRIOR, RANKING, SURENESS } from './ranking.ts';
import { stem } from './stem.ts';

/** A page that has this share of the query has all of it: the rest is words that tell little. */
const WHOLE = 0.85;

/** Share of the best score below which a page is left out: a tail that has one weak word of the query helps nobody. */
export const TAIL = 0.15;

/** A page with its score. */
export interface Ranked {
  page: number;
  /** The logarithm of how much speaks for it. */
  score: number;
  /** Whether every word of the query was found in it. */
  isWhole: boolean;
}

export interface RankOptions {
  /** Index in `audiences` of who reads, when known. */
  audience?: number | undefined;
  /** Pages that the reader's filters let through. */
  filter?: ((page: number) => boolean) | undefined;
}

export interface Ranking {
  pages: Ranked[];
  /** Whether the answer is likely not on the site: help is offered above the list. */
  isUnsure: boolean;
}

/** Pages for an understood query, best first; ties stay in the order of numbers. */
export function rank({ slots, words }: Analysis, index: OpenIndex, { audience, filter }: RankOptions = {}): Ranking {
  if (slots.length === 0) return { pages: [], isUnsure: true };
  const asked = slots.map((slot) => askedOf(slot, index));
  const whole = asked.reduce((sum, { importance }) => sum + importance, 0);
  const sums = sumsOf(index);
  const { touched, gains, covered } = sums.pages;
  const count = gather(asked, index, sums.pages);
  const like = likeness(asked, whole, words, index, sums.askings);
  const near = nearness(asked, whole, index);
  const kinds = index.kinds.map((kind) => (KIND_PRIOR[kind] ?? 0) + (isAskedFor(kind, words) ? EVIDENCE.kindCue : 0));
  const scored: Ranked[] = [];
  let most = -Infinity;
  // Most pages have but a common word of the query and end far below the tail: the most that they can have says so at once.
  const beside = EVIDENCE.nearArea + EVIDENCE.nearAudience + EVIDENCE.ownAudience + Math.max(...kinds);
  let enough = 0;
  // The likeliest page goes first: the others are held against it.
  const likely = (at: number): number => gains[touched[at]!]! * (1 + like.alike[touched[at]!]!);
  let first = 0;
  for (let at = 1; at < count; at++) if (likely(at) > likely(first)) first = at;
  for (let at = 0; at < count; at++) {
    const page = touched[(first + at) % count]!;
    const literal = like.literal[page]!;
    const title = EVIDENCE.title * like.title[page]!;
    const alike = 1 + EVIDENCE.alike * like.alike[page]!;
    // No more than e to the power of minus all that, which is less than four: it spares the logarithms.
    const part = 1 - (beside + title + (EVIDENCE.literal + EVIDENCE.verbatim) * literal) / 4;
    if (gains[page]! * alike < enough * part * part * part * part) continue;
    const entry = index.pages[page];
    if (!entry || (filter && !filter(page))) continue;
    const share = Math.min(1, covered[page]! / whole);
    let people = 0;
    for (const id of entry.audiences) people = Math.max(people, near.audiences[id]!);
    const score =
      Math.log(gains[page]! / whole) +
      EVIDENCE.share * Math.log(share) +
      Math.log(alike) +
      title +
      EVIDENCE.literal * literal +
      EVIDENCE.verbatim * literal ** VERBATIM +
      EVIDENCE.nearArea * near.areas[entry.area]! +
      EVIDENCE.nearAudience * people +
      kinds[entry.kind]! +
      (audience !== undefined && entry.audiences.includes(audience) ? EVIDENCE.ownAudience : 0);
    if (score > most) {
      most = score;
      enough = TAIL * whole * Math.exp(most);
    }
    scored.push({ page, score, isWhole: share > WHOLE });
  }
  const pages = scored.filter(({ score }) => score >= most + Math.log(TAIL));
  pages.sort((a, b) => b.score - a.score || a.page - b.page);
  const share = Math.min(1, (covered[pages[0]?.page ?? -1] ?? 0) / whole);
  const least = index.deep.stems.length > 0 ? SURENESS.least : SURENESS.leastOfHead;
  return { pages, isUnsure: most + sureness(asked, words, share * whole, index) < least };
}

/** The power that leaves of likeness word for word only what is all but the whole asking. */
const VERBATIM = 6;

function askedOf({ words, alternatives, typed }: Slot, { lexicon, postings, outside }: OpenIndex): Asked {
  const ids: number[] = [];
  const weights: number[] = [];
  let importance = postings.rarest * RANKING.unknown;
  for (const [root, weight] of alternatives) {
    const id = lexicon.idOf(root);
    if (id === undefined) continue;
    ids.push(id);
    weights.push(weight);
    importance = Math.max(importance, weight * (postings.rarity[id] ?? 0));
  }
  const own = lexicon.idOf(stem(words[0] ?? ''));
  return {
    ids,
    weights,
    importance: importance * typed,
    own: own === undefined ? importance * typed : (postings.rarity[own] ?? 0) * typed,
    typed,
    isOutside: words.some((word) => outside.has(stem(word))),
  };
}

/** What makes it likelier that the site answers, beside the score of its first page. */
function sureness(asked: readonly Asked[], words: readonly string[], covered: number, index: OpenIndex): number {
  const count = <T>(all: readonly T[], isCounted: (one: T) => boolean): number => all.filter(isCounted).length;
  return (
    SURENESS.found * (covered / index.postings.rarest) +
    SURENESS.told * Math.min(SURENESS.mostTold, asked.length) +
    SURENESS.said * count(words, (word) => index.said.has(word)) +
    SURENESS.unknown * count(asked, ({ ids }) => ids.length === 0) +
    SURENESS.outside * count(asked, ({ isOutside }) => isOutside)
  );
}

/** Sums over pages, used again at every keystroke. */
interface PageSums {
  gains: Float32Array;
  covered: Float32Array;
  best: Float32Array;
  shares: Float32Array;
  /** Pages that have anything of the query, and of one slot. */
  touched: Uint16Array;
  met: Uint16Array;
}

function pageSums(pages: number): PageSums {
  const zero = (): Float32Array => new Float32Array(pages);
  const places = (): Uint16Array => new Uint16Array(pages);
  return { gains: zero(), covered: zero(), best: zero(), shares: zero(), touched: places(), met: places() };
}

interface Sums {
  pages: PageSums;
  askings: AskingSums;
}

const kept = new WeakMap<OpenIndex, Sums>();

function sumsOf(index: OpenIndex): Sums {
  let sums = kept.get(index);
  if (!sums) {
    const { length } = index.pages;
    sums = { pages: pageSums(length), askings: askingSums(index.askings.pages.length, length) };
    kept.set(index, sums);
  }
  return sums;
}

/**
 * For each page, Σ over the slots of the best thing that it has of each.
 *
 * @returns how many pages have any
 */
function gather(
  asked: readonly Asked[],
  { postings }: OpenIndex,
  { gains, covered, best, shares, touched, met }: PageSums,
): number {
  gains.fill(0);
  covered.fill(0);
  let count = 0;
  for (const { ids, weights, importance, typed } of asked) {
    let some = 0;
    for (let order = 0; order < ids.length; order++) {
      const id = ids[order]!;
      const weight = weights[order]!;
      const tells = weight * typed * postings.rarity[id]!;
      const end = postings.starts[id + 1]!;
      for (let at = postings.starts[id]!; at < end; at++) {
        const page = postings.pages[at]!;
        const gain = tells * postings.scores[at]!;
        if (gain <= best[page]!) continue;
        if (best[page] === 0) met[some++] = page;
        best[page] = gain;
        // A word that stands only in the text of a page is told of less than asked for.
        shares[page] =
          Math.min(1, 0.4 + weight) * Math.min(1, RANKING.toldOf + RANKING.askedFor * postings.scores[at]!);
      }
    }
    for (let at = 0; at < some; at++) {
      const page = met[at]!;
      if (gains[page] === 0) touched[count++] = page;
      gains[page]! += best[page]!;
      covered[page]! += importance * shares[page]!;
      best[page] = 0;
    }
  }
  return count;
}

/** Kinds of pages that the way of asking speaks for: «как» for an instruction, «можно ли» for a question. */
function isAskedFor(kind: string, words: readonly string[]): boolean {
  return KIND_CUES[kind]?.some((cue) => words.includes(cue)) === true;
}
