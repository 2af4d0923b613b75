/** Signs of data about a person that have no place in a published text. Each has the flag g. */
export const personalData = [
  { what: 'СНИЛС', pattern: /(?<![\d-])\d{3}-\d{3}-\d{3}[ -]\d{2}(?![\d-])/g },
  { what: 'телефон', pattern: /(?:\+7|(?<![\w.-])8)[\s(-]*\d{3}[\s)-]*\d{3}[\s-]?\d{2}[\s-]?\d{2}(?![\w-])/g },
  { what: 'почту', pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/gi },
  { what: 'пароль', pattern: /парол[ья]:\s*[\w!@#$%^&*]{4,}/gi },
  {
    what: 'имя с отчеством',
    pattern:
      /(?:[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?\s+)?[А-ЯЁ][а-яё]+\s+[А-ЯЁ][а-яё]*(?:[ое]вич|[ое]вн|ьич|иничн|ичн)(?:а|у|ем|ом|е|ы|ой|ей)?(?![а-яё])/g,
  },
] as const;

export interface Found {
  what: string;
  text: string;
  /** Where it begins. */
  index: number;
}

/**
 * Data about people in a text.
 *
 * @param allowed what the institution itself publishes: phones, addresses and names of its contacts
 */
export function personalDataIn(text: string, allowed: readonly string[]): Found[] {
  const known = new Set(allowed.map(bare));
  return personalData.flatMap(({ what, pattern }) =>
    [...text.matchAll(pattern)]
      .map((match): Found => ({ what, text: match[0], index: match.index }))
      .filter((found) => !known.has(bare(found.text))),
  );
}

/** The same phone, address or name however it is spaced and written. */
function bare(text: string): string {
  const digits = text.replace(/\D/g, '');
  return digits.length === 11 ? `7${digits.slice(1)}` : text.toLowerCase().replace(/\s+/g, ' ').trim();
}
