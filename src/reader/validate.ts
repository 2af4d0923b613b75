import { z } from 'zod';
import { ru } from 'zod/locales';
import { advice } from '../domain/nearest.ts';
import type { Fault } from './fault.ts';
import type { YamlSource } from './yaml-source.ts';

z.config(ru());

/** Data of a source by its schema, or the faults that say for each field what is wrong and what to write. */
export function validate<S extends z.ZodType>(source: YamlSource, schema: S): { data?: z.output<S>; faults: Fault[] } {
  if (source.faults.length > 0) return { faults: source.faults };
  const result = schema.safeParse(source.data ?? {});
  if (result.success) return { data: result.data, faults: [] };
  return { faults: result.error.issues.flatMap((issue) => toFaults(issue, source, schema)) };
}

function toFaults(issue: z.core.$ZodIssue, source: YamlSource, schema: z.ZodType): Fault[] {
  const fault = (path: readonly PropertyKey[], message: string): Fault => ({
    kind: 'schema',
    file: source.file,
    line: source.lineOf(path),
    message: `поле «${fieldName(path)}»: ${message}`,
  });
  if (issue.code === 'unrecognized_keys') {
    const known = shapeKeys(fieldAt(schema, issue.path));
    return issue.keys.map((key) => {
      return fault([...issue.path, key], `такого поля нет. ${advice(key, known)}`);
    });
  }
  const hint = fieldAt(schema, issue.path)?.description;
  const missing = valueAt(source.data, issue.path) === undefined;
  const what = missing ? 'не заполнено' : trimStop(issue.message);
  return [fault(issue.path, hint ? `${what}. Что писать: ${hint}` : what)];
}

function trimStop(message: string): string {
  return message.replace(/\.$/, '');
}

/** @example fieldName(['slots', 2, 'from']) // 'slots, № 3, from' */
function fieldName(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'файл целиком';
  return path.map((part) => (typeof part === 'number' ? `№ ${part + 1}` : String(part))).join(', ');
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      value !== null && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}

/** The schema of a field, followed through objects, arrays, records and wrappers. */
function fieldAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  let described: z.ZodType | undefined;
  for (const key of path) {
    current = current && child(unwrap(current), key);
    if (current?.description) described = current;
  }
  return current?.description ? current : (described ?? (path.length === 0 ? current : undefined));
}

function child(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[String(key)] as z.ZodType | undefined;
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  if (schema instanceof z.ZodDiscriminatedUnion || schema instanceof z.ZodUnion) {
    for (const option of schema.options as z.ZodType[]) {
      const found = child(unwrap(option), key);
      if (found) return found;
    }
  }
  return undefined;
}

function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return unwrap(schema.out as z.ZodType);
  return schema;
}

function shapeKeys(schema: z.ZodType | undefined): string[] {
  const inner = schema && unwrap(schema);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}
