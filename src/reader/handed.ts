import type { CompiledText } from '../domain/compiled-text.ts';

/** A page's text as the author wrote it, and compiled. */
export interface HandedText {
  source: string;
  compiled: CompiledText;
}

const KEY = Symbol.for('podskazka.texts');

/**
 * Texts of pages by their files from the project's root. They pass from the content to the pages by memory, for both run in one
 * process: Astro's store would write them down, bundle them as a module of megabytes and read them again.
 */
export function handedTexts(): Map<string, HandedText> {
  // The pages are bundled, and have a copy of this module.
  const holder = globalThis as { [KEY]?: Map<string, HandedText> };
  return (holder[KEY] ??= new Map());
}
