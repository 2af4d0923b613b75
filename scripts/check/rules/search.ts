import { nearest } from '../../../src/domain/nearest.ts';
import { fold, wordsOf } from '../../../src/domain/search/fold.ts';
import { family, lexeme } from '../../../src/domain/search/lexeme.ts';
import { RANKING } from '../../../src/domain/search/ranking.ts';
import { stem } from '../../../src/domain/search/stem.ts';
import type { Fault } from '../../../src/reader/fault.ts';
import type { Content } from '../../../src/reader/read-content.ts';
import { allPages } from '../content.ts';

/** One rule of search.yaml, a synonym or a rewrite, as one way from what is typed to what is looked for. */
interface Way {
  from: string;
  to: string;
  weight: number;
  path: readonly PropertyKey[];
}

/** What holds for a way, or the message that it does not. */
type WayRule = (way: Way) => string | undefined;

const faultsOfRules = new WeakMap<object, readonly Fault[]>();

/** content/search.yaml: a rule that changes nothing or joins what must stay apart is named with its line. */
export function checkSearch(content: Content): Fault[] {
  const { search } = content;
  // All institutions share the rules; what they lead to, each has for itself.
  const ofRules = faultsOfRules.get(search.data) ?? rulesFaults(content);
  faultsOfRules.set(search.data, ofRules);
  return [...ofRules, ...unknownTargets(content).map((finding) => faultOf(finding, content))];
}

function rulesFaults(content: Content): Fault[] {
  const { data, lineOf } = content.search;
  const ways = [...synonymWays(content), ...rewriteWays(content)];
  const rules = [changesSomething, isLookedFor, staysApart(content), isNotStopWord(content)];
  const inWays = ways.flatMap((way): Finding[] => {
    const message = rules.map((rule) => rule(way)).find((found) => found !== undefined);
    return message === undefined ? [] : [{ path: way.path, message }];
  });
  const findings = [...inWays, ...repeatedWays(ways, lineOf), ...repeatedWords(data.stopWords, data.questionWords)];
  return findings.map((finding) => faultOf(finding, content));
}

function faultOf({ path, message }: Finding, { search }: Content): Fault {
  return { kind: 'search', file: search.file, line: search.lineOf(path), message };
}

interface Finding {
  path: readonly PropertyKey[];
  message: string;
}

function synonymWays({ search }: Content): Way[] {
  return search.data.synonyms.flatMap(({ words, weight }, index) =>
    words.flatMap((from, at) =>
      words.flatMap((to, other) =>
        other === at ? [] : [{ from, to, weight, path: ['synonyms', index, 'words', at] as const }],
      ),
    ),
  );
}

function rewriteWays({ search }: Content): Way[] {
  return search.data.rewrites.flatMap(({ from, to, weight }, index) =>
    from.flatMap((typed, at) =>
      to.map((target) => ({ from: typed, to: target, weight, path: ['rewrites', index, 'from', at] as const })),
    ),
  );
}

function changesSomething({ from, to }: Way): string | undefined {
  if (stems(from) === '') return `в «${from}» нет ни одного слова`;
  if (stems(from) !== stems(to)) return undefined;
  if (from === to) return `«${from}» записано дважды`;
  const [first, second] = [from, to].sort();
  return `«${first}» и «${second}» — формы одного слова: сайт знает их сам, оставьте одну`;
}

/** The words of a phrase share its weight, and too little of it is not looked for at all. */
function isLookedFor({ from, to, weight }: Way): string | undefined {
  const each = weight / Math.sqrt(Math.max(1, wordsOf(to).length));
  if (each >= RANKING.leastWeight) return undefined;
  return `«${from}» не приведёт к «${to}»: вес ${weight} делится на слова фразы, и меньше ${RANKING.leastWeight} не ищется. Поднимите вес или сократите фразу`;
}

function staysApart({ search }: Content): WayRule {
  const pairs = search.data.confusables.map(([a, b]) => [a, b] as const);
  return ({ from, to }) => {
    const joined = pairs.find(
      ([a, b]) =>
        (stems(from) === stems(a) && stems(to) === stems(b)) || (stems(from) === stems(b) && stems(to) === stems(a)),
    );
    return joined && `«${joined[0]}» и «${joined[1]}» соединять нельзя: они в списке confusables`;
  };
}

function isNotStopWord({ search }: Content): WayRule {
  const stops = new Set(search.data.stopWords.map(fold));
  return ({ from, to }) => {
    const stop = [from, to].find((word) => stops.has(fold(word)));
    return stop && `«${stop}» стоит в stopWords и не ищется: уберите слово оттуда или из замены`;
  };
}

/** The same way in two rules: the weaker one changes nothing, and nobody knows which one is meant. */
function repeatedWays(ways: readonly Way[], lineOf: Content['search']['lineOf']): Finding[] {
  const first = new Map<string, Way>();
  return ways.flatMap((way) => {
    const key = `${stems(way.from)}→${stems(way.to)}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, way);
    if (before === undefined || isOfOneRule(before, way)) return [];
    const weights = before.weight === way.weight ? '' : ` с другим весом, ${before.weight}`;
    const message = `замена «${way.from}» → «${way.to}» уже есть в строке ${lineOf(before.path)}${weights}: оставьте одну`;
    return [{ path: way.path, message }];
  });
}

function isOfOneRule(a: Way, b: Way): boolean {
  return a.path[0] === b.path[0] && a.path[1] === b.path[1];
}

/** A rewrite must lead to words that stand somewhere; synonyms need one such word between them. */
function unknownTargets(content: Content): Finding[] {
  const { synonyms, rewrites } = content.search.data;
  if (synonyms.length + rewrites.length === 0) return [];
  const said = saidWords(content);
  const keys = new Set([...said].map(key));
  const stops = new Set([...content.search.data.stopWords, ...content.search.data.questionWords].flatMap(wordsOf));
  const lost = (phrase: string): string | undefined => {
    const words = wordsOf(phrase).filter((word) => !stops.has(word));
    return words.length === 0 ? phrase : words.find((word) => !keys.has(key(word)));
  };
  return [
    ...synonyms.flatMap(({ words }, index) =>
      words.every((word) => lost(word) !== undefined)
        ? [
            {
              path: ['synonyms', index],
              message: `ни одного из слов «${words.join('», «')}» нет на страницах: замена не ведёт никуда`,
            },
          ]
        : [],
    ),
    ...rewrites.flatMap(({ to }, index) =>
      to.flatMap((target, at) => {
        const word = lost(target);
        if (word === undefined) return [];
        const near = nearest(word, [...said]);
        const advice = near === undefined ? '' : ` Может быть, «${near}»?`;
        return [{ path: ['rewrites', index, 'to', at], message: `слова «${word}» нет ни на одной странице.${advice}` }];
      }),
    ),
  ];
}

/** Every word of pages and of the glossary. */
function saidWords(content: Content): Set<string> {
  const said = new Set<string>();
  for (const page of allPages(content)) for (const word of wordsOfPage(page)) said.add(word);
  for (const word of wordsOf(JSON.stringify([content.glossary.data, content.words]))) said.add(word);
  return said;
}

const wordsOfPages = new WeakMap<object, ReadonlySet<string>>();

function wordsOfPage({ data, body }: ReturnType<typeof allPages>[number]): ReadonlySet<string> {
  let words = wordsOfPages.get(body);
  if (!words) {
    const texts = [...body.texts, ...body.headings].map(({ text }) => text);
    words = new Set(wordsOf([JSON.stringify({ ...data, foundBy: [] }), ...texts].join('\n')));
    wordsOfPages.set(body, words);
  }
  return words;
}

function repeatedWords(stopWords: readonly string[], questionWords: readonly string[]): Finding[] {
  const seen = new Map<string, string>();
  const all = [
    ...stopWords.map((word, at) => ({ word, list: 'stopWords', at })),
    ...questionWords.map((word, at) => ({ word, list: 'questionWords', at })),
  ];
  return all.flatMap(({ word, list, at }) => {
    const folded = wordsOf(word).join(' ');
    const before = seen.get(folded);
    seen.set(folded, list);
    return before === undefined ? [] : [{ path: [list, at], message: `«${word}» уже есть в ${before}` }];
  });
}

const stemsOfPhrases = new Map<string, string>();

/** Every phrase is compared with many others. */
function stems(phrase: string): string {
  const known = stemsOfPhrases.get(phrase) ?? wordsOf(phrase).map(stem).join(' ');
  stemsOfPhrases.set(phrase, known);
  return known;
}

const keysOfWords = new Map<string, string>();

/** Forms and family of a word have one key: a rule may name «сбой», and a page «сбоя». */
function key(word: string): string {
  const known = keysOfWords.get(word) ?? family(lexeme(word));
  keysOfWords.set(word, known);
  return known;
}
