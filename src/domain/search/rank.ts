import type { Analysis, Slot } from './analyze.ts';
import type { OpenIndex } from './head-index.ts';
import { stem } from './stem.ts';
import { KIND_CUES, KIND_PRIOR, RANKING } from './ranking.ts';

/** A page that has this share of the query has all of it: the rest is words that tell little. */
const WHOLE = 0.85;

/** The query is an asking word for word from this likeness on. */
const NEARLY_ALL = 0.93;

/** A page with its score. */
export interface Ranked {
  page: number;
  score: number;
  /** How much of the query it has, from 0 to 1, by what the words tell. */
  share: number;
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
  const { gains, covered } = gather(asked, index);
  const alike = likeness(asked, whole, index);
  const near = nearness(asked, whole, index);
  const kinds = kindsAsked(words);
  const pages: Ranked[] = [];
  for (const [page, gain] of gains.entries()) {
    if (gain === 0 || (filter && !filter(page))) continue;
    const share = Math.min(1, (covered[page] ?? 0) / whole);
    const entry = index.pages[page];
    if (!entry) continue;
    const kind = index.kinds[entry.kind] ?? '';
    const isOwn = audience !== undefined && entry.audiences.includes(audience);
    const score =
      gain *
      share ** RANKING.coveragePower *
      (1 + RANKING.likeness * (alike[page] ?? 0)) *
      (isOwn ? RANKING.ownAudience : 1) *
      (1 + RANKING.nearArea * (near.areas[entry.area] ?? 0)) *
      (1 + RANKING.nearAudience * Math.max(...entry.audiences.map((id) => near.audiences[id] ?? 0))) *
      (KIND_PRIOR[kind] ?? 1) *
      (kinds.has(kind) ? RANKING.kindCue : 1);
    pages.push({ page, score, share, isWhole: share > WHOLE });
  }
  pages.sort((a, b) => b.score - a.score || a.page - b.page);
  return { pages, isUnsure: confidence(asked, covered[pages[0]?.page ?? -1] ?? 0, index) < RANKING.unsure };
}

/** A slot with what it tells, its alternatives by number. */
interface Asked {
  alternatives: [id: number, weight: number][];
  /** How much it tells: the rarity of the likeliest thing it stands for. */
  importance: number;
  /** It names what the site is known not to have. */
  isOutside: boolean;
}

function askedOf({ words, alternatives }: Slot, { lexicon, postings, outside }: OpenIndex): Asked {
  const known: [number, number][] = [];
  let importance = postings.rarest * RANKING.unknown;
  for (const [root, weight] of alternatives) {
    const id = lexicon.idOf(root);
    if (id === undefined) continue;
    known.push([id, weight]);
    importance = Math.max(importance, weight * (postings.rarity[id] ?? 0));
  }
  return { alternatives: known, importance, isOutside: words.some((word) => outside.has(stem(word))) };
}

/**
 * How sure we are that the site answers, from about −1 to 1: the share of the query that the first page has, less what
 * the site does not know or is known not to have. Unknown words weigh here as much as the rarest one.
 */
function confidence(asked: readonly Asked[], covered: number, { postings }: OpenIndex): number {
  let whole = 0;
  let strange = 0;
  for (const { alternatives, importance, isOutside } of asked) {
    const isStrange = isOutside || alternatives.length === 0;
    const tells = isStrange ? postings.rarest : importance;
    whole += tells;
    if (isStrange) strange += tells;
  }
  return (covered - RANKING.strangeness * strange) / whole;
}

/** For each page, Σ over the slots of the best thing that it has of each. */
function gather(asked: readonly Asked[], { pages, postings }: OpenIndex) {
  const gains = new Float32Array(pages.length);
  const covered = new Float32Array(pages.length);
  const best = new Float32Array(pages.length);
  const weights = new Float32Array(pages.length);
  for (const { alternatives, importance } of asked) {
    best.fill(0);
    for (const [id, weight] of alternatives) {
      const tells = weight * (postings.rarity[id] ?? 0);
      for (let at = postings.starts[id] ?? 0; at < (postings.starts[id + 1] ?? 0); at++) {
        const page = postings.pages[at] ?? 0;
        const gain = tells * (postings.scores[at] ?? 0);
        if (gain <= (best[page] ?? 0)) continue;
        best[page] = gain;
        weights[page] = weight;
      }
    }
    for (const [page, gain] of best.entries()) {
      if (gain === 0) continue;
      gains[page] = (gains[page] ?? 0) + gain;
      covered[page] = (covered[page] ?? 0) + importance * Math.min(1, 0.4 + (weights[page] ?? 0));
    }
  }
  return { gains, covered };
}

/** Kinds of pages that the way of asking speaks for: «как» for an instruction, «можно ли» for a question. */
function kindsAsked(words: readonly string[]): Set<string> {
  return new Set(KIND_CUES.filter(({ cues }) => words.some((word) => cues.includes(word))).map(({ kind }) => kind));
}

/** How much the words of a query belong to each area and each audience, from 0 to 1: where the pages with them are. */
function nearness(asked: readonly Asked[], whole: number, { areas, audiences, pages, postings }: OpenIndex) {
  const near = { areas: new Float32Array(areas.length), audiences: new Float32Array(audiences.length) };
  for (const { alternatives, importance } of asked) {
    const share = { areas: new Float32Array(areas.length), audiences: new Float32Array(audiences.length) };
    let sum = 0;
    for (const [id, weight] of alternatives) {
      for (let at = postings.starts[id] ?? 0; at < (postings.starts[id + 1] ?? 0); at++) {
        const page = pages[postings.pages[at] ?? 0];
        if (!page) continue;
        const part = weight * (postings.scores[at] ?? 0);
        sum += part;
        share.areas[page.area] = (share.areas[page.area] ?? 0) + part;
        for (const id of page.audiences) share.audiences[id] = (share.audiences[id] ?? 0) + part;
      }
    }
    if (sum === 0) continue;
    for (const name of ['areas', 'audiences'] as const) {
      for (const [id, part] of share[name].entries()) {
        near[name][id] = (near[name][id] ?? 0) + (importance * part) / sum / whole;
      }
    }
  }
  return near;
}

/**
 * How like the query is to one of the ways to ask for each page, from 0 to 1: the share of the query that stands in the
 * asking times the share of the asking that the query has, the best of all askings.
 */
function likeness(asked: readonly Asked[], whole: number, { pages, askings, postings }: OpenIndex): Float32Array {
  const count = askings.pages.length;
  const said = new Float32Array(count);
  const met = new Float32Array(count);
  const weights = new Float32Array(count);
  const counted = new Set<number>();
  for (const { alternatives, importance } of asked) {
    const touched: number[] = [];
    for (const [id, weight] of alternatives) {
      const rarity = counted.has(id) ? 0 : (postings.rarity[id] ?? 0);
      counted.add(id);
      for (let at = askings.starts[id] ?? 0; at < (askings.starts[id + 1] ?? 0); at++) {
        const asking = askings.of[at] ?? 0;
        met[asking] = (met[asking] ?? 0) + rarity;
        if (weights[asking] === 0) touched.push(asking);
        if (weight > (weights[asking] ?? 0)) weights[asking] = weight;
      }
    }
    for (const asking of touched) {
      said[asking] = (said[asking] ?? 0) + (weights[asking] ?? 0) * importance;
      weights[asking] = 0;
    }
  }
  const best = new Float32Array(pages.length);
  for (let asking = 0; asking < count; asking++) {
    if (said[asking] === 0) continue;
    const share = (said[asking] ?? 0) / whole;
    const heard = (met[asking] ?? 0) / (askings.totals[asking] ?? 1);
    const verbatim = Math.max(0, share * heard - NEARLY_ALL) / (1 - NEARLY_ALL);
    const alike =
      (RANKING.verbatim * verbatim + share ** RANKING.queryPower * heard ** RANKING.askingPower) *
      (askings.isTitle[asking] ? RANKING.titleAsking : 1);
    const page = askings.pages[asking] ?? 0;
    if (alike > (best[page] ?? 0)) best[page] = alike;
  }
  return best;
}
