import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { linesOfCheck } from '../support/checked.ts';

const SEARCH = 'content/search.yaml';
const GUIDE = 'content/guides/plans/import-plan.mdx';

interface Case {
  name: string;
  file: string;
  edit: (text: string) => string;
  /** The line that must be among the printed faults. */
  expected: RegExp;
}

const rule = (name: string, file: string, edit: Case['edit'], expected: RegExp): Case => ({ name, file, edit, expected });
const synonym = (line: string) => (text: string): string => text.replace('synonyms:\n', `synonyms:\n  - ${line}\n`);
const rewrite = (line: string) => (text: string): string => text.replace('rewrites:\n', `rewrites:\n  - ${line}\n`);
const alias = (words: string) => (text: string): string => text.replace('aliases: [', `aliases: [${words}, `);

const certain: readonly Case[] = [
  rule(
    'замена, которая ведёт к слову, которого на страницах нет, названа с ближайшим',
    SEARCH,
    rewrite('{ from: [не впускает], to: [парроль], weight: 0.8 }'),
    /^content\/search\.yaml:\d+: слова «парроль» нет ни на одной странице\. Может быть, «пароль»\?$/,
  ),
  rule(
    'синонимы, из которых на страницах нет ни одного, названы',
    SEARCH,
    synonym('{ words: [борщ, свёкла], weight: 0.8 }'),
    /search\.yaml:\d+: ни одного из слов «борщ», «свёкла» нет на страницах/,
  ),
  rule(
    'замена слова на его же форму названа',
    SEARCH,
    synonym('{ words: [тема, темы], weight: 0.8 }'),
    /search\.yaml:\d+: «тема» и «темы» — формы одного слова/,
  ),
  rule(
    'слово, записанное в замене дважды, названо',
    SEARCH,
    rewrite('{ from: [пароль], to: [пароль], weight: 0.8 }'),
    /search\.yaml:\d+: «пароль» записано дважды/,
  ),
  rule(
    'замена, записанная второй раз с другим весом, названа вместе с первой строкой',
    SEARCH,
    (text) =>
      rewrite('{ from: [кличка], to: [логин], weight: 0.5 }')(
        rewrite('{ from: [кличка], to: [логин], weight: 0.8 }')(text),
      ),
    /search\.yaml:\d+: замена «кличка» → «логин» уже есть в строке \d+ с другим весом, 0\.5/,
  ),
  rule(
    'вес, который делится на слова фразы без остатка, назван',
    SEARCH,
    rewrite('{ from: [кличка], to: [забыли логин от дневника], weight: 0.3 }'),
    /search\.yaml:\d+: «кличка» не приведёт к «забыли логин от дневника»: вес 0\.3 делится на слова фразы/,
  ),
  rule(
    'пара, которую путать нельзя, названа, даже если её связала замена в одну сторону',
    SEARCH,
    rewrite('{ from: [отметить], to: [отметка], weight: 0.8 }'),
    /search\.yaml:\d+: «отметить» и «отметка» соединять нельзя: они в списке confusables/,
  ),
  rule(
    'пара, которую путать нельзя, названа и среди синонимов, в любом порядке',
    SEARCH,
    synonym('{ words: [оценка, балл], weight: 0.8 }'),
    /search\.yaml:\d+: «балл» и «оценка» соединять нельзя/,
  ),
  rule(
    'слово, которое ничего не говорит, не бывает заменой',
    SEARCH,
    rewrite('{ from: [вообще], to: [пароль], weight: 0.8 }'),
    /search\.yaml:\d+: «вообще» стоит в stopWords и не ищется/,
  ),
  rule(
    'слово сразу в двух списках названо',
    SEARCH,
    (text) => text.replace('questionWords: [', 'questionWords: [вообще, '),
    /search\.yaml:\d+: «вообще» уже есть в stopWords/,
  ),
  rule(
    'одинаковые слова у двух страниц названы, с «ё» и без, с вопросом и без',
    GUIDE,
    alias('как что переменная аттестация ёлки, переменная аттестация елки'),
    /import-plan\.mdx:\d+: слова «переменная аттестация елки» записаны дважды/,
  ),
  rule(
    'слова другой страницы названы вместе с её строкой',
    'content/guides/plans/export-plan.mdx',
    alias('где кнопка импорта'),
    /(import|export)-plan\.mdx:\d+: слова «где кнопка импорта» уже ведут на content\/guides\/plans\/(import|export)-plan\.mdx:\d+/,
  ),
  rule(
    'слова, в которых нечего искать, названы',
    GUIDE,
    alias('что это'),
    /import-plan\.mdx:\d+: в словах «что это» нечего искать/,
  ),
  rule(
    'запрос, который страница доказывает собственными словами, назван',
    GUIDE,
    (text) => alias('свекольный импорт')(text).replace('foundBy: [', 'foundBy: [как свекольный импорт, '),
    /import-plan\.mdx:\d+: запрос «как свекольный импорт» из foundBy повторяет слова из aliases/,
  ),
];

/** Searched only when everything else is in order. */
const tried: readonly Case[] = [
  rule(
    'запрос, который приводит на другую страницу, назван вместе с той, что заняла место',
    GUIDE,
    (text) => text.replace('foundBy: [', 'foundBy: [забыла пароль от журнала, '),
    /import-plan\.mdx:\d+: запрос «забыла пароль от журнала» приводит не сюда, место заняли .*lost-password/,
  ),
  rule(
    'запрос, который не находит ничего, назван',
    GUIDE,
    (text) => text.replace('foundBy: [', 'foundBy: [щщщщ, '),
    /import-plan\.mdx:\d+: запрос «щщщщ» не находит ничего/,
  ),
  rule(
    'страница, у которой меньше пяти запросов, названа',
    'content/faq/plans/plan-names.mdx',
    (text) => text.replace(/^foundBy: .*$/m, 'foundBy: [чем ктп отличается от птп]'),
    /plan-names\.mdx:\d+: в foundBy 1 запрос, нужно не меньше 5/,
  ),
];

// One copy of the project holds all the faults of a group: each must be named in spite of the others.
for (const cases of [certain, tried]) {
  const edits: Record<string, Case['edit']> = {};
  for (const { file, edit } of cases) {
    const before = edits[file];
    edits[file] = before === undefined ? edit : (text) => edit(before(text));
  }
  const lines = linesOfCheck({ after: (done) => after(done) }, edits);
  for (const { name, expected } of cases) {
    test(name, () => {
      assert.ok(lines.some((line) => expected.test(line)), `${expected} нет среди:\n${lines.join('\n')}`);
    });
  }
  if (cases === tried) {
    test('проверка во второй раз, когда ответы поиска уже сохранены, говорит то же', (context) => {
      assert.deepEqual(linesOfCheck(context, edits), lines);
    });
  }
}

test('формы одного слова в одном правиле — не повтор, хотя бы каждая стояла в своей строке', (context) => {
  const inLines = rewrite('from:\n      - потеряшка\n      - потеряшки\n    to: [логин]\n    weight: 0.8');
  const lines = linesOfCheck(context, { [SEARCH]: inLines });
  assert.deepEqual(
    lines.filter((line) => line.includes('потеряш')),
    [],
  );
});
