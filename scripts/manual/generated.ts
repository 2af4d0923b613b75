import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorExtensions, editorSettings, SCHEMAS } from './editor.ts';
import { fieldsOf } from './fields.ts';
import { dataKinds, pageKinds } from './files.ts';
import { jsonSchemaOf } from './json-schema.ts';

const FIELDS = 'content/manual/fields.md';
const BEGIN = '<!-- npm run manual: начало -->';
const END = '<!-- npm run manual: конец -->';

/** Files that are kept and must be in step with the schemas, by their paths. */
export function generatedFiles(root: string): Record<string, string> {
  return {
    [FIELDS]: withFields(readFileSync(join(root, FIELDS), 'utf8')),
    ...Object.fromEntries(dataKinds.map((kind) => [`${SCHEMAS}/${kind.name}.json`, json(jsonSchemaOf(kind))])),
    '.vscode/settings.json': json(editorSettings()),
    '.vscode/extensions.json': json(editorExtensions),
  };
}

/** Schemas of front matter, where Astro's language server looks for them. */
export function pageSchemas(): Record<string, string> {
  return Object.fromEntries(
    pageKinds.map((kind) => [`.astro/collections/${kind.name}.schema.json`, json(jsonSchemaOf(kind))]),
  );
}

function withFields(text: string): string {
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`${FIELDS}: the two markers are gone`);
  const parts = [...pageKinds, ...dataKinds].map(fieldsOf);
  return `${before}${BEGIN}\n\n${parts.join('\n\n')}\n\n${END}${after}`;
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
