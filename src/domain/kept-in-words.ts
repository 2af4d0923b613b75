import type { Words } from '../schemas/vocabulary.ts';

let latest: { words: string; made: WeakMap<object, object> } | undefined;

/**
 * Data in words by the data itself, as long as the words are the same. While one writes, modules that ask for Astro's collections
 * run anew after every edit; this one asks for none, so that it keeps what it holds.
 */
export function keptInWords(words: Words): WeakMap<object, object> {
  const key = JSON.stringify(words);
  if (latest?.words !== key) latest = { words: key, made: new WeakMap() };
  return latest.made;
}
