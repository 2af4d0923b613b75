/** Latin letters as people write Russian with them; the longest first. Several readings branch. */
const READINGS: readonly (readonly [string, readonly string[]])[] = [
  ['shch', ['щ']],
  ['sch', ['щ']],
  ['zh', ['ж']],
  ['ch', ['ч']],
  ['sh', ['ш']],
  ['kh', ['х']],
  ['ts', ['ц']],
  ['yo', ['е']],
  ['jo', ['е']],
  ['yu', ['ю']],
  ['ju', ['ю']],
  ['ya', ['я']],
  ['ja', ['я']],
  ['ye', ['е']],
  ['iy', ['ий']],
  ...[...'abvgdziklmnoprstuf'].map((letter, index): [string, string[]] => [
    letter,
    ['абвгдзиклмнопрстуф'[index] ?? letter],
  ]),
  ['e', ['е', 'э']],
  ['h', ['х']],
  ['c', ['ц', 'к']],
  ['y', ['ы', 'й']],
  ['j', ['й', 'ж']],
  ['w', ['в', 'ш']],
  ['x', ['х', 'кс']],
  ['q', ['к']],
  ["'", ['ь']],
];

const MAX_READINGS = 16;

/**
 * Russian readings of a word typed with Latin letters.
 *
 * @param word folded
 * @example transliterations('ocenki') // ['оценки', 'окенки']
 */
export function transliterations(word: string): string[] {
  let readings = [''];
  for (let at = 0; at < word.length;) {
    const [letters, ways] = READINGS.find(([latin]) => word.startsWith(latin, at)) ?? [
      word[at] ?? '',
      [word[at] ?? ''],
    ];
    readings = readings.flatMap((start) => ways.map((way) => start + way)).slice(0, MAX_READINGS);
    at += letters.length;
  }
  return readings;
}
