import { fileURLToPath } from 'node:url';
import { build, type Plugin, type ResolvedConfig } from 'vite';
import { searchLook } from './search-look.ts';

/** The script that has all of its imports inside: it comes in one request. */
const WHOLE = fileURLToPath(new URL('../components/search/search.client.ts', import.meta.url));
const LOOK = fileURLToPath(new URL('../components/search/search-look.client.ts', import.meta.url));
const SHEET = fileURLToPath(new URL('../styles/site.css', import.meta.url));

/**
 * Bundles the search apart from the rest. In one bundle with the other scripts whatever it shares with any of them would
 * be a file of its own, and a first search a dozen of requests, one after the other.
 */
export function wholeScripts(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'whole-scripts',
    apply: 'build',
    enforce: 'pre',
    configResolved(resolved) {
      config = resolved;
    },
    async load(id) {
      return id === WHOLE ? { code: await bundle(config), moduleType: 'js' } : null;
    },
  };
}

async function bundle({ base, css, build: { target, cssTarget } }: ResolvedConfig): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    base,
    css: { postcss: css.postcss ?? {} },
    plugins: [withLook],
    build: {
      write: false,
      target,
      cssTarget,
      modulePreload: false,
      rolldownOptions: {
        input: WHOLE,
        preserveEntrySignatures: 'strict',
        output: { format: 'es', codeSplitting: false },
      },
    },
  });
  const [chunk] = 'output' in built ? built.output : [];
  if (chunk?.type !== 'chunk') throw new Error(`${WHOLE}: nothing was bundled`);
  return chunk.code;
}

/** Puts into the script the rules of what it shows. */
const withLook: Plugin = {
  name: 'search-look',
  enforce: 'post',
  load: (id) => (id === LOOK ? `export { default as SEARCH_LOOK } from ${JSON.stringify(`${SHEET}?inline`)};` : null),
  transform(code, id) {
    if (id !== `${SHEET}?inline`) return null;
    const css = JSON.parse(code.slice(code.indexOf('"'), code.lastIndexOf('"') + 1)) as string;
    return { code: `export default ${JSON.stringify(searchLook(css))};`, map: null };
  },
};
