import type { Chance } from '../bench/search/distortions.ts';

/** A file of content before it is spoiled. */
export interface Original {
  /** Path from the project's root. */
  file: string;
  text: string;
}

/** What became of files: new bytes, or nothing where the file is gone. */
export type Spoiled = ReadonlyMap<string, Buffer | undefined>;

/** One way to spoil a file; undefined when the file has nothing to spoil in this way. */
type Mutation = (original: Original, chance: Chance) => Spoiled | Buffer | string | undefined;

/** Signs of code that has got into a page. Each mutation of `script` writes one of them. */
const SCRIPTS = [
  '<script>alert(1)</script>',
  '<img src=x onerror="alert(1)" />',
  '<img src="x" onerror="alert(1)" />',
  '<svg onload="alert(1)"></svg>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<a href="javascript:alert(1)">план</a>',
  '[план](javascript:alert%281%29)',
  '[план](JaVaScRiPt:alert%281%29)',
  '[план](&#106;avascript:alert%281%29)',
  '[план](data:text/html,<script>alert%281%29</script>)',
  '[план][x]\n\n[x]: javascript:alert%281%29',
  '![план][y]\n\n[y]: https://evil.example/a.png',
  '<javascript:alert(1)>',
  '<Note title="x" onclick="alert(1)">\n\nтекст\n\n</Note>',
  '<Note title={alert(1)}>\n\nтекст\n\n</Note>',
  '<Only kind="school"><script>alert(1)</script></Only>',
  '{globalThis.process.exit(1)}',
  "{import('node:fs')}",
  '## Заголовок {#x" onmouseover="alert(1)}',
  '![план](./a.png" onerror="alert(1))',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '```js" onclick="alert(1)\nкод\n```',
  '<!-- --><script>alert(1)</script>',
] as const;

const WRONG_VALUES = [
  '12345',
  '-1',
  'true',
  'null',
  '[]',
  '{}',
  '[[[]]]',
  '{ a: 1 }',
  '1e999',
  '.nan',
  '""',
  '!!binary aGk=',
];
const BAD_DATES = [
  '2026-02-30',
  '2026-13-01',
  '0000-00-00',
  '99999-01-01',
  '2026-2-3',
  '30.02.2026',
  '2026-02-28T25:61:61Z',
];
const BAD_TIMES = ['25:00', '12:60', '24:00', '7:5', '-1:00', '12:00:00'];
const BAD_PATHS = [
  '../../etc/passwd',
  '/etc/passwd',
  '..%2f..%2fetc',
  '%zz',
  '%00',
  'C:\\Windows',
  '//evil.example/',
  'a/../../b',
  '.',
  '/',
  'constructor',
  '__proto__',
  'план 1',
  'x'.repeat(300),
];

/** A line of YAML with a plain value. */
const VALUE = /^(\s*(?:- )?[\w-]+: )(?!\s*[|>&*])(.+)$/;

/** How content is spoiled, by the name of the way. */
export const mutations = {
  truncated: ({ text }, chance) => text.slice(0, chance(text.length)),
  'cut inside a letter': ({ text }, chance) => {
    const bytes = Buffer.from(text);
    return bytes.subarray(0, chance(bytes.length));
  },
  empty: () => '',
  deleted: ({ file }) => new Map([[file, undefined]]),
  swapped: ({ text }, chance) => {
    const lines = text.split('\n');
    const [one, other] = [chance(lines.length), chance(lines.length)];
    [lines[one], lines[other]] = [lines[other] ?? '', lines[one] ?? ''];
    return lines.join('\n');
  },
  'line lost': ({ text }, chance) => {
    const lines = text.split('\n');
    lines.splice(chance(lines.length), 1);
    return lines.join('\n');
  },
  'wrong type': ({ text }, chance) => changeLine(text, chance, VALUE, (_, key) => key + pick(WRONG_VALUES, chance)),
  'list for a value': ({ text }, chance) =>
    changeLine(text, chance, VALUE, (line, key) => `${key.replace(/ $/, '')}\n${' '.repeat(12)}- ${line.trim()}`),
  'windows-1251': ({ text }) => Buffer.from([...text].map((letter) => windows1251(letter.charCodeAt(0)))),
  'utf-16': ({ text }) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  crlf: ({ text }) => text.replaceAll('\n', '\r\n'),
  'cr alone': ({ text }) => text.replaceAll('\n', '\r'),
  bom: ({ text }) => `\uFEFF${text}`,
  'bom and crlf': ({ text }) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
  huge: ({ text }, chance) =>
    changeLine(
      text,
      chance,
      VALUE,
      (_, key) => key + pick(['план ', 'а', '"', '[', '{', '- ', '<Note>'], chance).repeat(200_000),
    ),
  'huge text': ({ file, text }, chance) =>
    file.endsWith('.mdx')
      ? `${text}\n\n${pick(['слово ', '*', '[', '> ', '<Note>', '{', '`', '- '], chance).repeat(20_000)}\n`
      : undefined,
  'duplicate key': ({ text }, chance) =>
    changeLine(text, chance, VALUE, (line) => `${line}\n${line.replace('- ', '  ')}`),
  'key of the language': ({ text }, chance) =>
    changeLine(
      text,
      chance,
      VALUE,
      (line) =>
        `${line}\n${/^\s*/.exec(line)?.[0] ?? ''}${pick(['__proto__', 'constructor', 'toString', 'hasOwnProperty'], chance)}: { admin: true }`,
    ),
  'unclosed tag': ({ file, text }, chance) =>
    file.endsWith('.mdx')
      ? insertLine(
          text,
          chance,
          `\n${pick(['<Note>', '</Note>', '<Steps', '<', '<Only kind="school">', '{', '}', '<>', '<Term id="', '{teacher', '<Note title="x>'], chance)}\n`,
        )
      : undefined,
  'bad date': ({ text }, chance) => changeMatch(text, chance, /\d{4}-\d\d-\d\d/g, pick(BAD_DATES, chance)),
  'bad time': ({ text }, chance) => changeMatch(text, chance, /\b\d\d:\d\d\b/g, pick(BAD_TIMES, chance)),
  'path in a link': ({ text }, chance) => changeMatch(text, chance, /(?<=\]\()[^)\s]+(?=\))/g, pick(BAD_PATHS, chance)),
  'path in a picture': ({ file, text }, chance) =>
    file.endsWith('.mdx')
      ? insertLine(
          text,
          chance,
          `\n![план](${pick(['./нет.png', './../../../../etc/passwd', './%zz.png', './a%00.png', './', '../', './a.svg?raw', '../../package.json'], chance)})\n`,
        )
      : undefined,
  'path in an id': ({ text }, chance) =>
    changeLine(
      text,
      chance,
      /^(\s*(?:- )?(?:id|area|guide|owner|number|kind|only|replaces|product|timezone|related|slug): ).+$/,
      (_, key) => key + JSON.stringify(pick(BAD_PATHS, chance)),
    ),
  'path in a name': ({ file, text }, chance) =>
    file.endsWith('.mdx')
      ? new Map([
          [
            `${file.slice(0, file.lastIndexOf('/') + 1)}${pick(['план 1', '%2e%2e', '..a', 'A&B', 'index', '"x"', "'", '<b>', '#', '?', '-', 'a.b'], chance)}.mdx`,
            Buffer.from(text),
          ],
        ])
      : undefined,
  script: ({ file, text }, chance) => {
    const script = pick(SCRIPTS, chance);
    return file.endsWith('.mdx') && chance(3) > 0
      ? insertLine(
          text.slice(text.indexOf('\n---') + 4),
          chance,
          `\n${script}\n`,
          text.slice(0, text.indexOf('\n---') + 4),
        )
      : changeLine(text, chance, VALUE, (_, key) => key + JSON.stringify(script));
  },
  'null sign': ({ text }, chance) => insertAt(text, chance, '\0'),
  'odd sign': ({ text }, chance) =>
    insertAt(text, chance, pick(['\uFFFE', '\u202E', '\u2028', '\u0007', '\uD800', '\u200B', '\t'], chance)),
  'yaml trick': ({ text }, chance) =>
    changeLine(
      text,
      chance,
      VALUE,
      (_, key) =>
        key +
        pick(
          [
            '!!js/function "x"',
            '&a [*a]',
            '*nothing',
            '<<: *x',
            '? a',
            '"\\u0000"',
            '"\\uD800"',
            '%TAG',
            '--- x',
            '0x7fffffffffffffff',
            '9'.repeat(400),
          ],
          chance,
        ),
    ),
  'deep nesting': ({ text }, chance) =>
    changeLine(text, chance, VALUE, (_, key) => `${key}${'['.repeat(3000)}${']'.repeat(3000)}`),
} as const satisfies Record<string, Mutation>;

export type MutationName = keyof typeof mutations;

export const mutationNames = Object.keys(mutations) as MutationName[];

/** Files as they are after a mutation; undefined when it has changed nothing. */
export function spoil(name: MutationName, original: Original, chance: Chance): Spoiled | undefined {
  const made: ReturnType<Mutation> = mutations[name](original, chance);
  if (made === undefined || made === original.text) return undefined;
  return made instanceof Map ? made : new Map([[original.file, Buffer.from(made as string | Buffer)]]);
}

function pick<T>(items: readonly T[], chance: Chance): T {
  return items[chance(items.length)]!;
}

/** The text with one of the lines that fit replaced. */
function changeLine(
  text: string,
  chance: Chance,
  fits: RegExp,
  change: (line: string, key: string) => string,
): string | undefined {
  const lines = text.split('\n');
  const places = lines.flatMap((line, at) => (fits.test(line) ? [at] : []));
  if (places.length === 0) return undefined;
  const at = pick(places, chance);
  const line = lines[at]!;
  lines[at] = change(line, fits.exec(line)?.[1] ?? '');
  return lines.join('\n');
}

/** The text with one of the places that fit replaced. */
function changeMatch(text: string, chance: Chance, fits: RegExp, value: string): string | undefined {
  const found = [...text.matchAll(fits)];
  if (found.length === 0) return undefined;
  const { index, 0: old } = pick(found, chance);
  return text.slice(0, index) + value + text.slice(index + old.length);
}

function insertLine(text: string, chance: Chance, line: string, before = ''): string {
  const lines = text.split('\n');
  lines.splice(chance(lines.length + 1), 0, line);
  return before + lines.join('\n');
}

function insertAt(text: string, chance: Chance, sign: string): string {
  const at = chance(text.length + 1);
  return text.slice(0, at) + sign + text.slice(at);
}

/** Windows-1251 keeps the letters «А»–«я» in one run of bytes. */
function windows1251(code: number): number {
  if (code < 0x80) return code;
  return code >= 0x410 && code <= 0x44f ? code - 0x350 : 0xb8;
}
