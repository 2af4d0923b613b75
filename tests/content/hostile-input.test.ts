import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkInstitution } from '../../scripts/check/check.ts';
import { faultLine } from '../../src/reader/fault.ts';
import { linesOfCheck } from '../support/checked.ts';
import { scratchProject } from '../support/scratch.ts';

const GUIDE = 'content/guides/plans/import-plan.mdx';
const HOURS = 'content/institutions/lipetsk-5/hours.yaml';
const INSTITUTION = 'content/institutions/lipetsk-5/institution.yaml';

const inText =
  (text: string) =>
  (before: string): string =>
    before.replace('## Частые ошибки', `${text}\n\n## Частые ошибки`);

const nine = (name: string): string => `[${Array.from({ length: 9 }, () => name).join(', ')}]`;
const BOMB = ['a', 'b', 'c', 'd', 'e']
  .map((name, index) => `${name}: &${name} ${nine(index === 0 ? 'x' : `*${'abcde'[index - 1]}`)}\n`)
  .join('');

const cases: readonly [name: string, file: string, edit: string | ((text: string) => string), expected: RegExp][] = [
  ['import в тексте', GUIDE, inText("import x from 'node:fs'"), /import-plan\.mdx:\d+: import и export — это код/],
  ['export в тексте', GUIDE, inText('export const a = 1'), /import-plan\.mdx:\d+: import и export — это код/],
  ['код в свойстве', GUIDE, inText('<Note title={alert(1)}>\n\nтекст\n\n</Note>'), /свойство тега <Note> записано кодом/],
  ['развёрнутые свойства', GUIDE, inText('<Note {...x}>\n\nтекст\n\n</Note>'), /свойство тега <Note> записано кодом/],
  ['картинка-скрипт', GUIDE, inText('![x](javascript:alert)'), /картинка «javascript:alert» — не файл рядом с текстом/],
  ['чужая картинка', GUIDE, inText('![x](https://evil.example/a.png)'), /картинка «https:.*» — не файл рядом/],
  [
    'адрес-скрипт отдельно от ссылки',
    GUIDE,
    inText('[план][x]\n\n[x]: javascript:alert%281%29'),
    /import-plan\.mdx:\d+: адрес «javascript:.*» записан отдельной строкой/,
  ],
  [
    'чужая картинка отдельно от места',
    GUIDE,
    inText('![план][x]\n\n[x]: https://evil.example/a.png'),
    /адрес «https:.*» записан отдельной строкой/,
  ],
  ['картинка, которой нет', GUIDE, inText('![x](./a.png)'), /mdx:\d+: картинки «\.\/a\.png» рядом с текстом нет/],
  ['негодный адрес картинки', GUIDE, inText('![x](./%zz.png)'), /картинки «\.\/%zz\.png» рядом с текстом нет/],
  ['файл проекта картинкой', GUIDE, inText('![x](../../../package.json)'), /картинки «.*package\.json» рядом/],
  ['тысяча цитат друг в друге', GUIDE, inText(`${'> '.repeat(1000)}текст`), /mdx:\d+: списки и цитаты вложены/],
  [
    'строка в двести тысяч знаков',
    GUIDE,
    (text) => text.replace(/^area: .*$/m, `area: ${'['.repeat(200_000)}`),
    /import-plan\.mdx:\d+: .{1,300}$/,
  ],
  [
    'слово в двести тысяч букв',
    HOURS,
    (text) => text.replace(/^(\s*who: ).*$/m, `$1${'а'.repeat(200_000)}`),
    /hours\.yaml:\d+: .{1,400}$/,
  ],
  ['ссылка YAML в никуда', HOURS, 'who: *nothing\n', /hours\.yaml:1: в файле есть ссылки YAML/],
  ['ссылки YAML, что съедят память', HOURS, `${BOMB}f: ${nine('*e')}\n`, /hours\.yaml:1: в файле есть ссылки YAML/],
  ['нулевой знак', GUIDE, inText('Поря\0док'), /import-plan\.mdx: файл записан не в UTF-8/],
  [
    'часовой пояс, которого нет',
    INSTITUTION,
    (text) => text.replace(/^timezone: .*$/m, 'timezone: Europe/Nowhere'),
    /institution\.yaml:\d+: поле «timezone»: такого часового пояса нет/,
  ],
];

for (const [name, file, edit, expected] of cases) {
  test(`${name}: сказано, что исправить`, (context) => {
    const lines = linesOfCheck(context, { [file]: edit });
    assert.ok(lines.some((line) => expected.test(line)), `${expected} нет среди:\n${lines.join('\n')}`);
  });
}

test('картинка со сценарием не попадёт на сайт: названы её файл и строка', (context) => {
  const lines = linesOfCheck(context, {
    [GUIDE]: inText('![x](./plan.svg)'),
    'content/guides/plans/plan.svg': '<svg xmlns="http://www.w3.org/2000/svg">\n<script>alert(1)</script>\n</svg>\n',
  });
  assert.deepEqual(lines, [
    'content/guides/plans/plan.svg:2: в картинке элемент <script>: сохраните её как обычный SVG без сценариев и ссылок или как png',
  ]);
});

test('файл в кодировке Windows назван, и сказано, как его сохранить', (context) => {
  const root = scratchProject(context, {});
  const text = readFileSync(join(root, GUIDE), 'utf8');
  // Windows-1251 keeps the letters «А»–«я» in one run of bytes.
  const bytes = [...text].map((letter) => {
    const code = letter.charCodeAt(0);
    return code < 0x80 ? code : code >= 0x410 && code <= 0x44f ? code - 0x350 : 0xb8;
  });
  writeFileSync(join(root, GUIDE), Buffer.from(bytes));
  assert.deepEqual(checkInstitution(root, 'lipetsk-5').map(faultLine), [
    `${GUIDE}: файл записан не в UTF-8: откройте его в редакторе и сохраните с кодировкой UTF-8`,
  ]);
});
