/**
 * What a whole process has one of. The pages of a site are bundled, each site's anew, and have copies of our modules: what
 * stands in a module is not shared by them.
 *
 * @param name by which every copy finds it
 */
export function processWide<T>(name: string, make: () => T): T {
  const holder = globalThis as { [key: symbol]: T | undefined };
  return (holder[processKey(name)] ??= make());
}

/** Where it is kept: a property of `globalThis`. */
export function processKey(name: string): symbol {
  return Symbol.for(`podskazka.${name}`);
}
