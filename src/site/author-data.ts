import { getEntry } from 'astro:content';
import { lowerFirst } from '../domain/words.ts';
import { glossary } from './pages.ts';
import { dataInWords, institution, inWords } from './institution.ts';

const generic = await journal('generic');
const own = await journal(institution.journal.product);

/**
 * The way through the product's menu; generic words where the product's own are not known.
 *
 * @throws when there is no such key: content checks report it earlier, with its place
 */
export function menuPath(key: string): string[] {
  const path = own[key] ?? generic[key];
  if (!path) throw new Error(`journals/generic.yaml has no menu path "${key}"`);
  return path;
}

/** What the institution decided, or the neutral text. */
export async function ruleText(name: string): Promise<string> {
  const rule = await getEntry('rules', name);
  if (!rule) throw new Error(`rules.yaml has no rule "${name}"`);
  return institution.rules[name] ?? inWords(rule.data.neutral);
}

/** What a term of the glossary means, as it stands inside a sentence. */
export function termDefinition(id: string): string {
  const entry = glossary.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`glossary.yaml has no entry "${id}" for this institution`);
  return lowerFirst(entry.definition).replace(/\.$/, '');
}

async function journal(product: string): Promise<Record<string, string[]>> {
  const entry = await getEntry('journals', product);
  if (!entry) throw new Error(`content/journals/${product}.yaml does not exist`);
  return dataInWords(entry.data.menu);
}
