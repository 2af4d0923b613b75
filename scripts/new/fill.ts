import { stringify } from 'yaml';

/** A line of a model and what to write in its place. */
export type Edit = readonly [line: RegExp, replacement: string];

/**
 * A commented model filled in: whole lines are replaced, every other stays as it is, comments included.
 *
 * @throws when the model does not have exactly one such line: model and code must not drift apart
 */
export function fill(model: string, edits: readonly Edit[]): string {
  return edits.reduce((text, [line, replacement]) => {
    const pattern = new RegExp(line.source, 'gm');
    const count = [...text.matchAll(pattern)].length;
    if (count !== 1) throw new Error(`the model has ${count} lines like ${line}`);
    return text.replace(pattern, () => replacement);
  }, model);
}

/** A value as YAML writes it on one line, in quotes where they are needed. */
export function yamlValue(value: string): string {
  return stringify(value, { lineWidth: 0, defaultStringType: 'PLAIN', singleQuote: true }).trim();
}
