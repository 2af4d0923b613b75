import type { OpenIndex } from './head-index.ts';
import type { Asked } from './likeness.ts';

/** How much the words of a query belong to each area and each audience, from 0 to 1: where the pages with them are. */
export interface Nearness {
  areas: Float32Array;
  audiences: Float32Array;
}

export function nearness(asked: readonly Asked[], whole: number, index: OpenIndex): Nearness {
  const near = { areas: new Float32Array(index.areas.length), audiences: new Float32Array(index.audiences.length) };
  const areas = new Float32Array(near.areas.length);
  const audiences = new Float32Array(near.audiences.length);
  for (const { ids, weights, importance } of asked) {
    areas.fill(0);
    audiences.fill(0);
    let sum = 0;
    for (let order = 0; order < ids.length; order++) {
      const place = placeOf(ids[order]!, index);
      const weight = weights[order] ?? 0;
      sum += weight * place.sum;
      for (let at = 0; at < areas.length; at++) areas[at]! += weight * place.areas[at]!;
      for (let at = 0; at < audiences.length; at++) audiences[at]! += weight * place.audiences[at]!;
    }
    if (sum === 0) continue;
    const part = importance / sum / whole;
    for (let at = 0; at < areas.length; at++) near.areas[at]! += part * areas[at]!;
    for (let at = 0; at < audiences.length; at++) near.audiences[at]! += part * audiences[at]!;
  }
  return near;
}

interface Place extends Nearness {
  sum: number;
}

const places = new WeakMap<OpenIndex, Map<number, Place>>();

/** Where the pages with a stem are. Remembered: it does not change. */
function placeOf(id: number, index: OpenIndex): Place {
  let known = places.get(index);
  if (!known) places.set(index, (known = new Map()));
  let place = known.get(id);
  if (place) return place;
  const { areas, audiences, pages, postings } = index;
  place = { sum: 0, areas: new Float32Array(areas.length), audiences: new Float32Array(audiences.length) };
  for (let at = postings.starts[id] ?? 0; at < (postings.starts[id + 1] ?? 0); at++) {
    const page = pages[postings.pages[at] ?? 0];
    const score = postings.scores[at] ?? 0;
    if (!page) continue;
    place.sum += score;
    place.areas[page.area]! += score;
    for (const audience of page.audiences) place.audiences[audience]! += score;
  }
  known.set(id, place);
  return place;
}
