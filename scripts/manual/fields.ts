// The reference of fields: what the schemas say, as tables of the manual.
import type { ContentKind } from './files.ts';
import { jsonSchemaOf, type JsonSchema } from './json-schema.ts';

interface Row {
  field: string;
  isRequired: boolean;
  description: string;
}

/** One part of the reference: a heading and a table. */
export function fieldsOf(kind: ContentKind): string {
  const rows = rowsOf(jsonSchemaOf(kind), '');
  return [
    `## <a id="${kind.name}"></a>${kind.title}`,
    '',
    `Файлы: ${kind.files.map((file) => `\`${file.replace(/^content\//, '')}\``).join(', ')}`,
    '',
    '| Поле | Нужно | Что писать |',
    '|---|---|---|',
    ...rows.map(
      ({ field, isRequired, description }) => `| \`${field}\` | ${isRequired ? 'да' : ''} | ${description} |`,
    ),
  ].join('\n');
}

/** Fields with those inside them: `slots[].from`. Of variants, the first that names a field is shown. */
function rowsOf(schema: JsonSchema, path: string): Row[] {
  if (schema.items) return rowsOf(schema.items, `${path}[]`);
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants) return distinct(variants.flatMap((variant) => rowsOf(variant, path)));
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const place = path === '' ? name : `${path}.${name}`;
    const isRequired = schema.required?.includes(name) ?? false;
    return [{ field: place, isRequired, description: cell(field) }, ...rowsOf(field, place)];
  });
  const each =
    typeof schema.additionalProperties === 'object'
      ? rowsOf(schema.additionalProperties, `${path === '' ? '' : `${path}.`}<имя>`)
      : [];
  return [...own, ...each];
}

function distinct(rows: readonly Row[]): Row[] {
  return [...new Map([...rows].reverse().map((row) => [row.field, row])).values()].reverse();
}

function cell({ description = '' }: JsonSchema): string {
  // A bar ends a cell, an angle bracket would be a tag.
  return description.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
