import type { Words } from '../schemas/vocabulary.ts';

/** What has been put in words: by the texts as they are written, and by whole pages' data. */
export interface KeptInWords {
  texts: Map<string, string>;
  pages: WeakMap<object, object>;
}

let latest: (KeptInWords & { words: string }) | undefined;

/**
 * What has been put in these words. While one writes, modules that ask for Astro's collections run anew after every edit; this one
 * asks for none, so that it keeps what it holds.
 */
export function keptInWords(words: Words): KeptInWords {
  const key = JSON.stringify(words);
  if (latest?.words !== key) latest = { words: key, texts: new Map(), pages: new WeakMap() };
  return latest;
}
