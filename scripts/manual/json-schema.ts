import { z } from 'zod';
import type { ContentKind } from './files.ts';

/** The part of JSON Schema that editors and the manual read. */
export interface JsonSchema {
  type?: string;
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  enum?: unknown[];
  pattern?: string;
}

/** What an author writes, as editors understand it: draft 7 is what the YAML extension reads best. */
export function jsonSchemaOf({ title, schema }: ContentKind): JsonSchema {
  const made = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // A day is turned from a Date first, which JSON Schema has no word for: for an author it is a text.
      if (zodSchema._zod.def.type === 'pipe')
        Object.assign(jsonSchema, { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
    },
  });
  return { title, ...made } as JsonSchema;
}
