const DATE = /(\/(?:CreationDate|ModDate) \(D:)\d{14}/g;

/** The browser names tagged parts by how many nodes it has made before, in other pages too. */
const NODE = /\(node(\d+)\)/g;

/** The day of texts that were never reviewed. */
const UNKNOWN_DAY = '2026-01-01';

/**
 * The same texts give the same bytes: the file is of the day of its texts, not of the minute when somebody printed it, and its
 * parts are numbered from one, in the order that they have.
 *
 * @param day ISO 8601, or nothing
 */
export function steadyPdf(pdf: Buffer, day: string): Buffer {
  const text = pdf.toString('latin1');
  const known = [...new Set([...text.matchAll(NODE)].map(([, digits = '']) => digits))].sort();
  const numbers = new Map(known.map((digits, index) => [digits, String(index + 1).padStart(digits.length, '0')]));
  return Buffer.from(
    text
      .replace(DATE, `$1${(day || UNKNOWN_DAY).replaceAll('-', '')}000000`)
      // Of the same length: the file finds its parts by their places.
      .replace(NODE, (name, digits: string) => name.replace(digits, numbers.get(digits) ?? digits)),
    'latin1',
  );
}
