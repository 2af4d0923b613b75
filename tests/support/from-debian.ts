import { existsSync } from 'node:fs';

/**
 * Why tests of a program from Debian are skipped, or `false`. Where Debian's packages can surely be had, they must be.
 *
 * @param untested what would go untested without it, said in English: for whoever runs the tests
 * @throws on root's Debian in CI, where its absence is a fault
 */
export function skipWithout(found: unknown, name: string, untested: string): string | false {
  if (found !== undefined) return false;
  const why = `${name} is not here and cannot be brought from Debian`;
  if (process.env['CI'] && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    throw new Error(`${why}: ${untested} would go untested`);
  }
  console.error(`!! ${why}: ${untested.toUpperCase()} IS NOT TESTED`);
  return why;
}
