import type { OpenIndex } from './head-index.ts';
import { familyOf, firstOf } from './lexeme.ts';
import { isKnown } from './reading.ts';
import type { Slip } from './slips.ts';
import { stem } from './stem.ts';

/** A word as it was understood. */
export interface Understood {
  word: string;
  /** What else it may be a slip of. */
  others: readonly Slip[];
}

/** What a word may be, with what it costs to take it so. */
interface Candidate extends Slip {
  ids: readonly number[];
}

/** What it costs to take a word as it was typed: more when the site knows only its family. */
const AS_TYPED = { stem: 0.2, family: 0.45, longFamily: 1.05, nothing: 0.75 } as const;

/** A stem so short is shared by words that have nothing in common. */
const SHORTEST_STEM = 2;

/** A word so short is a slip of many. */
const SHORT = 3;

/** A word shorter than this is too like others to put right when it may be right. */
const SURE_LENGTH = 6;

/** What standing in one asking with the other words of the query is worth. */
const TOGETHER = 0.6;

/** A word that says something is likelier meant than one that says little. */
const SAID = 0.25;

/** A slip that costs so much more than the chosen one is not meant. */
const FARTHER = 0.5;

/** Words of a query put right. Of what each may be, what stands together with the others in one asking is taken. */
export function putRight(words: readonly string[], index: OpenIndex, isOpen: boolean): Understood[] {
  const candidates = words.map((word, at) => candidatesOf(word, index, isOpen && at === words.length - 1));
  if (candidates.every(({ length }) => length < 2)) {
    return candidates.map(([only], at) => ({ word: only?.word ?? parted(words[at] ?? '', index), others: [] }));
  }
  const asking = bestAsking(candidates, index);
  return candidates.map((some, at): Understood => {
    if (some.length === 0) return { word: parted(words[at] ?? '', index), others: [] };
    const cost = (one: Candidate): number => one.cost - (one.ids.some((id) => asking.has(id)) ? TOGETHER : 0);
    const chosen = some.reduce((best, one) => (cost(one) < cost(best) ? one : best));
    const others = some.filter((one) => one !== chosen && one.cost < chosen.cost + FARTHER);
    return { word: chosen.word, others };
  });
}

/** What a word may be; none when it is nothing that the site knows or nearly knows. */
function candidatesOf(word: string, index: OpenIndex, isOpen: boolean): Candidate[] {
  const root = stem(word);
  const typed = { word, stem: root, cost: 0, ids: [] };
  // What is known not to be here is no slip of what is: «погода» is not «полгода».
  const isRight = index.said.has(word) || index.outside.has(root) || index.lexicon.find(word);
  if (/\d/.test(word) || isRight) return [asItIs(typed, index)];
  if (isOpen && index.lexicon.hasBeginning(word)) return [asItIs(typed, index)];
  const slips = index.slips(word);
  // What is left of «соит» is what is left of «СОУ», and they have nothing in common.
  const isStem =
    root.length > SHORTEST_STEM && (index.lexicon.idOf(root) !== undefined || index.phrases.has(firstOf(word)));
  if (!isStem && !isKnown(word, index)) {
    const found = slips.map((slip) => withIds(slip, index));
    // Of three letters a lost one leaves too little: only words that are asked for together with the others.
    return word.length > SHORT || found.length === 0 ? found : [{ ...typed, cost: AS_TYPED.nothing }, ...found];
  }
  const family = familyOf(root);
  const isKin = word.length < SURE_LENGTH && root.length > SHORTEST_STEM;
  const cost = isStem ? AS_TYPED.stem : isKin ? AS_TYPED.family : AS_TYPED.longFamily;
  const others = slips.filter(
    (slip) => slip.cost <= 1 && (index.said.has(slip.word) || (slip.stem !== root && familyOf(slip.stem) !== family)),
  );
  return [asItIs({ ...typed, cost }, index), ...others.map((slip) => withIds(slip, index))];
}

function asItIs(slip: Slip, index: OpenIndex): Candidate {
  const ids = [slip.stem, ...index.alternatives(slip.stem).map(([root]) => root)].flatMap(
    (root) => index.lexicon.idOf(root) ?? [],
  );
  return { ...slip, ids };
}

function withIds(slip: Slip, index: OpenIndex): Candidate {
  if (index.said.has(slip.word)) return { ...slip, cost: slip.cost + SAID, ids: [] };
  const id = index.lexicon.idOf(slip.stem);
  return { ...slip, ids: id === undefined ? [] : [id] };
}

/** Sums over askings, used again at every keystroke: zero between two of them. */
let sums = new Float32Array();
let gains = new Float32Array();

/** Stems of the asking that has most of what the words may be. */
function bestAsking(
  candidates: readonly (readonly Candidate[])[],
  { askings, postings }: OpenIndex,
): ReadonlySet<number> {
  if (sums.length < askings.pages.length) {
    sums = new Float32Array(askings.pages.length);
    gains = new Float32Array(askings.pages.length);
  }
  const touched: number[] = [];
  for (const some of candidates) {
    const met: number[] = [];
    for (const { ids, cost } of some) {
      for (const id of ids) {
        const gain = postings.rarity[id]! * (1 - cost / 4);
        const end = askings.starts[id + 1]!;
        for (let at = askings.starts[id]!; at < end; at++) {
          const asking = askings.of[at]!;
          if (gain <= gains[asking]!) continue;
          if (gains[asking] === 0) met.push(asking);
          gains[asking] = gain;
        }
      }
    }
    for (const asking of met) {
      if (sums[asking] === 0) touched.push(asking);
      sums[asking]! += gains[asking]!;
      gains[asking] = 0;
    }
  }
  let chosen = -1;
  let most = 0;
  for (const asking of touched) {
    const sum = sums[asking]!;
    const score = sum * (sum / askings.totals[asking]!) ** 0.3;
    if (score > most || (score === most && asking < chosen)) [chosen, most] = [asking, score];
    sums[asking] = 0;
  }
  return askings.stemsOf(chosen);
}

/** Two known words written as one: «домашнеезадание». */
function parted(word: string, index: OpenIndex): string {
  for (let at = 3; at <= word.length - 3; at++) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (index.lexicon.find(first) && index.lexicon.find(second)) return `${first} ${second}`;
  }
  return word;
}
