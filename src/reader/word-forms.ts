import dictionary from 'dictionary-ru';
import { fold } from '../domain/search/fold.ts';
import { stem } from '../domain/search/stem.ts';

/** One suffix rule of a Hunspell affix file: `SFX flag strip add condition`, `man 5 hunspell`. */
interface Suffix {
  strip: string;
  add: string;
  condition: RegExp;
}

/** Words that share no beginning of this length with the site's words are not looked at. */
const BEGINNING = 3;

/**
 * Stems that are forms of one word though the stemmer parts them: отметк, отметок; ребенк, ребенок; журна, журнал.
 * Forms come from the Hunspell dictionary of Russian (npm dictionary-ru, BSD).
 *
 * @param siteWords folded words of the site; a group has at least one of their stems
 */
export function stemGroups(siteWords: ReadonlySet<string>): string[][] {
  const suffixes = readSuffixes(text(dictionary.aff));
  const beginnings = new Set([...siteWords].map((word) => word.slice(0, BEGINNING)));
  const siteStems = new Set([...siteWords].map(stem));
  const groups = new Map<string, string[]>();
  for (const line of text(dictionary.dic).split('\n')) {
    const [lemma = '', flags = ''] = line.trim().split('/');
    if (flags === '' || !beginnings.has(fold(lemma).slice(0, BEGINNING))) continue;
    const forms = new Set(formsOf(lemma, flags, suffixes));
    if (![...forms].some((form) => siteWords.has(form))) continue;
    const stems = [...new Set([...forms].map(stem))].filter((part) => part.length > 1).sort();
    if (stems.length > 1 && stems.some((part) => siteStems.has(part))) groups.set(stems.join(' '), stems);
  }
  return [...groups.values()].sort((a, b) => (a.join() < b.join() ? -1 : 1));
}

function formsOf(lemma: string, flags: string, suffixes: ReadonlyMap<string, readonly Suffix[]>): string[] {
  const made = [...flags].flatMap((flag) =>
    (suffixes.get(flag) ?? [])
      .filter(({ strip, condition }) => lemma.endsWith(strip) && condition.test(lemma))
      .map(({ strip, add }) => lemma.slice(0, lemma.length - strip.length) + add),
  );
  return [lemma, ...made].map(fold);
}

function readSuffixes(affix: string): Map<string, Suffix[]> {
  const suffixes = new Map<string, Suffix[]>();
  for (const [, flag = '', strip = '', add = '', condition = ''] of affix.matchAll(
    /^SFX (\S+) +(\S+) +(\S+) +(\S+)\s*$/gm,
  )) {
    if (/^[YN]$/.test(strip) && /^\d+$/.test(add)) continue;
    const rule = {
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add.replace(/\/.*$/, ''),
      condition: new RegExp(`${condition}$`),
    };
    suffixes.set(flag, [...(suffixes.get(flag) ?? []), rule]);
  }
  return suffixes;
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
