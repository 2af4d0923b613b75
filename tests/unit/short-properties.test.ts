import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import postcss from 'postcss';
import { projectRoot } from '../../scripts/project-root.ts';
import {
  SPOKEN_NAMES,
  shortProperties,
  shortPropertiesOf,
  shortPropertiesPlugin,
} from '../../src/integrations/short-properties.ts';

const styles = join(projectRoot, 'src/styles');

/** A sheet as browsers get it; `all` are the sheets that share names with it. */
function short(css: string, all: readonly string[] = [css]): string {
  return postcss([shortPropertiesPlugin(shortProperties(all))]).process(css, { from: undefined }).css;
}

for (const { name, css, kept } of [
  {
    name: 'значение, данное раз и навсегда, стоит там, где его читают',
    css: ':root{--edge:7px;--thin:var(--edge)}a{margin:calc(2*var(--thin))}@media print{:root{--thin:1px}}',
    kept: ':root{--a:7px}a{margin:calc(2*var(--a))}@media print{:root{--a:1px}}',
  },
  {
    name: 'значение части страницы остаётся свойством',
    css: '.steps{--margin-at:2rem;left:var(--margin-at)}',
    kept: '.steps{--a:2rem;left:var(--a)}',
  },
  {
    name: 'чем чаще имя читают, тем оно короче',
    css: '.x{--rare:1px;--often:2px;margin:var(--often) var(--rare) var(--often)}',
    kept: '.x{--b:1px;--a:2px;margin:var(--a) var(--b) var(--a)}',
  },
  {
    name: 'у цвета на двух темах тёмный стоит отдельно',
    css: ':root{--ink:#00f;--shade:0 0 light-dark(rgb(1 2 3 / 10%),#000);--link:light-dark(var(--ink),#fff)}',
    kept:
      ':root{--b:0 0 rgb(1 2 3 / 10%);--a:#00f}' + '@media (prefers-color-scheme: dark){:root{--b:0 0 #000;--a:#fff}}',
  },
  {
    name: 'имена, которые знают не только таблицы стилей, остаются',
    css: ':root{--ink-blue:#00f;--link:var(--ink-blue)}a{color:var(--font-golos, red)}.x{--link:red}',
    kept: ':root{--ink-blue:#00f;--a:var(--ink-blue)}a{color:var(--font-golos, red)}.x{--a:red}',
  },
  { name: 'незнакомое имя остаётся, как есть', css: 'a{color:var(--new)}', kept: 'a{color:var(--new)}' },
]) {
  test(`короткие свойства: ${name}`, () => assert.equal(short(css), kept));
}

test('у каждого свойства сайта своё короткое имя, и со сказанными вслух оно не совпадает', () => {
  const { names, values } = shortPropertiesOf(styles);
  const taken = [...names.values(), ...SPOKEN_NAMES];
  assert.ok(names.size > 10 && values.size > 10);
  assert.equal(new Set(taken).size, taken.length);
  for (const name of names.keys()) assert.ok(!values.has(name), name);
});

test('вне таблиц стилей называют только те свойства, чьи имена остаются', () => {
  const known = new Set([...shortPropertiesOf(styles).names.keys(), ...shortPropertiesOf(styles).values.keys()]);
  for (const file of globSync('src/**/*.{ts,js,astro}', { cwd: projectRoot })) {
    const text = readFileSync(join(projectRoot, file), 'utf8');
    for (const [name] of text.matchAll(/(?<![\w-])--[a-z][\w-]*/g)) assert.ok(!known.has(name), `${file}: ${name}`);
  }
});
