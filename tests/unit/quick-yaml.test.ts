import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { seededChance, type Chance } from '../../scripts/bench/search/distortions.ts';
import { projectRoot } from '../../scripts/project-root.ts';
import { splitFrontMatter } from '../../src/reader/front-matter.ts';
import { quickYaml } from '../../src/reader/quick-yaml.ts';
import { parseYamlSource } from '../../src/reader/yaml-source.ts';

const texts = globSync('content/**/*.{mdx,yaml}', { cwd: projectRoot })
  .filter((file) => !file.includes('_template'))
  .sort()
  .map((file) => ({ file, text: yamlOf(file, readFileSync(join(projectRoot, file), 'utf8')) }));

test('всё, что написано в content, читается быстро и так же, как подробным разбором', () => {
  assert.ok(texts.length > 200);
  for (const { file, text } of texts) assert.deepEqual(quickYaml(text), { data: exact(text) }, file);
});

for (const text of [
  ...['a:\tb', 'a: 1\rb: 2', 'a: &x 1\nb: *x', 'a: !!str 1', '? a\n: b', 'a: 1\n---\nb: 2', '%YAML 1.2\n---\na: 1'],
  ...[
    'a: |\n  текст',
    'a: >-\n  текст',
    '[a]: b',
    '{ a: b }: c',
    ': a',
    'a: { : b }',
    '__proto__: 1',
    'a:\n  -\n  - b',
  ],
  ...[
    'a: [b]#c',
    'a: "b"#c',
    'a: 1_000',
    'a: 0b11',
    'a: 1e400',
    'a: -.5',
    'a: -0x1F',
    'a:\n# нет\n  b\n  c',
    'a: "b\\\nc"',
  ],
  ...['a: b: c', 'a: 1\na: 2', 'a: [b', 'a: "b', 'a: {b}: c', ' a: 1\nb: 2', 'a: @b', 'a: [b\nc]', 'a: "\\q"'],
]) {
  test(`${JSON.stringify(text)} остаётся подробному разбору`, () => assert.equal(quickYaml(text), undefined));
}

test('концы строк Windows ничего не меняют', () => {
  for (const { file, text } of texts) {
    const windows = text.replaceAll('\n', '\r\n');
    assert.deepEqual(quickYaml(windows), { data: exact(windows) }, file);
  }
});

test('испорченный текст либо читается так же, как подробным разбором, либо остаётся ему', () => {
  const chance = seededChance(2026);
  let read = 0;
  for (let count = 0; count < 1500; count++) {
    const text = spoiled(texts[chance(texts.length)]?.text ?? '', chance);
    const quick = quickYaml(text);
    if (!quick) continue;
    read++;
    assert.deepEqual(quick.data ?? null, exact(text) ?? null, text);
  }
  assert.ok(read > 300 && read < 1400, `${read}`);
});

function yamlOf(file: string, text: string): string {
  if (file.endsWith('.yaml')) return text;
  const parts = splitFrontMatter(text, file);
  return 'frontMatter' in parts ? parts.frontMatter : '';
}

/** @throws when the text has a fault */
function exact(text: string): unknown {
  const { data, faults } = parseYamlSource(text, 'a.yaml');
  assert.deepEqual(faults, [], text);
  return data;
}

const BITS = [
  ...[
    ':',
    ': ',
    '- ',
    '-',
    '#',
    ' #',
    '[',
    ']',
    '{',
    '}',
    ',',
    '"',
    "'",
    '|',
    '>',
    '\n',
    '\n  ',
    '  ',
    '&a',
    '*a',
    '!x',
  ],
  ...[
    '%',
    '@',
    '`',
    '? ',
    '~',
    'null',
    'true',
    '12',
    '0x1',
    '.5',
    '1.',
    '1e3',
    '-0',
    '---',
    '...',
    '<<: ',
    "''",
    '\\',
    '=',
  ],
  ...['\u00A0', '\u2028', '1_0', '0b1', '.inf', 'a: b', '[]', '{}', '{a: b}', '[a: b]', '- - a', '"a": 1', '\t', '\r'],
];

/** A part of a text with a sign put in, signs lost, a line moved or another indent. */
function spoiled(text: string, chance: Chance): string {
  const lines = text.split('\n');
  const from = chance(Math.max(1, lines.length - 30));
  const some = lines.slice(from, from + 30);
  const at = chance(some.length);
  const line = some[at] ?? '';
  const place = chance(line.length + 1);
  const bit = BITS[chance(BITS.length)] ?? '';
  const ways = [
    [line.slice(0, place) + bit + line.slice(place)],
    [line.slice(0, place) + line.slice(place + 1 + chance(3))],
    [' '.repeat(chance(5)) + line.trimStart()],
    [line, bit + (BITS[chance(BITS.length)] ?? '')],
    [line.replace(/:.*/, `: ${bit}`)],
    [],
  ];
  some.splice(at, 1, ...(ways[chance(ways.length)] ?? []));
  return some.join('\n');
}
