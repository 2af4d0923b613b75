import { getEntry, type CollectionEntry, type CollectionKey } from 'astro:content';
import { institutionWords } from '../domain/institution-words.ts';
import { keptInWords } from '../domain/kept-in-words.ts';
import { roleTitle as titleOfRole } from '../domain/role-title.ts';
import { mapStrings, resolveText } from '../domain/words.ts';
import { typography, typographyOfAll } from '../domain/typography.ts';
import type { RoleId } from '../schemas/common.ts';

/** Collections that hold one file: an object, or a list in its order. */
type SingleCollection =
  'institution' | 'hours' | 'training' | 'regulation' | 'vocabulary' | 'areas' | 'audiences' | 'glossary';

/** The data of a collection that has one entry, such as the institution's hours. */
export async function only<C extends SingleCollection>(collection: C): Promise<CollectionEntry<C>['data']> {
  const entry = await getEntry(collection as CollectionKey, 'only');
  if (!entry) throw new Error(`the collection "${collection}" is empty`);
  return entry.data as CollectionEntry<C>['data'];
}

const entry = await getEntry('institution', 'only');
if (!entry) throw new Error('the collection "institution" is empty');
const raw = entry.data;

/** The name of the institution's folder: it is for ever, unlike the institution's own name. */
export const institutionId = entry.filePath?.split('/').at(-2) ?? 'institution';

/** The chosen institution's words. */
export const words = institutionWords(await only('vocabulary'), raw);

const kept = keptInWords(words);

/** A text of the data as the reader sees it: words in place of braces, typography set. */
export function inWords(text: string): string {
  // Captions and labels of the site's own come again on many pages.
  const ready = kept.texts.get(text) ?? typography(resolveText(text, words));
  kept.texts.set(text, ready);
  return ready;
}

/** The same for every string of plain data, all at once: one by one it takes its time. */
export function dataInWords<T>(data: T): T {
  const others = new Set<string>();
  mapStrings(data, (text) => {
    if (!kept.texts.has(text)) others.add(text);
    return text;
  });
  const texts = [...others];
  const ready = typographyOfAll(texts.map((text) => resolveText(text, words)));
  texts.forEach((text, index) => kept.texts.set(text, ready[index] ?? text));
  return mapStrings(data, (text) => kept.texts.get(text) ?? text);
}

/** The same for pages, which have most of the texts: after an edit, those that it has not touched are not walked through again. */
export function pagesInWords<T extends object>(pages: readonly T[]): T[] {
  const known = kept.pages as WeakMap<T, T>;
  const others = pages.filter((data) => !known.has(data));
  dataInWords(others).forEach((ready, index) => known.set(others[index] ?? ready, ready));
  return pages.map((data) => known.get(data) ?? data);
}

/** The chosen institution. */
export const institution = dataInWords(raw);

export const hours = dataInWords(await only('hours'));
export const training = dataInWords(await only('training'));
export const regulation = dataInWords(await only('regulation'));

const titles = new Map<RoleId, string>();

/** What a role is called here. */
export function roleTitle(role: RoleId): string {
  const title = titles.get(role) ?? typography(titleOfRole(role, raw.roles, words));
  titles.set(role, title);
  return title;
}
