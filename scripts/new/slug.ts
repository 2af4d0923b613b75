const LETTERS: Record<string, string> = {
  ...Object.fromEntries(
    [...'абвгдезийклмнопрстуфц'].map((letter, index) => [letter, [...'abvgdeziyklmnoprstufc'][index] ?? '']),
  ),
  ...{ ё: 'e', ж: 'zh', х: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya' },
};

/** Longer addresses are hard to dictate. */
const MAX_LENGTH = 40;

/**
 * A name for files and addresses: Latin letters, digits and hyphens.
 *
 * @example slugOf('Школа № 5, Липецк') // 'shkola-5-lipetsk'
 */
export function slugOf(text: string): string {
  const latin = [...text.toLowerCase()].map((letter) => LETTERS[letter] ?? letter).join('');
  const words = latin.split(/[^a-z0-9]+/).filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    if (slug.length + word.length + 1 > MAX_LENGTH && slug !== '') break;
    slug = slug === '' ? word : `${slug}-${word}`;
  }
  return slug.slice(0, MAX_LENGTH);
}
