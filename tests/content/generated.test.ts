import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { dataKinds, pageKinds } from '../../scripts/manual/files.ts';
import { generatedFiles } from '../../scripts/manual/generated.ts';
import { jsonSchemaOf, type JsonSchema } from '../../scripts/manual/json-schema.ts';
import { projectRoot } from '../../scripts/project-root.ts';

const read = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');

test('справочник полей и подсказки редактора не отстали от схем (npm run manual)', () => {
  const stale = Object.entries(generatedFiles(projectRoot)).filter(([file, text]) => read(file) !== text);
  assert.deepEqual(
    stale.map(([file]) => file),
    [],
  );
});

for (const kind of [...dataKinds, ...pageKinds]) {
  test(`редактор согласен с каждым настоящим файлом: ${kind.title}`, () => {
    const accepts = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(jsonSchemaOf(kind));
    // Frames of pages are to be filled in: the editor says so, as the check does.
    const files = globSync([...kind.files], { cwd: projectRoot }).filter((file) => !file.endsWith('_template.mdx'));
    assert.ok(files.length > 0);
    const faults = files.flatMap((file) => {
      const text = file.endsWith('.mdx') ? (read(file).split(/^---$/m)[1] ?? '') : read(file);
      return accepts(parse(text)) ? [] : [`${file}: ${JSON.stringify(accepts.errors?.[0])}`];
    });
    assert.deepEqual(faults, []);
  });
}

test('редактор замечает опечатку в поле, чужое значение и пропуск', () => {
  const hours = dataKinds.find(({ name }) => name === 'hours');
  assert.ok(hours);
  const accepts = new Ajv({ strict: false, validateFormats: false }).compile(jsonSchemaOf(hours));
  const good = { status: 'scheduled', place: 'кабинет', who: 'admin', slots: [{ day: 'monday', from: '14:30', to: '15:00' }] };
  assert.ok(accepts(good));
  for (const bad of [{ ...good, plase: 'тут' }, { ...good, who: 'boss' }, { ...good, place: undefined }, { ...good, updated: '1.09.2026' }]) {
    assert.ok(!accepts(JSON.parse(JSON.stringify(bad))), JSON.stringify(bad));
  }
});

test('у каждого поля есть пояснение для автора', () => {
  const silent = [...pageKinds, ...dataKinds].flatMap((kind) => unexplained(jsonSchemaOf(kind), kind.name));
  assert.deepEqual(silent, []);
});

function unexplained(schema: JsonSchema, path: string): string[] {
  const inner = [schema.items, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((part) => (part ? unexplained(part, path) : []));
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
    ...(field.description ? [] : [`${path}.${name}`]),
    ...unexplained(field, `${path}.${name}`),
  ]);
  return [...new Set([...own, ...inner])];
}
