// Custom properties as browsers get them. Their names tell an author what they are for; in every page they would cost
// hundreds of bytes. A value that is given once and for all stands where it is read, the others go by a letter or two.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss, { type Declaration, type Plugin, type Root, type Rule } from 'postcss';

/** Names that are spoken of outside of sheets: in the font's configuration and in the institution's accent. */
export const SPOKEN_NAMES: readonly string[] = ['--font-golos', '--ink-blue'];

/** What becomes of each property. */
export interface ShortProperties {
  /** Written out wherever it is read. */
  values: ReadonlyMap<string, string>;
  names: ReadonlyMap<string, string>;
}

const READ = /var\(\s*(--[\w-]+)\s*(?=[,)])/g;
const LIGHT_DARK = /light-dark\(((?:[^(),]|\([^()]*\))*),((?:[^(),]|\([^()]*\))*)\)/g;

/** What becomes of the properties of all sheets together: a name must mean the same in each of them. */
export function shortProperties(sheets: readonly string[]): ShortProperties {
  const given = new Map<string, Declaration[]>();
  const reads = new Map<string, number>();
  for (const sheet of sheets) {
    postcss.parse(sheet).walkDecls((declaration) => {
      for (const [, name = ''] of declaration.value.matchAll(READ)) reads.set(name, (reads.get(name) ?? 0) + 1);
      if (declaration.prop.startsWith('--'))
        given.set(declaration.prop, [...(given.get(declaration.prop) ?? []), declaration]);
    });
  }
  const own = [...given.keys()].filter((name) => !SPOKEN_NAMES.includes(name));
  const values = new Map<string, string>();
  for (const name of own) {
    const [only, ...others] = given.get(name) ?? [];
    if (only && others.length === 0 && isForAll(only) && !/var\(|light-dark\(/.test(only.value))
      values.set(name, only.value);
  }
  // The oftener a name is read, the shorter it is; equals stand by their names, so that builds do not differ.
  const named = own
    .filter((name) => !values.has(name))
    .sort((a, b) => (reads.get(b) ?? 0) - (reads.get(a) ?? 0) || (a < b ? -1 : 1));
  return { values, names: new Map(named.map((name, index) => [name, `--${letters(index)}`])) };
}

/** The same for the sheets of a folder. */
export function shortPropertiesOf(folder: string): ShortProperties {
  const files = globSync('**/*.css', { cwd: folder }).sort();
  return shortProperties(files.map((file) => readFileSync(join(folder, file), 'utf8')));
}

/** Rewrites a sheet. A property that it does not know stays as it is: one that was added while the site is being shown. */
export function shortPropertiesPlugin({ values, names }: ShortProperties): Plugin {
  const rewritten = (value: string): string =>
    value.replace(READ, (text, name: string) => text.replace(name, names.get(name) ?? name));
  const written = (value: string): string => {
    const out = value.replace(/var\(\s*(--[\w-]+)\s*\)/g, (text, name: string) => values.get(name) ?? text);
    return out === value ? value : written(out);
  };
  return {
    postcssPlugin: 'short-properties',
    OnceExit(root) {
      root.walkDecls((declaration) => {
        if (values.has(declaration.prop)) declaration.remove();
        else if (declaration.value.includes('var(')) declaration.value = written(declaration.value);
      });
      partThemes(root);
      root.walkDecls((declaration) => {
        declaration.prop = names.get(declaration.prop) ?? declaration.prop;
        declaration.value = rewritten(declaration.value);
      });
    },
  };
}

/** Where a value is one of two, the dark one goes to a rule of its own: old browsers know no `light-dark()`. */
function partThemes(root: Root): void {
  root.walkRules((rule) => {
    const dark = rule.nodes.filter(
      (node): node is Declaration => node.type === 'decl' && node.value.includes('light-dark('),
    );
    if (dark.length === 0) return;
    const darkRule: Rule = rule.clone({ nodes: [] });
    for (const declaration of dark) {
      darkRule.append(
        declaration.clone({ value: declaration.value.replace(LIGHT_DARK, (_, __, value: string) => value.trim()) }),
      );
      declaration.value = declaration.value.replace(LIGHT_DARK, (_, value: string) => value.trim());
    }
    rule.after(postcss.atRule({ name: 'media', params: '(prefers-color-scheme: dark)', nodes: [darkRule] }));
  });
}

/** Whether a value holds everywhere and always. */
function isForAll({ parent }: Declaration): boolean {
  return parent?.type === 'rule' && (parent as Rule).selector === ':root' && parent.parent?.type === 'root';
}

/** @example letters(27) // 'bb' */
function letters(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letters(Math.floor(index / 26) - 1) + letter;
}
