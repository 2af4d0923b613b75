import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { numbersSchema } from '../../src/schemas/numbers.ts';
import { RESERVED_NUMBER } from '../../src/schemas/question.ts';

/** Numbers that any page of any institution has or ever had. */
export function takenNumbers(root: string): Set<number> {
  const pages = globSync('content/**/*.mdx', { cwd: root, exclude: ['**/_*'] }).map((file) => {
    return Number(/^number: *(\d+)/m.exec(readFileSync(join(root, file), 'utf8'))?.[1]);
  });
  const ledgers = globSync(['content/numbers.yaml', 'content/institutions/*/numbers.yaml'], { cwd: root }).flatMap(
    (file) => {
      const { numbers, retired } = numbersSchema.parse(parse(readFileSync(join(root, file), 'utf8')));
      return [...Object.keys(numbers), ...Object.keys(retired)].map(Number);
    },
  );
  return new Set([...pages, ...ledgers]);
}

/**
 * A number for a new page. Common pages take the lowest free one, an institution's own the highest: so its pages do not
 * meet those that come with an update of the handbook.
 *
 * @returns undefined when none is left
 */
export function freeNumber(
  taken: ReadonlySet<number>,
  [first, last]: readonly [number, number],
  isOwn: boolean,
): number | undefined {
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return (isOwn ? all.reverse() : all).find((number) => number !== RESERVED_NUMBER && !taken.has(number));
}
