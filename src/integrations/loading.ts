import { processWide } from '../reader/process-wide.ts';
import type { Load } from './collections.ts';

/** Empty until a site is configured. */
const holder = processWide<{ load?: Load }>('load', () => ({}));

/**
 * The configuration of a site says how its collections are loaded. Astro loads src/content.config.ts through Vite, as copies of
 * our modules, so only the process itself can hold it.
 */
export function loadBy(loader: Load): void {
  holder.load = loader;
}

export const load: Load = (name, context) => {
  if (!holder.load) throw new Error('siteConfig() has not been called: it says whose content is loaded');
  holder.load(name, context);
};
