// What an editor must know to hint while one types.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dataKinds, pageKinds } from './files.ts';

export const SCHEMAS = '.vscode/schemas';

/** Settings of VS Code: the YAML extension takes schemas by the path of a file, Astro's takes those of collections. */
export function editorSettings(): object {
  return {
    'yaml.schemas': Object.fromEntries(dataKinds.map(({ name, files }) => [`./${SCHEMAS}/${name}.json`, files])),
    'yaml.format.enable': false,
    'astro.content-intellisense': true,
    'editor.wordWrap': 'on',
    'files.eol': '\n',
    'files.insertFinalNewline': true,
  };
}

export const editorExtensions = {
  recommendations: ['redhat.vscode-yaml', 'astro-build.astro-vscode', 'unifiedjs.vscode-mdx'],
};

/**
 * What Astro's language server reads from `.astro/collections/collections.json` to hint at front matter. The paths are of
 * this machine: the file is written by `npm run manual` and not kept.
 */
export function collectionsOf(root: string): object {
  return {
    collections: pageKinds.map(({ name }) => ({ hasSchema: true, name })),
    entries: Object.fromEntries(
      pageKinds.flatMap(({ name, files }) =>
        globSync([...files], { cwd: root }).map((file) => [
          decodeURIComponent(pathToFileURL(join(root, file)).href).toLowerCase(),
          name,
        ]),
      ),
    ),
  };
}
