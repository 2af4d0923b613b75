import type { Load } from './collections.ts';

const KEY = Symbol.for('podskazka.load');
const holder = globalThis as { [KEY]?: Load };

/**
 * The configuration of a site says how its collections are loaded. Astro loads src/content.config.ts through Vite, as copies of
 * our modules, so only the process itself can hold it.
 */
export function loadBy(loader: Load): void {
  holder[KEY] = loader;
}

export const load: Load = (name, context) => {
  if (!holder[KEY]) throw new Error('siteConfig() has not been called: it says whose content is loaded');
  holder[KEY](name, context);
};
