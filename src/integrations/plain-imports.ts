import type { Plugin } from 'vite';

const HELPER_IMPORT = /import\s*\{[^}]*\bas __vitePreload\b[^}]*\}\s*from\s*["'][^"']*["'];?/;
const MARKER = /,\s*__VITE_PRELOAD__/g;
/** The helper around a plain import, its marker gone. */
const PLAIN_CALL =
  /\b__vitePreload\(\s*\(\)\s*=>\s*(import\([^()]*\)(?:\.then\(\s*\(?\w+\)?\s*=>\s*[\w.]+\s*\))?)\s*\)/g;

/**
 * Dynamic imports as they are written. Vite wraps each in a helper that preloads what the import will import: a
 * kilobyte in every page for the sake of files of a few hundred bytes, and one more request.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    apply: 'build',
    renderChunk(code) {
      if (!MARKER.test(code)) return null;
      return {
        code: code
          .replace(HELPER_IMPORT, 'const __vitePreload = (load) => load();')
          .replace(MARKER, '')
          .replace(PLAIN_CALL, '$1'),
        map: null,
      };
    },
  };
}
