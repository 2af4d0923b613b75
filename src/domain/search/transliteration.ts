/** Latin letters as people write Russian with them; the longest first. Several readings branch. */
const READINGS: readonly (readonly [string, readonly string[]])[] = [
  ['shch', ['щ']],
  ['tsya', ['тся', 'ться']],
  ['sch', ['щ', 'сч']],
  ['zh', ['ж']],
  ['ch', ['ч']],
  ['sh', ['ш', 'сх']],
  ['kh', ['х']],
  ['ts', ['ц', 'тс']],
  ['yo', ['е']],
  ['jo', ['е']],
  ['yu', ['ю']],
  ['ju', ['ю']],
  ['ya', ['я']],
  ['ja', ['я']],
  ['ye', ['ые', 'ье', 'е']],
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

const MAX_READINGS = 48;

/** After a vowel «y» is «й», elsewhere «ы» is likelier. */
const AFTER_VOWEL = /[aeiouy]y$/;

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
    at += letters.length;
    const likely = AFTER_VOWEL.test(word.slice(0, at)) ? [...ways].reverse() : ways;
    readings = readings.flatMap((start) => likely.map((way) => start + way)).slice(0, MAX_READINGS);
  }
  return readings;
}
